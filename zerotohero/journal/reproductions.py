"""A lesson's numbers beside the published ones, as a table for a post."""

from zerotohero.store.reproductions import Reproduction, Row

HEAD = "| | published | mine | |\n|---|---:|---:|---|"


def reproduction_table(made: Reproduction) -> str | None:
    """Return a kept table as markdown, each published number linked to its source; None where nothing was compared."""
    shown = [row for row in made.rows if row.yours is not None]
    if not any(row.agrees is not None for row in shown):
        return None
    compared = [row for row in shown if row.agrees is not None]
    right = sum(row.agrees is True for row in compared)
    first = f"{right} of {len(compared)} published numbers of {made.lesson} came out within their tolerance."
    theirs = [sentence.startswith("Trains the course's") for sentence in made.modules if "the course's" in sentence]
    if theirs:
        alone = all(theirs) and len(theirs) == len(made.modules)
        first += " The code was the course's." if alone else " Some of the code was the course's."
    return "\n".join([first, "", HEAD, *(_line(row) for row in shown)])


def _line(row: Row) -> str:
    at = "" if row.step is None else f" at step {row.step}"
    linked = row.source.startswith(("http://", "https://"))
    published = f"[{row.published:.10g}]({row.source})" if linked else f"{row.published:.10g}"
    quick = ", quick" if row.preset == "quick" else ""
    word = {True: f"within {row.mark}", False: f"not within {row.mark}", None: row.mark}[row.agrees]
    word = {"within exact": "every digit", "not within exact": "not every digit"}.get(word, word)
    return f"| {row.experiment}{quick}: {row.metric}{at} | {published} | {row.yours:.10g} | {word} |"
