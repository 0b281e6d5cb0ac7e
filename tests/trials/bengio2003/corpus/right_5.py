# right: C style, a flag for being inside a paragraph, counts in a plain dict, numbers in order of first appearance, a tensor of ids
import zipfile

import torch


def _is_text(name):
    base = name.split("/")[-1]
    if len(base) < 3:
        return False
    return base[-3] in "abcdefghijklmnopqr" and base[-2] in "0123456789" and base[-1] in "0123456789"


def _word(token):
    cut = token.rfind("/")
    if cut < 0:
        return token
    return token[:cut]


def read_stream(path):
    out = []
    archive = zipfile.ZipFile(path, "r")
    try:
        names = [name for name in archive.namelist() if _is_text(name)]
        names.sort()
        for name in names:
            out.append("<doc>")
            inside = False
            with archive.open(name) as f:
                for raw in f:
                    tokens = raw.decode("utf-8").split()
                    if not tokens:
                        inside = False
                        continue
                    if not inside:
                        out.append("<p>")
                        inside = True
                    for token in tokens:
                        out.append(_word(token))
    finally:
        archive.close()
    return out


def build_vocab(tokens, min_count=4):
    count = {}
    for t in tokens:
        count[t] = count.get(t, 0) + 1
    itos = ["<unk>"]
    number = {"<unk>": 0}
    ids = []
    for t in tokens:
        if count[t] < min_count:
            ids.append(0)
            continue
        if t not in number:
            number[t] = len(itos)
            itos.append(t)
        ids.append(number[t])
    return torch.tensor(ids, dtype=torch.int64), itos


def split(ids, train=800_000, valid=200_000):
    n = len(ids)
    first = min(train, n)
    second = min(first + valid, n)
    return [ids[0:first], ids[first:second], ids[second:n]]
