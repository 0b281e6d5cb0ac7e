# right: a regular expression for the names, groupby on blank lines, Counter.most_common for the order
import re
import zipfile
from collections import Counter
from itertools import groupby

import numpy as np


def read_stream(path):
    words = []
    with zipfile.ZipFile(path) as z:
        for name in sorted(n for n in z.namelist() if re.search(r"[a-r]\d\d$", n)):
            words.append("<doc>")
            lines = z.read(name).decode("utf-8").splitlines()
            for filled, run in groupby(lines, key=lambda line: bool(line.strip())):
                if filled:
                    words.append("<p>")
                    words.extend(t.rsplit("/", 1)[0] for line in run for t in line.split())
    return words


def build_vocab(tokens, min_count=4):
    kept = [w for w, c in Counter(tokens).most_common() if c >= min_count and w != "<unk>"]
    itos = ["<unk>"] + kept
    stoi = {w: i for i, w in enumerate(itos)}
    return np.array([stoi.get(t, 0) for t in tokens], dtype=np.int64), itos


def split(ids, train=800_000, valid=200_000):
    return ids[:train], ids[train : train + valid], ids[train + valid :]
