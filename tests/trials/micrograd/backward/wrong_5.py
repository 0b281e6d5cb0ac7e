# wrong: the set of nodes met is kept from call to call, so that a second backward through a shared node stops there
# causes: visited_kept_between_calls
_visited = set()


class Value:
    def backward(self):
        topo = []

        def build(v):
            if v not in _visited:
                _visited.add(v)
                for child in v._prev:
                    build(child)
                topo.append(v)

        build(self)
        self.grad = 1.0
        for v in reversed(topo):
            v._backward()
