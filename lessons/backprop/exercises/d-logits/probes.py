from shared import V, n, normal, positive

from zerotohero.grading.probe import probe


@probe
def at_norm_logits(backprop, g):
    """`d_norm_logits(dcounts, counts)`, n = 32, V = 27"""
    return backprop.d_norm_logits(normal(g, n, V), positive(g, n, V))


@probe
def at_logit_maxes(backprop, g):
    """`d_logit_maxes(dnorm_logits)`, n = 32, V = 27"""
    return backprop.d_logit_maxes(normal(g, n, V))


@probe
def at_logits(backprop, g):
    """`d_logits(dnorm_logits, dlogit_maxes, logits)`, n = 32, V = 27"""
    return backprop.d_logits(normal(g, n, V), normal(g, n, 1), normal(g, n, V))


@probe
def never_the_last_column(backprop, g):
    """`d_logits(dnorm_logits, dlogit_maxes, logits)`: no row has its largest logit in the last 5 columns"""
    logits = normal(g, n, V)
    logits[:, -5:] -= 20.0
    return backprop.d_logits(normal(g, n, V), normal(g, n, 1), logits)


@probe
def below_zero_and_close(backprop, g):
    """`d_logits(dnorm_logits, dlogit_maxes, logits)`: all logits are below -20, and in column 3 a hair below the row's largest"""
    logits = normal(g, n, V) - 30.0
    logits[:, 3] = -50.0
    logits[:, 3] = logits.max(1).values - 1e-5
    return backprop.d_logits(normal(g, n, V), normal(g, n, 1), logits)


@probe
def nothing_is_changed(backprop, g):
    """After all three: what they were given"""
    dcounts, counts, dnorm, dmaxes, logits = (
        normal(g, n, V),
        positive(g, n, V),
        normal(g, n, V),
        normal(g, n, 1),
        normal(g, n, V),
    )
    backprop.d_norm_logits(dcounts, counts)
    backprop.d_logit_maxes(dnorm)
    backprop.d_logits(dnorm, dmaxes, logits)
    return [dcounts, counts, dnorm, dmaxes, logits]
