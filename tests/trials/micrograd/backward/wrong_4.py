# wrong: breadth first, level by level as first met; a node that is reached on a short and a long path passes on before the long one has added its share
# causes: level_by_level
class Value:
    def backward(self):
        self.grad = 1.0
        queue = [self]
        seen = {self}
        while queue:
            v = queue.pop(0)
            v._backward()
            for child in v._prev:
                if child not in seen:
                    seen.add(child)
                    queue.append(child)
