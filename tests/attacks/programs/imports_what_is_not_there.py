"""Imports a module that nobody has."""

# verdict: failed (import)

import no_such_module_anywhere
