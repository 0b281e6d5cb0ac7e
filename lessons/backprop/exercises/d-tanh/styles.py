from zerotohero.grading.probe import style


@style("d_hpreact")
def the_lectures_cell(dh, h):
    dhpreact = (1.0 - h**2) * dh
    return dhpreact


@style("d_hpreact")
def multiplied_out(dh, h):
    return dh - h * h * dh


@style("d_hpreact")
def factored(dh, h):
    return dh * (1 - h) * (1 + h)


@style("d_hpreact")
def by_cosh(dh, h):
    return dh / torch.cosh(torch.atanh(h)) ** 2
