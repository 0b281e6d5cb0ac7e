# right: no recursion, a stack of (node, iterator), so that a chain of 100,000 nodes works
class Value:
    def backward(self):
        done = []
        seen = {id(self)}
        stack = [(self, iter(self._prev))]
        while stack:
            node, children = stack[-1]
            for child in children:
                if id(child) not in seen:
                    seen.add(id(child))
                    stack.append((child, iter(child._prev)))
                    break
            else:
                done.append(node)
                stack.pop()
        self.grad = 1.0
        while done:
            done.pop()._backward()
