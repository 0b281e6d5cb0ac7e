# right: einsum for all three
def linear_backward(dout, x, W):
    return (
        torch.einsum("no,io->ni", dout, W),
        torch.einsum("ni,no->io", x, dout),
        torch.einsum("no->o", dout),
    )
