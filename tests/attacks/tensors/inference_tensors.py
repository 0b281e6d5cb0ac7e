"""Computes in inference mode: right, and no gradient can come back."""

# exercise: batchnorm
# verdict: failed (answer)

right = BatchNorm1d.__call__


@torch.inference_mode()
def forward(self, x):
    return right(self, x)


BatchNorm1d.__call__ = forward
