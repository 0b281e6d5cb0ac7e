# wrong: adds 1 to the step as a scheduler that counts from 0 would, but the first step is number 1 here
# causes: counted_from_0
def noam(step, d, warmup):
    step = step + 1
    return d ** -0.5 * min(step ** -0.5, step * warmup ** -1.5)
