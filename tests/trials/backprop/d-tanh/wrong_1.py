# wrong: tanh again
# causes: tanh_taken_again
def d_hpreact(dh, h):
    return (1 - torch.tanh(h) ** 2) * dh
