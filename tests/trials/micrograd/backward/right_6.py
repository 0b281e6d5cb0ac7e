# right: Kahn's way: counts for every node how many users it has, and lets it pass on when the last has
from collections import Counter, deque


def _below(root):
    found, todo = {root}, [root]
    while todo:
        fresh = todo.pop()._prev - found
        found |= fresh
        todo.extend(fresh)
    return found


class Value:
    def backward(self) -> None:
        waiting = Counter(child for node in _below(self) for child in node._prev)
        self.grad = 1.0
        ready = deque([self])
        while ready:
            node = ready.popleft()
            node._backward()
            for child in node._prev:
                waiting[child] -= 1
                if waiting[child] == 0:
                    ready.append(child)
