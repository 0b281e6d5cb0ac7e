"""Threads that go on, one of which would keep a process from ending."""

# verdict: failed (answer)

import threading
import time


def goes_on():
    while True:
        time.sleep(0.001)


threading.Thread(target=goes_on, daemon=True).start()
threading.Thread(target=goes_on).start()
