"""The parts of a screen, each with its style beside it."""
