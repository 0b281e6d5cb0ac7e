"""Probes put questions to code in another process; answers are compared here, and mistakes named."""
