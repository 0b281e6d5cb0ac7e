"""Write what was learnt of a blog into `[post]` of the workspace's zth.toml, where that says nothing of it yet."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from zerotohero.atomic import write_atomically
from zerotohero.journal.frontmatter import scalar
from zerotohero.problem import Problem


def fill(root: Path, learned: Mapping[str, Any]) -> list[str]:
    """Write what was learnt into `[post]` of the workspace's zth.toml; return the keys: what it says already, stays.

    Raises Problem where the file cannot be read or written.
    """
    path = root / "zth.toml"
    try:
        text = path.read_text(encoding="utf-8-sig")
        known = tomllib.loads(text).get("post", {})
    except (OSError, ValueError) as error:
        raise Problem(f"{path} cannot be read: {error}.") from error
    taken = [key for key in learned if key not in known]
    block = "".join(f"{line}\n" for key in taken for line in _lines(key, learned[key]))
    found = re.search(r"(?m)^\[post\][^\n]*(?:\n|\Z)", text)
    if found is None:
        filled = f"{text.rstrip()}\n\n[post]\n{block}"
    else:
        filled = f"{text[: found.end()].rstrip()}\n{block}{text[found.end() :]}"
    if taken:
        write_atomically(path, filled.encode())
    return taken


def _lines(key: str, value: Any) -> Iterable[str]:
    if key not in ("front", "keys", "sections"):
        return [f"{key} = {scalar(value)}"]
    return [f"{key}.{_key(name)} = {_inline(one)}" for name, one in value.items()]


def _key(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else scalar(name)


def _inline(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(name)} = {scalar(one)}" for name, one in value.items()) + "}"
    return scalar(value)
