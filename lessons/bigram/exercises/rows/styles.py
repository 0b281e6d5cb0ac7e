from zerotohero.grading.probe import style


@style("logits")
def as_in_the_lecture(W, xs):
    xenc = torch.nn.functional.one_hot(xs, num_classes=27).float()
    logits = xenc @ W
    return logits


@style("logits")
def by_identity(W, xs):
    return torch.eye(W.shape[0])[xs] @ W


@style("logits")
def by_embedding(W, xs):
    return torch.nn.functional.embedding(xs, W)


@style("logits")
def row_by_row(W, xs):
    return torch.stack([W[x] for x in xs.tolist()])


@style("log_counts")
def logs_of_probabilities(N, k=1):
    return probabilities(N, k).log()


@style("log_counts")
def torch_log(N, k=1):
    return torch.log(N.float() + k)


@style("log_counts")
def in_double(N, k=1):
    return torch.log(N.double() + k)
