# right: loop with math.log on plain numbers, ValueError of log(0) becomes infinity, a float comes back
import math


def nll(P, words, stoi):
    total = 0.0
    n = 0
    for word in words:
        before = stoi["."]
        for ch in word + ".":
            now = stoi[ch]
            try:
                total -= math.log(float(P[before, now]))
            except ValueError:
                return math.inf
            before = now
            n += 1
    return total / n
