from zerotohero.grading.probe import mistake


@mistake("cmp")
def returns_nothing(s, dt, t):
    """It prints the three and returns nothing, as the lecture's does; return them too, so that a program can read them."""
    exact = torch.all(dt == t.grad).item()
    approximate = torch.allclose(dt, t.grad)
    maxdiff = (dt - t.grad).abs().max().item()
    print(s, exact, approximate, maxdiff)


@mistake("cmp")
def sign_of_the_difference(s, dt, t):
    """The largest difference is looked for with its sign, so one far below is not seen; take `.abs()` first."""
    return torch.all(dt == t.grad).item(), torch.allclose(dt, t.grad), (dt - t.grad).max().item()


@mistake("cmp")
def one_equal_is_enough(s, dt, t):
    """It is called exact as soon as one number is equal (`any`); all of them must be."""
    return torch.any(dt == t.grad).item(), torch.allclose(dt, t.grad), (dt - t.grad).abs().max().item()


@mistake("cmp")
def mean_of_the_differences(s, dt, t):
    """The third is the mean difference; one wrong number among many hides in a mean, so the largest is asked for."""
    return torch.all(dt == t.grad).item(), torch.allclose(dt, t.grad), (dt - t.grad).abs().mean().item()


@mistake("cmp")
def compared_with_the_data(s, dt, t):
    """The gradient is compared with `t` itself; torch's gradient is in `t.grad`."""
    return torch.all(dt == t).item(), torch.allclose(dt, t), (dt - t).abs().max().item()


@mistake("cmp")
def close_for_exact(s, dt, t):
    """The first says whether they are close; asked for is whether every number is equal (`==`)."""
    close = torch.allclose(dt, t.grad)
    return close, close, (dt - t.grad).abs().max().item()


@mistake("d_logprobs")
def not_divided_by_n(logprobs, Yb):
    """Each label's entry gets -1; the loss is a mean over n examples, so each counts only 1/n of it."""
    dlogprobs = torch.zeros_like(logprobs)
    dlogprobs[range(len(Yb)), Yb] = -1.0
    return dlogprobs


@mistake("d_logprobs")
def sign_lost(logprobs, Yb):
    """The labels' entries get +1/n; the loss is *minus* the mean, so raising them lowers it."""
    dlogprobs = torch.zeros_like(logprobs)
    dlogprobs[range(len(Yb)), Yb] = 1.0 / len(Yb)
    return dlogprobs


@mistake("d_logprobs")
def every_entry(logprobs, Yb):
    """Every entry gets -1/n; the loss looks at one entry in each row, and the others have no part in it."""
    return torch.full_like(logprobs, -1.0 / len(Yb))


@mistake("d_logprobs")
def columns_of_all_labels(logprobs, Yb):
    """`[:, Yb]` picks the column of every label in every row; row i takes part with its own label alone."""
    dlogprobs = torch.zeros_like(logprobs)
    dlogprobs[:, Yb] = -1.0 / len(Yb)
    return dlogprobs


@mistake("d_logprobs")
def divided_by_all_entries(logprobs, Yb):
    """It divides by n*V, the number of all entries; the mean is over the n that were picked."""
    dlogprobs = torch.zeros_like(logprobs)
    dlogprobs[range(len(Yb)), Yb] = -1.0 / logprobs.numel()
    return dlogprobs


@mistake("d_logprobs")
def written_into_logprobs(logprobs, Yb):
    """The gradient is written into `logprobs` itself, where other numbers stand and steps further back need them."""
    dlogprobs = logprobs
    dlogprobs[range(len(Yb)), Yb] = -1.0 / len(Yb)
    return dlogprobs


@mistake("d_probs")
def multiplied(dlogprobs, probs):
    """It multiplies by `probs`; the slope of log(x) is 1/x, so it divides."""
    return dlogprobs * probs


@mistake("d_probs")
def chain_forgotten(dlogprobs, probs):
    """It returns the slope of the logarithm alone; the chain rule multiplies it with `dlogprobs`, which has come back."""
    return 1.0 / probs


@mistake("d_probs")
def log_again(dlogprobs, probs):
    """It takes the logarithm of `probs` where its slope is asked for: 1/x."""
    return dlogprobs * probs.log()


@mistake("d_probs")
def slope_of_the_inverse(dlogprobs, probs):
    """It uses -1/x², the slope of 1/x; the slope of log(x) is 1/x."""
    return -dlogprobs / probs**2


@mistake("cmp")
def more_may_differ(s, dt, t):
    """`atol` is given to `torch.allclose` and lets small gradients pass that are wrong in their third digit; asked for is
    `torch.allclose(dt, t.grad)` as it is."""
    return torch.all(dt == t.grad).item(), torch.allclose(dt, t.grad, atol=1e-5), (dt - t.grad).abs().max().item()
