from zerotohero.grading.probe import style


@style("update_ratio")
def as_in_the_lecture(p, lr):
    with torch.no_grad():
        ud = ((lr * p.grad).std() / p.data.std()).log10().item()
    return ud


@style("update_ratio")
def by_math(p, lr):
    return math.log10(lr * float(p.grad.std()) / float(p.detach().std()))


@style("update_ratio")
def difference_of_logs(p, lr):
    update = -lr * p.grad
    return torch.log10(update.std(unbiased=False)) - torch.log10(p.detach().std(unbiased=False))
