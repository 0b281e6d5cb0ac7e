# wrong: saturation takes the absolute value in place and so changes h
# causes: signs_taken_from_h
import torch

def saturation(h, threshold=0.99):
    with torch.no_grad():
        return (h.abs_() > threshold).float().mean(0)


def dead_tanh(h):
    return (h.abs() > 0.99).all(0)


def dead_relu(h):
    return (h == 0).all(0)
