# wrong: begins as small as the output layer of part 3
# causes: a_hundredth
class Embedding:
    def __init__(self, V, d):
        self.weight = torch.randn(V, d) * 0.01
