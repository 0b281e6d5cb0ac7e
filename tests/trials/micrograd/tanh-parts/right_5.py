# right: e^n and e^-n apart, step by step: (e^n - e^-n) / (e^n + e^-n), the same expression shortened by e^n
def tanh_parts(n):
    up = n.exp()
    down = (-n).exp()
    difference = up - down
    total = up + down
    return difference / total
