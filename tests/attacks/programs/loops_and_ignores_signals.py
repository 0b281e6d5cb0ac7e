"""Never ends, and hears no signal that can be ignored."""

# verdict: failed (time)

import signal

for number in range(1, signal.NSIG):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
while True:
    pass
