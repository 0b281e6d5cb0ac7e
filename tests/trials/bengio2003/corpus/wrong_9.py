# wrong: whether a paragraph is open is not set back between texts, so a text that begins at once after one that ends without an empty line has no <p>
# causes: paragraphs_across_texts
import re
import zipfile
from collections import Counter
import numpy as np


def read_stream(path):
    out, open_ = [], False
    with zipfile.ZipFile(path) as z:
        for name in sorted(n for n in z.namelist() if re.search(r"[a-r]\d\d$", n)):
            out.append("<doc>")
            for line in z.read(name).decode("utf-8").splitlines():
                words = line.split()
                if not words:
                    open_ = False
                    continue
                if not open_:
                    out.append("<p>")
                    open_ = True
                out += [w.rsplit("/", 1)[0] for w in words]
    return out


def build_vocab(tokens, min_count=4):
    c = Counter(tokens)
    itos = ["<unk>"] + [w for w in c if c[w] >= min_count and w != "<unk>"]
    stoi = {w: i for i, w in enumerate(itos)}
    return np.array([stoi.get(t, 0) for t in tokens], dtype=np.int64), itos


def split(ids, train=800_000, valid=200_000):
    return ids[:train], ids[train : train + valid], ids[train + valid :]
