# wrong: simply calls n.tanh(); it should be made of exp, minus and divide
# causes: ready_made
def tanh_parts(n):
    return n.tanh()
