# wrong: appends lists
# causes: a_list_in_a_list
class Sequential:
    def parameters(self):
        params = []
        for layer in self.layers:
            params.append(layer.parameters())
        return params
