"""Asks torch for algorithms that give the same each time, which imports 800 modules first; its functions are right."""

# exercise: train
# verdict: passed

torch.use_deterministic_algorithms(True)
torch.manual_seed(1337)
