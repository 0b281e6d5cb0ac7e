# wrong: hands x itself to every layer
# causes: each_gets_the_input
class Sequential:
    def __call__(self, x):
        for layer in self.layers:
            out = layer(x)
        self.out = out
        return out
