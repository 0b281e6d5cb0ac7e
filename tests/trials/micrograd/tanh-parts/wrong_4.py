# wrong: doubles n in place (n.data changes) and takes exp of that: n is changed and its gradient is half; it should make a new node
# causes: changes_n
def tanh_parts(n):
    n.data = 2 * n.data
    e = n.exp()
    return (e - 1) / (e + 1)
