from zerotohero.grading.probe import style


@style("Value.backward")
def as_in_the_lecture(self):
    topo, visited = [], set()

    def build_topo(v):
        if v not in visited:
            visited.add(v)
            for child in v._prev:
                build_topo(child)
            topo.append(v)

    build_topo(self)
    self.grad = 1
    for v in reversed(topo):
        v._backward()


@style("Value.backward")
def count_the_users(self):
    users, stack, seen = {}, [self], {id(self)}
    while stack:
        node = stack.pop()
        for child in node._prev:
            users[id(child)] = users.get(id(child), 0) + 1
            if id(child) not in seen:
                seen.add(id(child))
                stack.append(child)
    self.grad = 1
    ready = [self]
    while ready:
        node = ready.pop()
        node._backward()
        for child in node._prev:
            users[id(child)] -= 1
            if users[id(child)] == 0:
                ready.append(child)


@style("Value.backward")
def order_from_a_helper(self):
    def everything(node, found):
        for child in node._prev:
            if child not in found:
                everything(child, found)
        if node not in found:
            found.append(node)
        return found

    for i, node in enumerate(everything(self, [])[::-1]):
        if i == 0:
            node.grad = 1.0
        node._backward()
