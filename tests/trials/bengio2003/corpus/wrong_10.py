# wrong: takes every file that begins with brown/c for a text, also brown/cats.txt, whose name does not end in a letter and two digits
import zipfile
from collections import Counter
import numpy as np


def read_stream(path):
    out = []
    with zipfile.ZipFile(path) as z:
        for name in sorted(n for n in z.namelist() if n.startswith("brown/c")):
            out.append("<doc>")
            before = ""
            for line in z.read(name).decode("utf-8").splitlines():
                if line.strip() and not before.strip():
                    out.append("<p>")
                out += [w.rsplit("/", 1)[0] for w in line.split()]
                before = line
    return out


def build_vocab(tokens, min_count=4):
    c = Counter(tokens)
    itos = ["<unk>"] + [w for w in c if c[w] >= min_count and w != "<unk>"]
    stoi = {w: i for i, w in enumerate(itos)}
    return np.array([stoi.get(t, 0) for t in tokens], dtype=np.int64), itos


def split(ids, train=800_000, valid=200_000):
    return ids[:train], ids[train : train + valid], ids[train + valid :]
