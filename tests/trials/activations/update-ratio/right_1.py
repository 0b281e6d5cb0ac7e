# right: math.log10 of python floats
def update_ratio(p, lr):
    with torch.no_grad():
        return math.log10(float(lr * p.grad.std()) / float(p.std()))
