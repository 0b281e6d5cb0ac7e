"""Prints a hundred million characters, then answers wrongly."""

# verdict: failed (answer)

print("x" * 100_000_000)
