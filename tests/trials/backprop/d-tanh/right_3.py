# right: addcmul
def d_hpreact(dh, h):
    return torch.addcmul(dh, dh, h * h, value=-1)
