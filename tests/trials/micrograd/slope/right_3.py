# right: changes xs itself for the two calls and puts the saved number back, whatever happens
def slope(f, xs, i, h=1e-6):
    kept = xs[i]
    try:
        xs[i] = kept - h
        before = f(xs)
        xs[i] = kept + h
        after = f(xs)
    finally:
        xs[i] = kept
    return 0.5 * (after - before) / h
