# right: paragraphs by re.split, alphabetical vocabulary, ids as a tensor
import io
import re
import zipfile
from collections import Counter

import torch

TEXT = re.compile(r"[a-r][0-9][0-9]$")


def _paragraphs(text):
    for block in re.split(r"\n[^\S\n]*\n", text):
        words = block.split()
        if words:
            yield ["<p>"] + [w[:w.rindex("/")] for w in words]


def read_stream(path):
    words = []
    zf = zipfile.ZipFile(path)
    for name in sorted(zf.namelist()):
        if not TEXT.search(name):
            continue
        with zf.open(name) as f:
            text = io.TextIOWrapper(f, encoding="latin-1").read()
        words.append("<doc>")
        for paragraph in _paragraphs(text):
            words += paragraph
    zf.close()
    return words


def build_vocab(tokens, min_count=4):
    n = Counter(tokens)
    frequent = sorted({t for t in tokens if n[t] >= min_count} - {"<unk>"})
    itos = ["<unk>", *frequent]
    stoi = dict(zip(itos, range(len(itos))))
    ids = torch.tensor([stoi[t] if t in stoi else 0 for t in tokens], dtype=torch.int64)
    return ids, itos


def split(ids, train=800_000, valid=200_000):
    end = train + valid
    return ids[0:train], ids[train:end], ids[end:len(ids)]
