"""Every picture drawn for a post."""
