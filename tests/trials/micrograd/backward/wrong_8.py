# wrong: the default lists live on between calls, so a second backward lets the first expression's nodes pass on again
class Value:
    def backward(self, topo=[], visited=set()):
        def build(v):
            if v in visited:
                return
            visited.add(v)
            for child in v._prev:
                build(child)
            topo.append(v)

        build(self)
        self.grad = 1.0
        for v in reversed(topo):
            v._backward()
