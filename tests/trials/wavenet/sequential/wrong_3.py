# wrong: knows weight, bias, gamma and beta by name
# causes: by_name
class Sequential:
    def parameters(self):
        params = []
        for layer in self.layers:
            for name in ("weight", "bias", "gamma", "beta"):
                if getattr(layer, name, None) is not None:
                    params.append(getattr(layer, name))
        return params
