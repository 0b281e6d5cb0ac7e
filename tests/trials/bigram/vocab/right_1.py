# right: a loop that collects letters it has not seen, then sort
def build_vocab(words):
    letters = []
    for w in words:
        for ch in w:
            if ch not in letters:
                letters.append(ch)
    letters.sort()
    stoi = {'.': 0}
    itos = {0: '.'}
    number = 1
    for ch in letters:
        stoi[ch] = number
        itos[number] = ch
        number += 1
    return stoi, itos
