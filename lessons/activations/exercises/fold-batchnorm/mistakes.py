from zerotohero.grading.probe import mistake


@mistake("fold")
def weight_alone(W, b, gamma, beta, mean, var, eps):
    """The weight is scaled, and the bias is left as it was; the bias and the mean go through the same scale, and beta is
    added."""
    scale = gamma / torch.sqrt(var + eps)
    return W * scale, b


@mistake("fold")
def mean_not_scaled(W, b, gamma, beta, mean, var, eps):
    """The mean is taken off without the scale; it is taken off before BatchNorm stretches, so the scale reaches it too."""
    scale = gamma / torch.sqrt(var + eps)
    return W * scale, b * scale - mean + beta


@mistake("fold")
def bias_not_scaled(W, b, gamma, beta, mean, var, eps):
    """The old bias is not scaled; it is part of what BatchNorm stretches."""
    scale = gamma / torch.sqrt(var + eps)
    return W * scale, b - mean * scale + beta


@mistake("fold")
def mean_left_out(W, b, gamma, beta, mean, var, eps):
    """The mean is left out: BatchNorm takes it off before it stretches."""
    scale = gamma / torch.sqrt(var + eps)
    return W * scale, b * scale + beta


@mistake("fold")
def beta_left_out(W, b, gamma, beta, mean, var, eps):
    """beta is left out; BatchNorm adds it last."""
    scale = gamma / torch.sqrt(var + eps)
    return W * scale, (b - mean) * scale


@mistake("fold")
def old_bias_left_out(W, b, gamma, beta, mean, var, eps):
    """The old bias is left out. In training BatchNorm takes it away again, but here the mean is a fixed one that was
    measured with the bias in it."""
    scale = gamma / torch.sqrt(var + eps)
    return W * scale, beta - mean * scale


@mistake("fold")
def beta_scaled(W, b, gamma, beta, mean, var, eps):
    """beta is scaled too; BatchNorm adds it after it has stretched."""
    scale = gamma / torch.sqrt(var + eps)
    return W * scale, (b - mean + beta) * scale


@mistake("fold")
def no_root(W, b, gamma, beta, mean, var, eps):
    """It divides by the variance; the deviation is its root."""
    scale = gamma / (var + eps)
    return W * scale, (b - mean) * scale + beta


@mistake("fold")
def eps_left_out(W, b, gamma, beta, mean, var, eps):
    """eps is left out, which shows where a variance is small."""
    scale = gamma / torch.sqrt(var)
    return W * scale, (b - mean) * scale + beta


@mistake("fold")
def eps_outside(W, b, gamma, beta, mean, var, eps):
    """eps is added to the deviation; it stands under the root, with the variance."""
    scale = gamma / (torch.sqrt(var) + eps)
    return W * scale, (b - mean) * scale + beta


@mistake("fold")
def gamma_left_out(W, b, gamma, beta, mean, var, eps):
    """gamma is left out of the scale."""
    scale = 1 / torch.sqrt(var + eps)
    return W * scale, (b - mean) * scale + beta


@mistake("fold")
def rows_scaled(W, b, gamma, beta, mean, var, eps):
    """The rows of W are scaled, or the shapes do not fit; a unit is a column."""
    scale = gamma / torch.sqrt(var + eps)
    return W * scale[:, None], (b - mean) * scale + beta


@mistake("fold")
def given_changed(W, b, gamma, beta, mean, var, eps):
    """The caller's W is changed in place (`*=`); make a new one, so that the trained layer stays as it was."""
    scale = gamma / torch.sqrt(var + eps)
    W *= scale
    return W, (b - mean) * scale + beta


@mistake("fold")
def sign_of_gamma_lost(W, b, gamma, beta, mean, var, eps):
    """gamma is squared under the root, where a negative one loses its sign; it is trained and may be below 0, so it stays
    outside."""
    scale = torch.sqrt(gamma**2 / (var + eps))
    return W * scale, (b - mean) * scale + beta


@mistake("fold")
def variance_held_above_eps(W, b, gamma, beta, mean, var, eps):
    """The variance is held above eps; eps is added to it, as in BatchNorm itself, or the answers are not the same."""
    scale = gamma / torch.sqrt(var.clamp(min=eps))
    return W * scale, (b - mean) * scale + beta
