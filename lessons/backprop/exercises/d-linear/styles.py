from zerotohero.grading.probe import style


@style("d_linear")
def the_lectures_cell(dlogits, h, W2):
    dh = dlogits @ W2.T
    dW2 = h.T @ dlogits
    db2 = dlogits.sum(0)
    return dh, dW2, db2


@style("d_linear")
def by_einsum(dout, x, W):
    return torch.einsum("no,io->ni", dout, W), torch.einsum("ni,no->io", x, dout), torch.einsum("no->o", dout)


@style("d_linear")
def row_by_row(dout, x, W):
    dx, dW, db = torch.zeros_like(x), torch.zeros_like(W), torch.zeros_like(dout[0])
    for i in range(len(x)):
        dx[i] = W @ dout[i]
        dW += torch.outer(x[i], dout[i])
        db += dout[i]
    return [dx, dW, db]


@style("d_linear")
def transposed_twice(dout, x, W):
    ones = torch.ones(len(dout), dtype=dout.dtype)
    return (W @ dout.T).T, (dout.T @ x).transpose(0, 1), ones @ dout


@style("d_linear")
def broadcast_and_summed(dout, x, W):
    dx = (dout[:, None, :] * W[None]).sum(2)
    dW = (x[:, :, None] * dout[:, None, :]).sum(0)
    return dx, dW, dout.sum(dim=0)
