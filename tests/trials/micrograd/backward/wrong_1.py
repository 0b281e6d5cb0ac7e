# wrong: does not set the gradient of the result to 1, so that everything stays 0
# causes: does_not_begin_with_one
class Value:
    def backward(self):
        topo = []
        visited = set()

        def build(v):
            if v not in visited:
                visited.add(v)
                for child in v._prev:
                    build(child)
                topo.append(v)

        build(self)
        for v in reversed(topo):
            v._backward()
