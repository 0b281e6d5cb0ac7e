# wrong: numbers the 26 letters of the alphabet, whether they occur or not
import string


def build_vocab(words):
    stoi = {s: i for i, s in enumerate("." + string.ascii_lowercase)}
    itos = {i: s for s, i in stoi.items()}
    return stoi, itos
