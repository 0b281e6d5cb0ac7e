"""Puts a module of its own in the place of those that ask."""

# verdict: failed (crash)

import sys
import types

for name in list(sys.modules):
    if name.startswith("zerotohero"):
        sys.modules[name] = types.ModuleType(name)
