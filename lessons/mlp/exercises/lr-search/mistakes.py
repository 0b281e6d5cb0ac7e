from zerotohero.grading.probe import mistake


@mistake("lr_grid")
def rates_evenly_spaced(n=1000, lo=-3, hi=0):
    """The rates are evenly spaced, so nearly all of them are of the largest order of magnitude; space the exponents
    evenly, and raise 10 to them."""
    return torch.linspace(10**lo, 10**hi, n)


@mistake("lr_grid")
def exponents_returned(n=1000, lo=-3, hi=0):
    """It returns the exponents; the rates are 10 to the power of them."""
    return torch.linspace(lo, hi, n)


@mistake("lr_grid")
def powers_of_e(n=1000, lo=-3, hi=0):
    """e is raised to the exponents, where 10 should be."""
    return torch.linspace(lo, hi, n).exp()


@mistake("lr_grid")
def end_left_out(n=1000, lo=-3, hi=0):
    """The last rate is not 10^hi: the exponents stop one short of `hi`."""
    return 10 ** (lo + (hi - lo) * torch.arange(n) / n)


@mistake("lr_grid")
def largest_first(n=1000, lo=-3, hi=0):
    """The rates fall; they should rise from 10^lo, so that the loss explodes at the end and not at the start."""
    return 10 ** torch.linspace(hi, lo, n)


@mistake("lr_grid")
def a_thousand_whatever_n(n=1000, lo=-3, hi=0):
    """There are 1000 rates whatever n says."""
    return 10 ** torch.linspace(lo, hi, 1000)


@mistake("lr_grid")
def fixed_ends(n=1000, lo=-3, hi=0):
    """The rates go from .001 to 1 whatever `lo` and `hi` say."""
    return 10 ** torch.linspace(-3, 0, n)


@mistake("lr_search")
def begins_anew(params, X, Y, lrs):
    """Every rate begins from the same parameters, so all losses are equal: a loss is measured before the step. Go on from
    where the step before ended."""
    losses = []
    for lr in lrs:
        losses.append(step([p.detach().clone().requires_grad_() for p in params], X, Y, lr))
    return losses


@mistake("lr_search")
def rates_not_used(params, X, Y, lrs):
    """Every step uses the first rate; each should use its own."""
    return [step(params, X, Y, lrs[0]) for _ in lrs]


@mistake("lr_search")
def two_steps_each(params, X, Y, lrs):
    """Two steps are made with each rate; one is asked for."""
    losses = []
    for lr in lrs:
        losses.append(step(params, X, Y, lr))
        step(params, X, Y, lr)
    return losses


@mistake("lr_search")
def loss_after(params, X, Y, lrs):
    """The loss is measured after each step; asked for is the one before it, which `step` returns."""
    losses = []
    for lr in lrs:
        step(params, X, Y, lr)
        losses.append(cross_entropy(forward(params, X), Y).item())
    return losses


@mistake("lr_search")
def last_loss_only(params, X, Y, lrs):
    """Only the last loss is returned; collect all of them in a list."""
    for lr in lrs:
        loss = step(params, X, Y, lr)
    return loss


@mistake("lr_search")
def log_losses(params, X, Y, lrs):
    """The losses' logs to the base 10 are returned, as the lecture plots them; asked for are the losses."""
    return [math.log10(step(params, X, Y, lr)) for lr in lrs]


@mistake("lr_search")
def a_copy_is_trained(params, X, Y, lrs):
    """A copy is trained, and the parameters that were given stay as they are; let `step` move those."""
    params = [p.detach().clone().requires_grad_() for p in params]
    return [step(params, X, Y, lr) for lr in lrs]


@mistake("lr_search")
def rates_backwards(params, X, Y, lrs):
    """The rates are used from the last to the first; go through them in their order."""
    return [step(params, X, Y, lr) for lr in list(lrs)[::-1]]


@mistake("lr_search")
def on_a_minibatch(params, X, Y, lrs):
    """Each step is made on a few examples drawn anew, so the losses jump for two reasons at once; asked for is all of X, Y
    at each rate."""
    return [step(params, *minibatch(X, Y, 32), lr) for lr in lrs]


@mistake("lr_search")
def stops_where_it_explodes(params, X, Y, lrs):
    """It stops where the loss explodes, so there are fewer losses than rates and they cannot be drawn over them; go through
    all rates."""
    losses = []
    for lr in lrs:
        losses.append(step(params, X, Y, lr))
        if losses[-1] > 4 * losses[0]:
            break
    return losses
