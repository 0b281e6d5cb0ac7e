# right: no recursion; counts for each node how many users are still open and passes on when the count is 0
class Value:
    def backward(self):
        users = {self: 0}
        stack = [self]
        while stack:
            node = stack.pop()
            for child in node._prev:
                if child in users:
                    users[child] += 1
                else:
                    users[child] = 1
                    stack.append(child)
        self.grad = 1.0
        ready = [self]
        while ready:
            node = ready.pop()
            node._backward()
            for child in node._prev:
                users[child] -= 1
                if users[child] == 0:
                    ready.append(child)
