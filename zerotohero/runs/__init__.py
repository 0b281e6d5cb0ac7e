"""Runs: start an experiment, watch it, stop it, read it back."""
