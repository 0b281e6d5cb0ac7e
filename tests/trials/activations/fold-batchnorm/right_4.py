# right: asks the two layers what they do to zeros and to each unit vector, in float64, and reads W and b off
import torch


def fold(W, b, gamma, beta, mean, var, eps):
    W_, b_, g_, be_, m_, v_ = (t.double() for t in (W, b, gamma, beta, mean, var))

    def both(x):
        y = x @ W_ + b_
        return g_ * (y - m_) / (v_ + eps).sqrt() + be_

    at_zero = both(torch.zeros(1, W.shape[0], dtype=torch.float64))
    slopes = both(torch.eye(W.shape[0], dtype=torch.float64)) - at_zero
    return [slopes.to(W.dtype), at_zero.squeeze(0).to(b.dtype)]
