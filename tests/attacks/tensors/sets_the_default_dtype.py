"""Sets the default dtype for its own numbers; its functions are right."""

# exercise: batchnorm
# verdict: passed

torch.set_default_dtype(torch.float64)
