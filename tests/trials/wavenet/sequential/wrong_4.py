# wrong: the return is one level too deep
# causes: returns_in_the_loop
class Sequential:
    def __call__(self, x):
        for layer in self.layers:
            x = layer(x)
            self.out = x
            return self.out
