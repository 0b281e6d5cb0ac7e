# wrong: <unk> is renamed into the tokens first, so where no word is rare it is missing, and else it stands where the counts sort it, not first
# causes: unknown_by_its_count
import re
import zipfile
from collections import Counter

import numpy as np


def read_stream(path):
    stream = []
    with zipfile.ZipFile(path) as z:
        for name in sorted(z.namelist()):
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
    renamed = [t if counts[t] >= min_count else "<unk>" for t in tokens]
    itos = [w for w, _ in Counter(renamed).most_common()]
    stoi = {w: i for i, w in enumerate(itos)}
    return np.array([stoi[t] for t in renamed], dtype=np.int64), itos


def split(ids, train=800_000, valid=200_000):
    return ids[:train], ids[train : train + valid], ids[train + valid :]
