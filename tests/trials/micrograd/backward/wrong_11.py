# wrong: takes the graph apart while it walks, so another expression over the same nodes passes nothing on below them
# causes: visited_kept_between_calls
class Value:
    def backward(self):
        topo, seen = [], set()

        def build(v):
            if v not in seen:
                seen.add(v)
                for child in v._prev:
                    build(child)
                topo.append(v)

        build(self)
        self.grad = 1.0
        for v in reversed(topo):
            v._backward()
            v._backward = lambda: None
            v._prev = set()
