# wrong: has the paper's width 512 built in and ignores d
MODEL_SIZE = 512


def noam(step, d, warmup):
    return MODEL_SIZE ** -0.5 * min(step ** -0.5, step * warmup ** -1.5)
