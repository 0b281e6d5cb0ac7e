# wrong: plain recursion, a node that is used twice passes on twice
# causes: once_for_each_path, once_for_each_path_far_side_first
class Value:
    def backward(self):
        self.grad = 1.0

        def walk(v):
            v._backward()
            for child in v._prev:
                walk(child)

        walk(self)
