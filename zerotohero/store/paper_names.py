"""The names of a paper: an arXiv number, a DOI, an address or a title, each in any of its forms."""

import re
from urllib.parse import parse_qsl, unquote, urlsplit

NUMBER = r"\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?/\d{7}"
ARXIV = re.compile(
    rf"(?:(?:alphax|arx|ar5)iv\.org/(?:abs|pdf|html)/|huggingface\.co/papers/|arxiv[:.]\s*)({NUMBER})", re.I
)
BARE_ARXIV = re.compile(rf"({NUMBER})(?:v\d+)?", re.I)
DOI = re.compile(r"(?:^(?:doi:\s*)?|/)(10\.\d{4,9}/[^\s?#]+)", re.I)
AFTER_DOI = re.compile(r"(?:/(?:full|pdf|epdf|abstract|meta)|\.pdf)$|[.,;]+$", re.I)
VIDEO = re.compile(r"(?:youtu\.be/|youtube(?:-nocookie)?\.com/(?:embed|live|shorts|v)/)([\w-]+)")
NOISE = re.compile(r"utm_\w+|fbclid|gclid|mc_cid|mc_eid|ref|ref_src|source|via|si|feature|t|list|index|download")
"""What the query of an address says about how somebody came there."""


def lookup_name(name: str) -> str:
    """Return how `name` is looked up: an arXiv number or DOI alone, a URL without its dress, a title as words."""
    name = name.strip()
    if re.match(r"https?://", name, re.I):
        name = unquote(name)
    if number := ARXIV.search(name):
        return f"arxiv:{number[1].lower()}"
    if bare := BARE_ARXIV.fullmatch(name):
        return f"arxiv:{bare[1].lower()}"
    if doi := DOI.search(name):
        return f"doi:{AFTER_DOI.sub('', doi[1]).lower()}"
    if re.match(r"https?://", name, re.I):
        name = _address(name)
    return " ".join(re.findall(r"\w+", name.casefold()))


def arxiv_address(key: str) -> str:
    """Return where the paper lies that is looked up by `key`, such as `arxiv:1706.03762`."""
    return f"https://arxiv.org/abs/{key.removeprefix('arxiv:')}"


def is_address(title: str) -> bool:
    """Say whether a paper is known by its address or number alone."""
    return lookup_name(title).startswith(("arxiv:", "doi:")) or title.startswith(("http://", "https://"))


def _address(url: str) -> str:
    """Return an address without scheme, `www.`, `.pdf`, fragment, and what its query says of the way there."""
    if video := VIDEO.search(url):
        return f"youtube.com watch v {video[1]}"
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    query = sorted((key, value) for key, value in parse_qsl(parts.query) if not NOISE.fullmatch(key.lower()))
    host = re.sub(r"^(www|m)\.", "", parts.netloc.casefold())
    path = re.sub(r"(\.pdf)?/*$", "", parts.path, flags=re.I)
    if host == "openreview.net":
        # Its forum and its PDF.
        path = ""
    return " ".join([host, path, *(word for pair in query for word in pair)])
