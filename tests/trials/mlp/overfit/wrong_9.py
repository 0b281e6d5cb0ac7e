# wrong: a context is read as a number to base 27, so with more letters different contexts fall together
# causes: to_the_base_27
import math

def floor(X, Y):
    keys = []
    for row in X.tolist():
        key = 0
        for ix in row:
            key = 27 * key + ix
        keys.append(key)
    labels = Y.tolist()
    total = Counter(keys)
    pairs = Counter(zip(keys, labels))
    return -sum(math.log(pairs[k, y] / total[k]) for k, y in zip(keys, labels)) / len(labels)


def step(params, Xb, Yb, lr):
    loss = cross_entropy(forward(params, Xb), Yb)
    for p in params:
        p.grad = None
    loss.backward()
    for p in params:
        p.data -= lr * p.grad
    return loss.item()
