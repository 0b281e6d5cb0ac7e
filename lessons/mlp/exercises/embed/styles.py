from zerotohero.grading.probe import style


@style("embed")
def as_in_the_lecture(C, X):
    emb = C[X]
    embcat = emb.view(emb.shape[0], -1)
    return embcat


@style("embed")
def cut_and_joined(C, X):
    emb = C[X]
    return torch.cat(torch.unbind(emb, 1), 1)


@style("embed")
def one_hot_times_C(C, X):
    onehot = torch.nn.functional.one_hot(X, C.shape[0]).to(C.dtype)
    return (onehot @ C).flatten(1)


@style("embed")
def by_torch(C, X):
    return torch.nn.functional.embedding(X, C).reshape(len(X), X.size(1) * C.size(1))
