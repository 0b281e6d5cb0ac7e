"""How a blog wants its markdown: one module per dialect."""
