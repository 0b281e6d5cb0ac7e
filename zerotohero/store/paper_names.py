"""The names of a paper: an arXiv number, a DOI, an address or a title, each in any of its forms."""

import re

ARXIV = re.compile(r"(?:arxiv\.org/(?:abs|pdf|html)/|arxiv[:.]\s*)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?/\d{7})", re.I)
BARE_ARXIV = re.compile(r"(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?/\d{7})(?:v\d+)?", re.I)
DOI = re.compile(r"(?:^|doi\.org/|doi:\s*|/doi/(?:abs/|full/|pdf/|epdf/)?)(10\.\d{4,9}/[^\s?#]+)", re.I)


def lookup_name(name: str) -> str:
    """Return how `name` is looked up: an arXiv number or DOI alone, a URL without its dress, a title as words."""
    if number := ARXIV.search(name):
        return f"arxiv:{number[1].lower()}"
    if bare := BARE_ARXIV.fullmatch(name.strip()):
        return f"arxiv:{bare[1].lower()}"
    if doi := DOI.search(name.strip()):
        return f"doi:{doi[1].lower()}"
    plain = re.sub(r"^https?://(www\.)?|[#?].*$|/+$", "", name.strip().casefold())
    return " ".join(re.findall(r"\w+", plain))


def is_address(title: str) -> bool:
    """Say whether a paper is known by its address or number alone."""
    return lookup_name(title).startswith(("arxiv:", "doi:")) or title.startswith(("http://", "https://"))
