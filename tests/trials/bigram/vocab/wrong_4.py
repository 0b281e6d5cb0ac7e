# wrong: always the 26 letters of English, whatever occurs
def build_vocab(words):
    letters = ".abcdefghijklmnopqrstuvwxyz"
    stoi = {c: i for i, c in enumerate(letters)}
    return stoi, {i: c for c, i in stoi.items()}
