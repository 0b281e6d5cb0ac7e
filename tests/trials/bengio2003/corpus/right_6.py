# right: generators and re.split at blank lines, np.unique for the vocabulary (sorted words), np.split for the pieces
import re
import zipfile
from pathlib import PurePosixPath

import numpy as np

_NAME = re.compile(r".*[a-r][0-9]{2}")
_BLANK = re.compile(r"\n(?:[^\S\n]*\n)+")


def _texts(path):
    with zipfile.ZipFile(path) as z:
        for info in sorted(z.infolist(), key=lambda i: i.filename):
            if not info.is_dir() and _NAME.fullmatch(PurePosixPath(info.filename).name):
                yield z.read(info).decode().replace("\r\n", "\n")


def _stream(path):
    for text in _texts(path):
        yield "<doc>"
        for paragraph in filter(str.strip, _BLANK.split("\n" + text)):
            yield "<p>"
            yield from (re.sub(r"/[^/]*$", "", token) for token in paragraph.split())


def read_stream(path):
    return list(_stream(path))


def build_vocab(tokens, min_count=4):
    words, inverse, counts = np.unique(np.asarray(tokens, dtype=object).astype(str), return_inverse=True, return_counts=True)
    frequent = (counts >= min_count) & (words != "<unk>")
    number = np.where(frequent, np.cumsum(frequent), 0).astype(np.int64)
    return number[inverse.reshape(-1)], ["<unk>", *words[frequent].tolist()]


def split(ids, train=800_000, valid=200_000):
    pieces = slice(None, train), slice(train, train + valid), slice(train + valid, None)
    return tuple(ids[p] for p in pieces)
