# wrong: takes the texts in the archive's own order instead of sorted by name
# causes: as_they_lie_in_the_zip
import re
import zipfile
from collections import Counter

import numpy as np


def read_stream(path):
    stream = []
    with zipfile.ZipFile(path) as z:
        for name in z.namelist():
            if not re.search(r"[a-r]\d\d$", name):
                continue
            stream.append("<doc>")
            inside = False
            for line in z.read(name).decode().split("\n"):
                tokens = line.split()
                if tokens and not inside:
                    stream.append("<p>")
                inside = bool(tokens)
                stream.extend(t.rsplit("/", 1)[0] for t in tokens)
    return stream


def build_vocab(tokens, min_count=4):
    counts = Counter(tokens)
    itos = ["<unk>"] + sorted(w for w, c in counts.items() if c >= min_count)
    stoi = {w: i for i, w in enumerate(itos)}
    return np.array([stoi.get(t, 0) for t in tokens], dtype=np.int64), itos


def split(ids, train=800_000, valid=200_000):
    return ids[:train], ids[train : train + valid], ids[train + valid :]
