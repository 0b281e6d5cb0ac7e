# wrong: knows the nodes it met by their numbers, so of two nodes with equal numbers one is left out
class Value:
    def backward(self):
        topo, seen = [], set()

        def build(v):
            if v.data in seen:
                return
            seen.add(v.data)
            for child in v._prev:
                build(child)
            topo.append(v)

        build(self)
        self.grad = 1.0
        for v in reversed(topo):
            v._backward()
