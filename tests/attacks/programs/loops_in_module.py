"""Never ends while it is loaded."""

# verdict: failed (time)

while True:
    pass
