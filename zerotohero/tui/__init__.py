"""Screens: they show what the core returns and ask what it needs."""
