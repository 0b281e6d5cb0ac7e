from zerotohero.grading.probe import mistake


@mistake("update_ratio")
def without_the_rate(p, lr):
    """The learning rate is left out, so this compares the gradient with the numbers; a step is lr times the gradient."""
    return (p.grad.std() / p.data.std()).log10().item()


@mistake("update_ratio")
def natural_log(p, lr):
    """The log is the natural one; in log10 each whole number is a power of ten, and a thousandth is -3."""
    return ((lr * p.grad).std() / p.data.std()).log().item()


@mistake("update_ratio")
def base_two(p, lr):
    """The log is to the base 2; in log10 a thousandth is -3."""
    return ((lr * p.grad).std() / p.data.std()).log2().item()


@mistake("update_ratio")
def no_log(p, lr):
    """The ratio is returned as it is; asked for is its log10."""
    return ((lr * p.grad).std() / p.data.std()).item()


@mistake("update_ratio")
def upside_down(p, lr):
    """The ratio is upside down: the numbers over the step, so a small step looks large."""
    return (p.data.std() / (lr * p.grad).std()).log10().item()


@mistake("update_ratio")
def lengths(p, lr):
    """Lengths are compared (`norm`); asked for are deviations, which do not count a mean."""
    return ((lr * p.grad).norm() / p.data.norm()).log10().item()


@mistake("update_ratio")
def average_sizes(p, lr):
    """Average sizes are compared (`abs().mean()`); asked for are deviations."""
    return ((lr * p.grad).abs().mean() / p.data.abs().mean()).log10().item()


@mistake("update_ratio")
def variances(p, lr):
    """Variances are compared, which doubles the log; asked for are deviations."""
    return ((lr * p.grad).var() / p.data.var()).log10().item()


@mistake("update_ratio")
def step_not_compared(p, lr):
    """It returns the log10 of the step alone; how large it is shows only beside what it changes."""
    return (lr * p.grad).std().log10().item()


@mistake("update_ratio")
def number_by_number(p, lr):
    """Each number's own ratio is taken first; a number near 0 then decides everything. Compare the two deviations."""
    return (lr * p.grad / p.data).std().log10().item()


@mistake("update_ratio")
def step_made(p, lr):
    """It makes the step as well; measure it, and leave p as it is."""
    p.data -= lr * p.grad
    return ((lr * p.grad).std() / p.data.std()).log10().item()
