from zerotohero.grading.probe import mistake


@mistake("Value.backward")
def stops_after_one_level(self):
    """Only what the result was made from directly gets a gradient: either the rest is never asked, or it is asked
    from the inputs' end, before anything has reached it. Walk from the result down to the inputs."""
    order, seen = [], set()

    def visit(node):
        if node in seen:
            return
        seen.add(node)
        for child in node._prev:
            visit(child)
        order.append(node)

    visit(self)
    self.grad = 1.0
    for node in order:
        node._backward()


@mistake("Value.backward")
def passes_on_before_it_is_complete(self):
    """A node passes its gradient on as soon as it is first reached, before the others that use it have added their
    share; it must wait for all of them."""
    seen = set()
    self.grad = 1.0

    def visit(node):
        if node in seen:
            return
        seen.add(node)
        node._backward()
        for child in sorted(node._prev, key=lambda child: abs(child.data)):
            visit(child)

    visit(self)


@mistake("Value.backward")
def once_for_each_path(self):
    """A node that is reached on several paths passes its gradient on once for each, and what it had already passed on
    counts again; every node must pass on exactly once, so keep a set of those you have met."""
    self.grad = 1.0

    def visit(node):
        node._backward()
        for child in sorted(node._prev, key=lambda child: abs(child.data)):
            visit(child)

    visit(self)


@mistake("Value.backward")
def starts_anew_at_every_node(self):
    """Each node's gradient is set to 1 again when its turn comes (`child.backward()` does that too), so what came
    down from above is lost: only the first node starts from 1."""
    self.grad = 1.0
    self._backward()
    for child in sorted(self._prev, key=lambda child: abs(child.data)):
        child.backward()


@mistake("Value.backward")
def passes_on_before_it_is_complete_far_side_first(self):
    """A node passes its gradient on as soon as it is first reached, before the others that use it have added their
    share; it must wait for all of them."""
    seen = set()
    self.grad = 1.0

    def visit(node):
        if node in seen:
            return
        seen.add(node)
        node._backward()
        for child in sorted(node._prev, key=lambda child: abs(child.data), reverse=True):
            visit(child)

    visit(self)


@mistake("Value.backward")
def once_for_each_path_far_side_first(self):
    """A node that is reached on several paths passes its gradient on once for each, and what it had already passed on
    counts again; every node must pass on exactly once, so keep a set of those you have met."""
    self.grad = 1.0

    def visit(node):
        node._backward()
        for child in sorted(node._prev, key=lambda child: abs(child.data), reverse=True):
            visit(child)

    visit(self)


@mistake("Value.backward")
def level_by_level(self):
    """Nodes are asked level by level, as they are met; one that is used both near and far passes on before the far
    share has arrived. It must wait for all that use it."""
    self.grad = 1.0
    queue, seen = [self], {self}
    while queue:
        node = queue.pop(0)
        node._backward()
        for child in node._prev:
            if child not in seen:
                seen.add(child)
                queue.append(child)


@mistake("Value.backward")
def level_by_level_again_and_again(self):
    """Nodes are asked level by level, a shared one once for each use, and what it had already passed on counts again;
    every node must pass on exactly once."""
    self.grad = 1.0
    queue = [self]
    while queue:
        node = queue.pop(0)
        node._backward()
        queue.extend(node._prev)


@mistake("Value.backward")
def does_not_begin_with_one(self):
    """The gradient of the result itself is not set: it is 0, so 0 is what everybody gets. How fast does `out` change
    when `out` does?"""
    order, seen = [], set()

    def visit(node):
        if node in seen:
            return
        seen.add(node)
        for child in node._prev:
            visit(child)
        order.append(node)

    visit(self)
    for node in reversed(order):
        node._backward()


@mistake("Value.backward")
def begins_with_its_data(self):
    """The walk begins with the result's `.data`, where 1 belongs: the result changes as fast as itself, whatever its
    size."""
    order, seen = [], set()

    def visit(node):
        if node in seen:
            return
        seen.add(node)
        for child in node._prev:
            visit(child)
        order.append(node)

    visit(self)
    self.grad = self.data
    for node in reversed(order):
        node._backward()


@mistake("Value.backward")
def adds_one_to_what_was_there(self):
    """1 is added to the result's gradient, where it must be set to 1: what an earlier call left there counts again."""
    order, seen = [], set()

    def visit(node):
        if node in seen:
            return
        seen.add(node)
        for child in node._prev:
            visit(child)
        order.append(node)

    visit(self)
    self.grad += 1.0
    for node in reversed(order):
        node._backward()


@mistake("Value.backward")
def begins_only_if_zero(self):
    """The result's gradient is set to 1 only where it is still 0; it must be 1 whatever an earlier call left there."""
    order, seen = [], set()

    def visit(node):
        if node in seen:
            return
        seen.add(node)
        for child in node._prev:
            visit(child)
        order.append(node)

    visit(self)
    self.grad = self.grad or 1.0
    for node in reversed(order):
        node._backward()


@mistake("Value.backward")
def two_levels_only(self):
    """Only the result and what it was made from directly pass on; it must go on down to the inputs."""
    self.grad = 1.0
    self._backward()
    for child in self._prev:
        child._backward()


@mistake("Value.backward")
def cleared_before_passing_on(self):
    """Each node's gradient is set back to 0 as it passes on, so nothing is left to read when the walk is over."""
    order, seen = [], set()

    def visit(node):
        if node in seen:
            return
        seen.add(node)
        for child in node._prev:
            visit(child)
        order.append(node)

    visit(self)
    self.grad = 1.0
    for node in reversed(order):
        node._backward()
        node.grad = 0.0


@mistake("Value.backward")
def nothing_leaves_the_result(self):
    """Nothing ever leaves the result: it has to pass its own gradient on first, and `node._backward` does that only
    when it is called, with parentheses."""
    order, seen = [], set()

    def visit(node):
        if node in seen:
            return
        seen.add(node)
        for child in node._prev:
            visit(child)
        order.append(node)

    visit(self)
    self.grad = 1.0
    for node in reversed(order):
        node._backward


@mistake("Value.backward")
def visited_kept_between_calls(self, seen=set()):
    """The nodes that were met are used up: they are remembered from one call to the next (a default argument is made once, not at
    each call), or taken apart during the walk, so a second expression over them passes nothing on below."""
    order = []

    def visit(node):
        if node in seen:
            return
        seen.add(node)
        for child in node._prev:
            visit(child)
        order.append(node)

    visit(self)
    self.grad = 1.0
    for node in reversed(order):
        node._backward()


@mistake("Value.backward")
def only_inputs_keep_theirs(self):
    """The nodes in between are set back to 0 once they have passed on; every Value below should hold its gradient afterwards, not
    only those that everything began from."""
    order, seen = [], set()

    def visit(node):
        if node in seen:
            return
        seen.add(node)
        for child in node._prev:
            visit(child)
        order.append(node)

    visit(self)
    self.grad = 1.0
    for node in reversed(order):
        node._backward()
        if node._prev and node is not self:
            node.grad = 0.0
