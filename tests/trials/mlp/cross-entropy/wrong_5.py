# wrong: adds 1e-8 to the probabilities before the log, so very wrong guesses cost too little
import torch


def cross_entropy(logits, Y):
    shifted = logits - logits.max(1, keepdim=True).values
    counts = shifted.exp()
    probs = counts / counts.sum(1, keepdim=True)
    return -(probs[torch.arange(len(Y)), Y] + 1e-8).log().mean()
