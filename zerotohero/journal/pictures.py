"""Pictures that lie beside the posts: a person's own, and those drawn of a run."""

import http.client
import json
import re
import sqlite3
import urllib.parse
import urllib.request
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from zerotohero.atomic import write_atomically
from zerotohero.figures import Figure, curve, draw
from zerotohero.journal.dialects import CODE, MARKDOWN, mdc
from zerotohero.problem import Problem
from zerotohero.store.points import lasts_of, points
from zerotohero.store.runs import RunRecord, figures

FOLDER = "images"
EXTRAPOLATION = "extrapolation"
"""What the picture of the progress drawn on is called."""
LARGEST = 10 * 2**20
SECONDS = 10.0
STARTS = {
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".gif": (b"GIF87a", b"GIF89a"),
    ".webp": (b"RIFF",),
    ".svg": (b"<svg", b"<?xml"),
}
"""Suffix -> how such a file begins."""
FORMS = ("png", "png-dark", "svg", "svg-dark")
"""What a figure is drawn as: for a white page or for a dark one."""
SOURCE = re.compile(
    rf"{MARKDOWN.pattern}|:img\{{[^}}\n]*?src=\"(?P<directive>[^\"\n]*)\"[^}}\n]*\}}|<img\s[^>]*?src=\"(?P<html>[^\"\n]*)\""
)
"""A picture in any form."""


def take_picture(journal: Path, source: Path | str, alt: str, width: str | None = None) -> str:
    """Copy the picture at `source`, a file or a web address, beside the posts in `journal`; return what shows it.

    Raises Problem (exit 2) where it is missing, empty, too large or no picture, where `alt` says nothing, or where
    `width` is none, such as `40%` or `300`.
    """
    if width is not None and not re.fullmatch(r"\d{1,4}(%|px)?|auto", width):
        raise Problem(f"`{width}` is no width: write it as `40%` or, in pixels, `300`. Nothing was kept.", 2)
    fetched = isinstance(source, str) and re.match(r"https?://", source) is not None
    data = _fetched(str(source)) if fetched else _read(Path(source))
    suffix = _suffix(data)
    if suffix is None:
        raise Problem(f"{source} is no picture that a blog can show: it is none of {', '.join(STARTS)}.", 2)
    name = Path(urllib.parse.urlsplit(str(source)).path) if fetched else Path(source)
    if not alt.strip():
        raise Problem(
            f"{name.name} needs words for whoever cannot see it: `--alt 'what it shows'`. Nothing was kept.", 2
        )
    return shown(alt, keep_picture(journal, name.stem, suffix, data), width)


def _read(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise Problem(f"{path} is a folder, not a picture.", 2)
        if path.exists() and not path.is_file():
            raise Problem(f"{path} is no ordinary file.", 2)
        if path.stat().st_size > LARGEST:
            megabytes = path.stat().st_size / 2**20
            raise Problem(f"{path} has {megabytes:.0f} MB; a picture for a post may have {LARGEST >> 20}.", 2)
        return path.read_bytes()
    except OSError as error:
        raise Problem(f"{path} cannot be read: {error.strerror}.", 2) from error


def _fetched(address: str) -> bytes:
    try:
        with urllib.request.urlopen(address, timeout=SECONDS) as answer:
            data: bytes = answer.read(LARGEST + 1)
    except (OSError, ValueError, http.client.HTTPException) as error:
        why = getattr(error, "reason", error)
        why = getattr(why, "strerror", None) or why
        raise Problem(
            f"{address} could not be fetched: {why}. Save it to a file and name that. Nothing was kept.", 2
        ) from error
    if len(data) > LARGEST:
        raise Problem(
            f"{address} has over {LARGEST >> 20} MB, which is the most that a picture for a post may have.", 2
        )
    return data


def run_pictures(journal: Path, db: sqlite3.Connection, run: RunRecord, form: str = "png") -> list[str]:
    """Draw a run's loss and the last picture of each name it kept, beside the posts; return the markdown of each."""
    made = []
    known = [last.name for last in lasts_of(db, run.id)]
    if known:
        name = "loss" if "loss" in known else known[0]
        ours = points(db, run.id, name)
        reached = [one for one in run.published if one.metric == name and (one.step is None or one.step <= ours[-1][0])]
        others = [(name, one.step, one.value) for one in reached]
        figure = curve({name: ours}, others, f"{run.name}: {name}")
        made.append(keep_figure(journal, f"{run.name}-{run.number}-{name}", figure, form))
    for last in {one.name: one for one in figures(db, run.id)}.values():
        stem = f"{run.name}-{run.number}-{last.name}"
        if last.kind == "png":
            made.append(shown(last.alt, keep_picture(journal, stem, ".png", last.data)))
        else:
            made.append(keep_figure(journal, stem, Figure(last.kind, json.loads(last.data), last.alt), form))
    return made


def keep_figure(journal: Path, stem: str, figure: Figure, form: str = "png") -> str:
    """Draw a figure beside the posts in each of FORMS, and return the markdown that shows it in `form`."""
    src = ""
    for one in FORMS:
        suffix, _, dark = one.partition("-")
        data = draw(figure.kind, figure.data, suffix, bool(dark))
        kept = keep_picture(journal, f"{stem}-dark" if dark else stem, f".{suffix}", data)
        src = kept if one == form else src
    return shown(figure.alt, src)


def form_of(post: Mapping[str, Any]) -> str:
    """Return `figures` of the `[post]` table of zth.toml. Raises Problem (exit 2) on a word that it does not know."""
    said = post.get("figures", FORMS[0])
    if said not in FORMS:
        raise Problem(f"[post] figures in zth.toml is {said!r}: write one of {', '.join(FORMS)}.", exit_code=2)
    return str(said)


def keep_picture(journal: Path, stem: str, suffix: str, data: bytes) -> str:
    """Write `data` under a name of its own beside the posts, once, and return its path from there."""
    path = _free(journal / FOLDER, stem, suffix, data)
    if not path.exists():
        write_atomically(path, data)
    return f"{FOLDER}/{path.name}"


def shown(alt: str, src: str, width: str | None = None) -> str:
    """Return the markdown of a picture, or, with a width, the `:img{…}` that each dialect makes its own of."""
    if width is not None:
        return mdc.picture(alt, src, width)
    # What would end its words early is written otherwise.
    words = " ".join(alt.split()).replace("[", "(").replace("]", ")").replace("`", "'")
    return f"![{words}]({src})"


def place_pictures(
    markdown: str, journal: Path, folder: Path, url: str, before: str = ""
) -> tuple[str, dict[Path, Path]]:
    """Return `markdown` with the pictures kept in `journal` shown from `url`, and which file goes where in `folder`.

    What lies in `folder` already is never replaced by another picture of its name. `before`: how the same markdown
    stands in the post; a picture keeps its name there, whatever became of its file (somebody may have made it smaller).
    """
    if folder == journal / FOLDER:
        return markdown, {}
    files: dict[Path, Path] = {}

    def shown_there(found: re.Match[str]) -> str:
        src = _source(found)
        path = journal / src
        if not src.startswith(f"{FOLDER}/") or not path.is_file():
            return found[0]
        stands = re.search(
            rf"{re.escape(url)}/({re.escape(path.stem)}(?:-\d+)?{re.escape(path.suffix)})(?![\w.-])", before
        )
        files[path] = folder / stands[1] if stands else _free(folder, path.stem, path.suffix, path.read_bytes())
        return found[0].replace(src, f"{url}/{files[path].name}")

    pieces, end = [], 0
    for code in CODE.finditer(markdown):
        pieces += [SOURCE.sub(shown_there, markdown[end : code.start()]), code[0]]
        end = code.end()
    return "".join([*pieces, SOURCE.sub(shown_there, markdown[end:])]), {
        p: t for p, t in files.items() if not t.exists()
    }


def thumbnail_in(markdown: str) -> str | None:
    """Return the picture that stands for a post: the progress drawn on, else the first that was kept beside it."""
    sources = [_source(found) for found in SOURCE.finditer(CODE.sub("", markdown))]
    kept = [src for src in sources if src.startswith(f"{FOLDER}/")]
    return next((src for src in kept if src.startswith(f"{FOLDER}/{EXTRAPOLATION}")), kept[0] if kept else None)


def missing_pictures(
    beside: Path, markdown: str, folder: Path | None = None, url: str = FOLDER, coming: Collection[Path] = ()
) -> list[str]:
    """Return the pictures that `markdown` shows from this blog and that are not there.

    `beside`: the post's folder. `folder`: where pictures of addresses below `url` lie. `coming`: those that will be.
    """
    prose = CODE.sub("", markdown)
    missing = []
    for src in dict.fromkeys(_source(found) for found in SOURCE.finditer(prose)):
        if folder is not None and src.startswith(f"{url}/"):
            path = folder / src.removeprefix(f"{url}/")
        elif re.match(r"([a-z]+:|/|#)", src):
            continue
        else:
            path = beside / src
        if path not in coming and not path.is_file():
            missing.append(src)
    return missing


def _source(found: re.Match[str]) -> str:
    return (found["src"] or found["directive"] or found["html"] or "").removeprefix("<").removesuffix(">")


def _free(folder: Path, stem: str, suffix: str, data: bytes) -> Path:
    """Where in `folder` a picture can lie: where it lies already, else under a name that nothing else has."""
    from slugify import slugify

    base, number = slugify(stem)[:60] or "picture", 1
    while True:
        path = folder / f"{base}{f'-{number}' if number > 1 else ''}{suffix}"
        if not path.exists() or (path.is_file() and path.read_bytes() == data):
            return path
        number += 1


def _suffix(data: bytes) -> str | None:
    for suffix, starts in STARTS.items():
        if any(data.lstrip()[:100].lower().startswith(start.lower()) for start in starts):
            if suffix == ".webp" and data[8:12] != b"WEBP":
                continue
            if suffix == ".svg" and b"<svg" not in data[:4096].lower():
                continue
            return suffix
    return None
