# wrong: calls tanh itself instead of making it from exp and arithmetic
# causes: ready_made
def tanh_parts(n):
    return n.tanh()
