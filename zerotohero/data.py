"""Data sets: the lectures' files with pinned checksums, names to begin with, and whatever the learner brings.

    words = zerotohero.data.words("names")      # the learner's data set of that name, else the names that came along
    text = zerotohero.data.text("tinyshakespeare")

Standard library only and Python 3.9 or newer: experiments import it under the learner's interpreter.
"""

from __future__ import annotations

import hashlib
import os
import random
import re
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from zerotohero.atomic import write_atomically
from zerotohero.place import user_folder, workspace_of_script
from zerotohero.problem import Problem

VARIABLE = "ZTH_DATA"
"""Set by `zth run`: the data folder of the workspace that a script was started from."""
SECONDS = 30
"""How long a server may be silent."""
MOST_BYTES = 512 * 2**20
TEXT_FROM = 3.0
"""With more words a line than this, a file is plain text and no list of words."""
EMBEDDED = Path(__file__).resolve().parent / "embedded" / "ssa-2018.txt"


@dataclass(frozen=True)
class Known:
    """A file that the lectures or papers use, as it was when its checksum was taken."""

    name: str
    file: str
    """What it is called in the data folder."""
    about: str
    url: str
    sha256: str
    size: int


KNOWN = {
    known.name: known
    for known in (
        Known(
            "names",
            "names.txt",
            "the makemore lectures' 32,033 first names, one a line",
            "https://raw.githubusercontent.com/karpathy/makemore/988aa59e4d8fefa526d06f3b453ad116258398d4/names.txt",
            "0a30b5557f192f32ab962680889aac5f6fda0f4cecf40a6d0b5694f58ea8cc4d",
            228_145,
        ),
        Known(
            "tinyshakespeare",
            "tinyshakespeare.txt",
            "the GPT lecture's 1,115,394 characters of Shakespeare",
            "https://raw.githubusercontent.com/karpathy/char-rnn/6f9487a6fe5b420b7ca9afb0d7c078e37c1d1b4e"
            "/data/tinyshakespeare/input.txt",
            "86c4e6aa9db7c042ec79f339dcb96d42b0075e16b8fc2e86bf0ca57e2dc565ed",
            1_115_394,
        ),
        Known(
            "brown",
            "brown.zip",
            "the Brown corpus as NLTK packs it, for Bengio 2003; for non-commercial use",
            "https://raw.githubusercontent.com/nltk/nltk_data/5db857e6f7df11eabb5e5665836db9ec8df07e28"
            "/packages/corpora/brown.zip",
            "9b275f9b3b95d7bd66ccfb7cd259f445a13bbe5d1f4107aba09fd3e8364bafa6",
            3_314_357,
        ),
        Known(
            "cmudict",
            "cmudict.dict",
            "how 126,052 English words are spoken, with variants; BSD licence",
            "https://raw.githubusercontent.com/cmusphinx/cmudict/0f8072f814306c5ee4fbf992ed853601b12c01f9/cmudict.dict",
            "81917843c7f44ce2b094ac63873c2c7a4cf802040792c455ba3ca406891c3d22",
            3_618_488,
        ),
    )
}


@dataclass(frozen=True)
class Found:
    """A data set that is here."""

    name: str
    path: Path
    pinned: bool
    """Whether it is, byte for byte, the file that published numbers were measured on."""
    says: str
    """What it is, in a few words."""


def words(
    name: str = "names", at_least: int = 1, most_letters: int | None = None, most: int | None = None
) -> list[str]:
    """Return the words of the data set `name`: one a line, or, of a plain text, its words.

    Of more than `most` words so many are drawn, always the same ones, in their order, and standard error says so.
    Empty lines and the spaces around a word are dropped; accents are composed (NFC). `names` is the learner's file of
    that name if there is one, else the embedded names: `find(name).says` tells. Raises Problem where there is no such
    data set, where it is no text, holds fewer than `at_least` words or more than `most_letters` different letters, or
    has a word with a `.`, which ends words here.
    """
    path = path_of(name)
    got = _words(_decode(_bytes(path), path))
    if len(got) < at_least:
        raise Problem(
            f"{path} holds {_counted(len(got), 'word')}, and this needs {at_least} or more. "
            "A data set of words is a text file with one word a line."
        )
    letters = len(set("".join(got)))
    if most_letters is not None and letters > most_letters:
        raise Problem(
            f"{path} has {letters:,} different letters, and this makes a table with a row and a column for each: "
            f"{most_letters:,} are the most it takes."
        )
    dotted = next((word for word in got if "." in word), None)
    if dotted is not None:
        raise Problem(
            f"{path} has the word `{dotted[:40]}`, and `.` is what begins and ends a word in these lessons. "
            "Write another character for it, such as `·`, and add the file again."
        )
    if most is not None and len(got) > most:
        drawn = random.Random(42).sample(range(len(got)), most)
        sys.stderr.write(f"{path} has {len(got):,} words. {most:,} of them are used, drawn at random.\n")
        got = [got[i] for i in sorted(drawn)]
    return got


def text(name: str) -> str:
    """Return the data set `name` as one text, its line ends as `\\n`. Raises Problem where it is no text."""
    path = path_of(name)
    return _decode(_bytes(path), path)


def find(name: str, folder: Path | None = None) -> Found:
    """Return the data set `name` and what it is. Raises Problem as path_of does."""
    path = path_of(name, folder)
    data = _bytes(path)
    known = KNOWN.get(name)
    if known and hashlib.sha256(data).hexdigest() == known.sha256:
        return Found(name, path, True, known.about)
    if path == EMBEDDED:
        return Found(
            name, path, False, "32,257 first names of 2018 that came with zth (US Social Security, public domain)"
        )
    try:
        content = _decode(data, path)
    except Problem:
        says = f"{len(data):,} bytes"
    else:
        letters = len(set(content) - {"\n"})
        says = f"{_counted(len(_words(content)), 'word')} of {_counted(letters, 'different character')}"
    return Found(name, path, False, f"your own: {says}" + (", not the published file" if known else ""))


def measured(name: str, folder: Path | None = None) -> str:
    """Return which file the data set `name` is, as published numbers name it: `names` where it is the lectures' file to
    the byte, `ssa-2018` where it is the embedded one, else empty."""
    try:
        found = find(name, folder)
    except Problem:
        return ""
    return name if found.pinned else EMBEDDED.stem if found.path == EMBEDDED else ""


def path_of(name: str, folder: Path | None = None) -> Path:
    """Return the file of the data set `name` in `folder` (default: the workspace's of the script that runs).

    Raises Problem that says how to get it where it is not there.
    """
    folder = folder or data_folder()
    path = file_of(name, folder)
    if path.is_file():
        return path
    if name in ("names", EMBEDDED.stem):
        return EMBEDDED
    if name in KNOWN:
        raise Problem(f"{name} is not here yet ({KNOWN[name].about}): `zth data get {name}` fetches it.")
    here = ", ".join(here_in(folder))
    raise Problem(
        f"There is no data set `{name}` in {folder} (there is {here}). `zth data add {name} FILE` brings one."
    )


def here_in(folder: Path) -> list[str]:
    """Return the names of the data sets that can be read now: those in `folder`, and the names that came with zth."""
    there = {known.name for known in KNOWN.values() if (folder / known.file).is_file()}
    there |= {path.stem for path in folder.glob("*.txt") if path.is_file()}
    return sorted(there | {"names", EMBEDDED.stem})


def data_folder() -> Path:
    """Return the folder that holds the data sets of the script that runs."""
    if VARIABLE in os.environ:
        return Path(os.environ[VARIABLE])
    return (workspace_of_script() or user_folder()) / "data"


def file_of(name: str, folder: Path) -> Path:
    """Return where the data set `name` lies in `folder`, whether it is there or not. Raises Problem (exit 2)."""
    if not re.fullmatch(r"\w[\w-]*", name):
        raise Problem(f"`{name}` cannot be a data set's name: letters, digits, `-` and `_` can.", exit_code=2)
    return folder / (KNOWN[name].file if name in KNOWN else f"{name}.txt")


def get(known: Known, folder: Path) -> Found:
    """Fetch a known file into `folder` unless it is there, whole and unchanged or not at all. Raises Problem."""
    path = folder / known.file
    if path.is_file():
        found = find(known.name, folder)
        if not found.pinned:
            raise Problem(
                f"{path} is there already and is another file than the one fetched here, so it was left alone. "
                f"Keep yours under another name (`zth data add my-{known.name} {path}`), delete it, then get.",
                exit_code=3,
            )
        return found
    data = _fetched(known)
    if len(data) != known.size or hashlib.sha256(data).hexdigest() != known.sha256:
        raise Problem(
            f"What {known.url} answered is not the file whose checksum is known here, so nothing was kept. "
            f"A login page or a proxy may stand between: fetch it otherwise, then `zth data add {known.name} FILE`."
        )
    write_atomically(path, data)
    return find(known.name, folder)


def add(name: str, source: Path, folder: Path) -> Found:
    """Copy the file `source` into `folder` as the data set `name`. Raises Problem where it cannot be one."""
    path = file_of(name, folder)
    if source.is_dir():
        raise Problem(f"{source} is a folder. `zth data add {name} FILE` takes a file.", exit_code=2)
    data = _bytes(source)
    if path.suffix == ".txt" and not _words(_decode(data, source)):
        raise Problem(f"{source} holds no words, so it was not added. A data set is a text file with one word a line.")
    if path.is_file() and _bytes(path) != data:
        raise Problem(
            f"{path} is there already and differs, so it was left alone. Choose another name, or first `rm {path}`.",
            exit_code=3,
        )
    write_atomically(path, data)
    return find(name, folder)


def _words(content: str) -> list[str]:
    lines = [line.strip() for line in content.split("\n")]
    lines = [line for line in lines if line]
    if sum(len(line.split()) for line in lines[:10_000]) <= TEXT_FROM * len(lines[:10_000]):
        return lines
    return re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", content)


def _decode(data: bytes, path: Path) -> str:
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        content = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Problem(
            f"{path} is not UTF-8 text (line {line} has byte {data[error.start]:#04x}). If it is Latin-1: "
            f"`iconv -f latin1 -t utf-8 {path} > utf8.txt`, then take that file."
        ) from error
    if "\x00" in content:
        raise Problem(f"{path} is no text: it has zero bytes. A data set is a text file.")
    return unicodedata.normalize("NFC", content.replace("\r\n", "\n").replace("\r", "\n"))


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Problem(f"{path} is larger than {MOST_BYTES // 2**20} MB, more than a data set may be here.")
        return path.read_bytes()
    except OSError as error:
        raise Problem(f"{path} cannot be read: {error.strerror or error}.", 2) from error


def _fetched(known: Known) -> bytes:
    import http.client
    import urllib.request

    try:
        with urllib.request.urlopen(known.url, timeout=SECONDS) as answer:
            data: bytes = answer.read(known.size + 1)
    except (OSError, http.client.HTTPException) as error:
        why = getattr(error, "reason", error)
        why = getattr(why, "strerror", None) or why
        raise Problem(
            f"{known.name} could not be fetched from {known.url} ({why}). Nothing was changed. Without a connection: "
            f"take the file from elsewhere, then `zth data add {known.name} FILE`."
        ) from error
    return data


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
