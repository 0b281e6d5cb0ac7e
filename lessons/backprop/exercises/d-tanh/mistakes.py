from zerotohero.grading.probe import mistake


@mistake("d_hpreact")
def tanh_taken_again(dh, h):
    """`h` is treated as what goes into tanh; it is what came out, so the slope is 1 - h² without another tanh."""
    return (1.0 - torch.tanh(h) ** 2) * dh


@mistake("d_hpreact")
def not_squared(dh, h):
    """It is 1 - h; the slope of tanh is 1 - h²."""
    return (1.0 - h) * dh


@mistake("d_hpreact")
def chain_forgotten(dh, h):
    """It returns the slope of tanh alone; the chain rule multiplies it with `dh`, which has come back."""
    return 1.0 - h**2


@mistake("d_hpreact")
def slope_of_the_sigmoid(dh, h):
    """h * (1 - h) is the slope of a sigmoid; that of tanh is 1 - h²."""
    return h * (1.0 - h) * dh


@mistake("d_hpreact")
def sign_lost(dh, h):
    """It is 1 + h², which is steepest where tanh is flat; the slope is 1 - h²."""
    return (1.0 + h**2) * dh


@mistake("d_hpreact")
def signs_turned(dh, h):
    """It is h² - 1, so every gradient points the other way; tanh only rises, and its slope is 1 - h²."""
    return (h**2 - 1.0) * dh


@mistake("d_hpreact")
def gradient_squared(dh, h):
    """The square is taken of the product with `dh`; only `h` is squared."""
    return dh - (h * dh) ** 2


@mistake("d_hpreact")
def tanh_of_the_gradient(dh, h):
    """It multiplies with tanh of `h`; a gradient is multiplied with the *slope* of tanh, 1 - h²."""
    return dh * torch.tanh(h)


@mistake("d_hpreact")
def relu_slope(dh, h):
    """It passes the gradient where `h` is positive, as a ReLU does; the slope of tanh is 1 - h² on both sides."""
    return dh * (h > 0)


@mistake("d_hpreact")
def changed_in_place(dh, h):
    """`dh` is changed in place; whoever gave it may need it again, so make a new tensor."""
    dh *= 1.0 - h**2
    return dh


@mistake("d_hpreact")
def squeezed(dh, h):
    """`squeeze()` drops every dimension of size 1, so of one unit (n, 1) comes (n,); a gradient always has the shape of
    the tensor it belongs to."""
    return ((1.0 - h**2) * dh).squeeze()


@mistake("d_hpreact")
def slope_held_up(dh, h):
    """The slope is held above a small number, so a saturated unit gets a gradient that it has not; near 1 and -1 it is as
    small as it is."""
    return (1.0 - h**2).clamp(min=1e-4) * dh
