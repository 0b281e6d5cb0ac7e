from zerotohero.grading.probe import style


@style("fold")
def term_by_term(W, b, gamma, beta, mean, var, eps):
    bnvar_inv = (var + eps) ** -0.5
    return gamma * bnvar_inv * W, gamma * bnvar_inv * b - gamma * mean * bnvar_inv + beta


@style("fold")
def a_diagonal_matrix(W, b, gamma, beta, mean, var, eps):
    D = torch.diag(gamma / (var + eps).sqrt())
    return W @ D, (b - mean) @ D + beta


@style("fold")
def asked_for_its_answers(W, b, gamma, beta, mean, var, eps):
    def both(x):
        return gamma * (x @ W + b - mean) / torch.sqrt(var + eps) + beta

    at_zero = both(torch.zeros(1, W.shape[0], dtype=W.dtype))[0]
    return both(torch.eye(W.shape[0], dtype=W.dtype)) - at_zero, at_zero
