# right: einsum, a list
import torch


def d_linear(dout, x, W):
    return [torch.einsum('no,io->ni', dout, W), torch.einsum('ni,no->io', x, dout), torch.einsum('no->o', dout)]
