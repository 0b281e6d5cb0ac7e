"""Switches autograd off for its own sampling, and leaves it so; its functions are right."""

# exercise: train
# verdict: passed

torch.set_grad_enabled(False)
