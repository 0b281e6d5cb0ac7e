# wrong: words that occur exactly min_count times become <unk> too
# causes: must_be_more
import re
import zipfile
from collections import Counter

import numpy as np


def read_stream(path):
    stream = []
    with zipfile.ZipFile(path) as archive:
        names = sorted(name for name in archive.namelist() if re.search(r"/c[a-r]\d\d$", name))
        for name in names:
            stream.append("<doc>")
            inside = False
            for line in archive.read(name).decode("utf-8").split("\n"):
                words = line.split()
                if not words:
                    inside = False
                    continue
                if not inside:
                    stream.append("<p>")
                    inside = True
                stream.extend(word.rsplit("/", 1)[0] for word in words)
    return stream


def build_vocab(tokens, min_count=4):
    frequency = Counter(tokens)
    itos = ["<unk>"] + [w for w, c in frequency.most_common() if c > min_count and w != "<unk>"]
    stoi = {w: i for i, w in enumerate(itos)}
    ids = np.array([stoi.get(w, 0) for w in tokens], dtype=np.int64)
    return ids, itos


def split(ids, train=800_000, valid=200_000):
    return ids[:train], ids[train:train + valid], ids[train + valid:]
