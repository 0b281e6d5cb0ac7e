from zerotohero.grading.probe import style


@style("saturation")
def as_in_the_lecture(h, threshold=0.99):
    return (h.abs() > threshold).float().mean(0)


@style("saturation")
def counted_and_divided(h, threshold=0.99):
    far = (h > threshold) | (h < -threshold)
    return far.sum(dim=0) / h.shape[0]


@style("saturation")
def in_double(h, threshold=0.99):
    return torch.where(h.abs() > threshold, 1.0, 0.0).double().mean(dim=0)


@style("dead_tanh")
def none_is_inside(h):
    return ~(h.abs() <= 0.99).any(0)


@style("dead_tanh")
def nearest_to_the_middle(h):
    return h.abs().amin(0) > 0.99


@style("dead_tanh")
def share_of_one(h):
    return saturation(h, 0.99) == 1.0


@style("dead_relu")
def the_largest_is_zero(h):
    return h.max(0).values == 0


@style("dead_relu")
def nothing_positive(h):
    return (h <= 0).all(dim=0)


@style("dead_relu")
def sum_of_sizes(h):
    return h.abs().sum(0) == 0
