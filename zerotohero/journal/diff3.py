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
    """Return the three texts merged by lines, or None where both sides changed the same ones.

    Unlike diff3, a line that one side changed may stand beside one that the other did: in a note, lines are paragraphs
    or list items more often than not. What both put in at the same place is kept, mine first.
    """
    lines = base.split("\n")
    both = [(0, _edits(lines, mine.split("\n"))), (1, _edits(lines, theirs.split("\n")))]
    edits = sorted((*edit[:2], side, edit[2]) for side, edits in both for edit in edits)
    merged: list[str] = []
    at = 0
    before: tuple[int, int, int, list[str]] | None = None
    for edit in edits:
        first, last, side, new = edit
        if before is not None and before[2] != side and (first, last, new) == (before[0], before[1], before[3]):
            continue
        if first < at:
            return None
        merged += lines[at:first] + new
        at, before = last, edit
    return "\n".join(merged + lines[at:])


def _edits(base: list[str], other: list[str]) -> list[tuple[int, int, list[str]]]:
    """What makes `other` of `base`: (first line, one past the last, the lines instead)."""
    changes = SequenceMatcher(None, base, other, autojunk=False).get_opcodes()
    return [(a, b, other[c:d]) for what, a, b, c, d in changes if what != "equal"]


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
