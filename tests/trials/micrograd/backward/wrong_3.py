# wrong: keeps no set of the nodes met, so that a node on two paths stands on the list twice and passes on twice
# causes: once_for_each_path, once_for_each_path_far_side_first
class Value:
    def backward(self):
        order = []

        def build(v):
            for child in v._prev:
                build(child)
            order.append(v)

        build(self)
        self.grad = 1.0
        for v in reversed(order):
            v._backward()
