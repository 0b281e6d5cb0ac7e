# wrong: adds 1 to the result's gradient instead of setting it to 1, wrong where it already had one as a part of another expression
# causes: adds_one_to_what_was_there
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
        self.grad += 1.0
        for v in reversed(topo):
            v._backward()
