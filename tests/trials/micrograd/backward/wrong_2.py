# wrong: depth first from the result, each node passes on as soon as it is met; a node that is used twice passes on before it is complete
# causes: passes_on_before_it_is_complete, passes_on_before_it_is_complete_far_side_first
class Value:
    def backward(self):
        visited = set()

        def walk(v):
            if v in visited:
                return
            visited.add(v)
            v._backward()
            for child in v._prev:
                walk(child)

        self.grad = 1.0
        walk(self)
