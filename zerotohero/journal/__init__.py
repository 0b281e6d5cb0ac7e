"""From notes to the weekly post."""
