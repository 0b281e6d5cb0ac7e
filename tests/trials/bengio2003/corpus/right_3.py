# right: itertools.groupby over empty and full lines, np.unique for the vocabulary
import zipfile
from itertools import groupby

import numpy as np


def _is_text(name):
    tail = name[-3:]
    return len(tail) == 3 and "a" <= tail[0] <= "r" and tail[1:].isdigit()


def read_stream(path):
    out = []
    with zipfile.ZipFile(path, "r") as z:
        for name in sorted(filter(_is_text, z.namelist())):
            lines = z.read(name).decode().splitlines()
            out.append("<doc>")
            for full, run in groupby(lines, key=lambda line: line.strip() != ""):
                if full:
                    out.append("<p>")
                    for line in run:
                        for token in line.split():
                            word, _, tag = token.rpartition("/")
                            out.append(word)
    return out


def build_vocab(tokens, min_count=4):
    words, inverse, counts = np.unique(np.array(tokens), return_inverse=True, return_counts=True)
    keep = (counts >= min_count) & (words != "<unk>")
    number = np.zeros(len(words), dtype=np.int64)
    number[keep] = np.arange(1, keep.sum() + 1)
    itos = ["<unk>"] + words[keep].tolist()
    return number[inverse.reshape(-1)], itos


def split(ids, train=800_000, valid=200_000):
    rest = ids[train:]
    return ids[:train], rest[:valid], rest[valid:]
