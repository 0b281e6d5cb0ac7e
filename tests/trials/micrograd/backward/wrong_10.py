# wrong: the nodes between are set back to 0 once they have passed on, only the inputs keep their gradients
# causes: only_inputs_keep_theirs
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
            if v._prev and v is not self:
                v.grad = 0.0
