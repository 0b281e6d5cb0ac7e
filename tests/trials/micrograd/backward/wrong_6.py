# wrong: breadth first with a visited set: a node that is near on one path and far on another passes on too early
# causes: level_by_level
from collections import deque


class Value:
    def backward(self):
        self.grad = 1.0
        visited = {self}
        queue = deque([self])
        while queue:
            v = queue.popleft()
            v._backward()
            for child in v._prev:
                if child not in visited:
                    visited.add(child)
                    queue.append(child)
