from zerotohero.grading.probe import style


@style("linear_backward")
def by_einsum(dout, x, W):
    return torch.einsum("no,io->ni", dout, W), torch.einsum("ni,no->io", x, dout), torch.einsum("no->o", dout)


@style("linear_backward")
def row_by_row(dout, x, W):
    dx, dW, db = torch.zeros_like(x), torch.zeros_like(W), torch.zeros_like(dout[0])
    for n in range(len(x)):
        dx[n] = W @ dout[n]
        dW += torch.outer(x[n], dout[n])
        db += dout[n]
    return [dx, dW, db]


@style("linear_backward")
def transposes_written_out(dout, x, W):
    return dout.matmul(W.transpose(0, 1)), x.transpose(0, 1).matmul(dout), dout.sum(dim=0)
