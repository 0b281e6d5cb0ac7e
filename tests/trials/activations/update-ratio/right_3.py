# right: lists of numbers and the statistics module, both deviations divided by N
import math
import statistics


def update_ratio(p, lr):
    moved = [lr * v for v in p.grad.flatten().tolist()]
    there = p.detach().flatten().tolist()
    return math.log10(statistics.pstdev(moved) / statistics.pstdev(there))
