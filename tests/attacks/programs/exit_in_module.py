"""Ends the process with success while it is loaded."""

# verdict: failed (crash)

import sys

sys.exit(0)
