"""Prints for ever."""

# verdict: failed (time)

while True:
    print("x" * 1000)
