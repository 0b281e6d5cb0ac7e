# wrong: an empty shape (a single number) makes the result empty, whatever the other shape is
def shape(a, b):
    if not a or not b:
        return ()
    out = []
    for k in range(1, max(len(a), len(b)) + 1):
        x = a[-k] if k <= len(a) else 1
        y = b[-k] if k <= len(b) else 1
        if x != y and x != 1 and y != 1:
            raise ValueError(f"{x} and {y} do not fit together")
        out.append(max(x, y))
    return tuple(reversed(out))
