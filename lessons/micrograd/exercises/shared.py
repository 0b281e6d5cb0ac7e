"""How this lesson's probes ask for gradients, whatever an engine calls its insides."""

import inspect

from zerotohero.grading.probe import later


def gradients(out, leaves, g=1.0):
    """Return each leaf's `.grad` after `out` was given the gradient `g`.

    Through the lecture's `_backward` and `_prev` where both are there; otherwise through `.backward()`, once it is written.
    That one begins with 1, so its gradients are scaled.
    """
    if _as_in_the_lecture(out):
        out.grad = g
        for node in _users_first(out):
            step = getattr(node, "_backward", None)
            if step is not None:
                step()
        return [leaf.grad for leaf in leaves]
    later("backward")
    out.backward()
    return [leaf.grad * g for leaf in leaves]


def _as_in_the_lecture(out):
    if not hasattr(out, "_backward") or not hasattr(out, "_prev"):
        return False
    try:
        children = list(out._prev)
    except TypeError:
        return False
    if not all(hasattr(child, "grad") for child in children):
        return False
    if not children and set(vars(out)) - set(vars(type(out)(0.0))):
        return False  # What it remembers has names of the learner's own, beside those that the starter made.
    return out._backward is None or _needs_no_argument(out._backward)


def _needs_no_argument(step):
    try:
        parameters = inspect.signature(step).parameters.values()
    except (TypeError, ValueError):
        return False
    return all(p.default is not p.empty or p.kind in (p.VAR_POSITIONAL, p.VAR_KEYWORD) for p in parameters)


def _users_first(out):
    order, seen = [], set()

    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for child in getattr(node, "_prev", None) or ():
                visit(child)
            order.append(node)

    visit(out)
    return order[::-1]


def as_list(outs):
    """Return a layer's outputs as a list: of a single neuron, the Value itself may have come."""
    try:
        return list(outs)
    except TypeError:
        return [outs]
