# wrong: only the newest letter
# causes: newest_letter_alone
def embed(C, X):
    return C[X[:, -1]]
