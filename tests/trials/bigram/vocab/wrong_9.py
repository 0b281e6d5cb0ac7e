# wrong: letters other than a to z (é, ß, large ones) are dropped though they occur
import string


def build_vocab(words):
    letters = sorted(c for c in set("".join(words)) if c in string.ascii_lowercase)
    stoi = {c: i for i, c in enumerate(letters, 1)}
    stoi["."] = 0
    return stoi, {i: c for c, i in stoi.items()}
