# wrong: passes x only through layers that have something to train
class Sequential:
    def __call__(self, x):
        for layer in self.layers:
            if len(layer.parameters()) > 0:
                x = layer(x)
        self.out = x
        return self.out
