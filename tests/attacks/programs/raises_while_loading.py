"""Raises while it is loaded."""

# verdict: failed (import)

raise ValueError("x[/2] [red]")
