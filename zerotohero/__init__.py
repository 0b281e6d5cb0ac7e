"""zth: neural networks from zero, graded at each save, published each week."""
