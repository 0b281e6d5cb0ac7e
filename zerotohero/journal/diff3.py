"""Three texts become one, line by line: what only one side changed is taken, what both changed alike is taken once.

The classic diff3 (Khanna, Kunal, Pierce, "A Formal Investigation of Diff3", 2007) over difflib.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True)
class Clash:
    """Lines that both sides changed, each in its own way."""

    base: tuple[str, ...]
    mine: tuple[str, ...]
    theirs: tuple[str, ...]


def diff3(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> list[str | Clash]:
    """Return the merged lines, with a Clash where the two sides changed the same lines differently."""
    merged: list[str | Clash] = []
    at_base = at_mine = at_theirs = 0
    for first, in_mine, in_theirs, size in _stable(base, mine, theirs):
        merged += _chunk(base[at_base:first], mine[at_mine:in_mine], theirs[at_theirs:in_theirs])
        merged += base[first : first + size]
        at_base, at_mine, at_theirs = first + size, in_mine + size, in_theirs + size
    return merged


def merge_text(base: str, mine: str, theirs: str) -> str | None:
    """Return the three texts merged by lines, or None where both sides changed the same lines."""
    if mine == theirs or base == theirs:
        return mine
    if base == mine:
        return theirs
    merged = diff3(base.split("\n"), mine.split("\n"), theirs.split("\n"))
    lines = [line for line in merged if isinstance(line, str)]
    return "\n".join(lines) if len(lines) == len(merged) else None


def _chunk(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> Sequence[str | Clash]:
    if mine == theirs or base == theirs:
        return mine
    if base == mine:
        return theirs
    return [Clash(tuple(base), tuple(mine), tuple(theirs))]


def _stable(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> list[tuple[int, int, int, int]]:
    """Runs of lines that all three have: (in base, in mine, in theirs, how many); an empty one ends them."""
    in_mine = _matches(base, mine)
    in_theirs = _matches(base, theirs)
    runs: list[tuple[int, int, int, int]] = []
    for line in range(len(base)):
        if line not in in_mine or line not in in_theirs:
            continue
        m, t = in_mine[line], in_theirs[line]
        if runs and (line, m, t) == tuple(start + runs[-1][3] for start in runs[-1][:3]):
            runs[-1] = (*runs[-1][:3], runs[-1][3] + 1)
        else:
            runs.append((line, m, t, 1))
    return [*runs, (len(base), len(mine), len(theirs), 0)]


def _matches(base: Sequence[str], other: Sequence[str]) -> dict[int, int]:
    """Line of base -> line of other, both growing."""
    blocks = SequenceMatcher(None, base, other, autojunk=False).get_matching_blocks()
    return {block.a + n: block.b + n for block in blocks for n in range(block.size)}
