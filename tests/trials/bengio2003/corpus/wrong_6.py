# wrong: cuts paragraphs at two newlines in a row, so a line of blanks alone does not part them
# causes: blanks_are_no_empty_line
import re
import zipfile
from collections import Counter

import numpy as np


def read_stream(path):
    stream = []
    with zipfile.ZipFile(path) as z:
        names = sorted(n for n in z.namelist() if re.search(r"[a-r]\d\d$", n))
        for name in names:
            stream.append("<doc>")
            for paragraph in re.split(r"\n\n+", z.read(name).decode()):
                tokens = paragraph.split()
                if tokens:
                    stream.append("<p>")
                    stream += [t.rpartition("/")[0] for t in tokens]
    return stream


def build_vocab(tokens, min_count=4):
    counts = Counter(tokens)
    itos = ["<unk>"] + sorted(w for w, c in counts.items() if c >= min_count)
    stoi = {w: i for i, w in enumerate(itos)}
    return np.array([stoi.get(t, 0) for t in tokens], dtype=np.int64), itos


def split(ids, train=800_000, valid=200_000):
    return ids[:train], ids[train : train + valid], ids[train + valid :]
