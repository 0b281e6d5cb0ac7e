# right: letters put into their sorted place one by one with bisect, no set
from bisect import bisect_left


def build_vocab(words):
    letters = []
    for word in words:
        for ch in word:
            at = bisect_left(letters, ch)
            if at == len(letters) or letters[at] != ch:
                letters.insert(at, ch)
    stoi = {".": 0}
    itos = {0: "."}
    number = 1
    for ch in letters:
        stoi[ch] = number
        itos[number] = ch
        number += 1
    return stoi, itos
