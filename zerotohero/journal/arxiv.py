"""A paper's title and authors from arXiv's API (info.arxiv.org/help/api), where there is a network."""

import os
import time
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
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


class Unanswered(Exception):
    """arXiv could not be asked, or knows nothing; the message says which, in words that follow `arXiv`."""


def look_up(number: str) -> Found:
    """Return what arXiv knows of `number`, such as `1706.03762`. Raises Unanswered.

    ZTH_ARXIV_API names another address to ask.
    """
    address = f"{os.environ.get('ZTH_ARXIV_API', API)}?{urllib.parse.urlencode({'id_list': number})}"
    try:
        with urllib.request.urlopen(address, timeout=SECONDS) as answer:
            entry = ElementTree.fromstring(_read(answer)).find(f"{ATOM}entry")
    except urllib.error.HTTPError as error:
        said = "wants to be asked less often, later again" if error.code == 429 else f"answered {error.code}"
        raise Unanswered(said) from error
    except (OSError, HTTPException, ValueError) as error:
        raise Unanswered("could not be reached") from error
    except ElementTree.ParseError as error:
        raise Unanswered("gave no answer that can be read") from error
    title = " ".join((entry.findtext(f"{ATOM}title") or "").split()) if entry is not None else ""
    # It answers an unknown number with no entry, or with one called Error.
    if entry is None or not title or title == "Error":
        raise Unanswered("knows no such number")
    names = (" ".join((author.findtext(f"{ATOM}name") or "").split()) for author in entry.iter(f"{ATOM}author"))
    year = (entry.findtext(f"{ATOM}published") or "")[:4]
    return Found(title, tuple(filter(None, names)), int(year) if year.isdigit() else None)


def _read(answer: HTTPResponse) -> bytes:
    """Return the answer, at most LARGEST bytes of it; each piece may come in time and the whole still never end."""
    began, body = time.monotonic(), b""
    while len(body) < LARGEST and (piece := answer.read1(LARGEST)):
        body += piece
        if time.monotonic() - began > SECONDS:
            raise TimeoutError
    return body
