"""A paper's title and authors from arXiv's API (info.arxiv.org/help/api), where there is a network."""

import os
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass
from xml.etree import ElementTree

API = "https://export.arxiv.org/api/query"
SECONDS = 6.0
LARGEST = 1 << 20
ATOM = "{http://www.w3.org/2005/Atom}"


@dataclass(frozen=True)
class Found:
    """What arXiv says of a paper."""

    title: str
    authors: tuple[str, ...]
    year: int | None


def look_up(number: str) -> Found | None:
    """Return what arXiv knows of `number`, such as `1706.03762`; None where it cannot be asked or knows nothing.

    ZTH_ARXIV_API names another address to ask.
    """
    address = f"{os.environ.get('ZTH_ARXIV_API', API)}?{urllib.parse.urlencode({'id_list': number})}"
    try:
        with urllib.request.urlopen(address, timeout=SECONDS) as answer:
            entry = ElementTree.fromstring(answer.read(LARGEST)).find(f"{ATOM}entry")
    except (OSError, urllib.error.URLError, ValueError, ElementTree.ParseError):
        return None
    title = " ".join((entry.findtext(f"{ATOM}title") or "").split()) if entry is not None else ""
    # It answers an unknown number with an entry called Error.
    if entry is None or not title or title == "Error":
        return None
    names = (" ".join((author.findtext(f"{ATOM}name") or "").split()) for author in entry.iter(f"{ATOM}author"))
    year = (entry.findtext(f"{ATOM}published") or "")[:4]
    return Found(title, tuple(filter(None, names)), int(year) if year.isdigit() else None)
