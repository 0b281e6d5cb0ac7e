"""Find each item of a post in the file again, after somebody has edited the file by hand."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from zerotohero.journal.segments import Segment, cut_body, plain_ends
from zerotohero.store.posts import Item

ALIKE = 0.6
"""From here on two blocks are the same one, wherever they stand."""
ALIKE_HERE = 0.35
"""From here on, where they stand between the same neighbours."""


@dataclass(frozen=True)
class Found:
    """What became of an item."""

    state: Literal["same", "edited", "deleted"]
    places: tuple[int, ...]
    """The segments it stands in; those between that are nobody's are part of it."""
    text: str
    """As it stands there."""
    by_place: bool = False
    """Nothing of its words is left: what stands in its place is taken for it."""


@dataclass(frozen=True)
class Matched:
    """A body cut into segments, and what became of each item."""

    segments: list[Segment]
    found: list[Found]

    @property
    def added(self) -> list[int]:
        """The segments that no item stands in, blank ones left out."""
        taken = {place for one in self.found for place in one.places}
        return [n for n, segment in enumerate(self.segments) if segment.kind != "blank" and n not in taken]


def match(items: Sequence[Item], body: str) -> Matched:
    """Return where in `body` each of `items` stands, and how."""
    whole = _loose(items, plain_ends(body).split("\n"))
    segments = cut_body(body, sorted(whole.values()))
    ours = [
        _Block(n, segment.kind, segment.text, segment.level)
        for n, item in enumerate(items)
        for segment in (cut_body(item.text) if n not in whole else [Segment("whole", item.text)])
        if segment.kind != "blank"
    ]
    theirs = [_Block(n, s.kind, s.text, s.level) for n, s in enumerate(segments) if s.kind != "blank"]
    pairs = _Pairs(ours, theirs)
    pairs.exact()
    pairs.alike()
    pairs.headings(items)
    by_place = pairs.by_place()
    return Matched(segments, [_found(n, items, pairs, by_place, segments) for n in range(len(items))])


@dataclass(frozen=True)
class _Block:
    owner: int
    """The number of its item, or of its segment."""
    kind: str
    text: str
    level: int


class _Pairs:
    """Which block of ours is which of theirs; `anchors` are the pairs that stand in the same order on both sides."""

    def __init__(self, ours: list[_Block], theirs: list[_Block]) -> None:
        self.ours, self.theirs = ours, theirs
        self.of: dict[int, int] = {}
        self.taken: set[int] = set()
        self.anchors: list[tuple[int, int]] = []

    def pair(self, our: int, their: int) -> None:
        self.of[our] = their
        self.taken.add(their)

    def left(self, heading: bool = False) -> tuple[list[int], list[int]]:
        """The blocks on both sides that have no partner yet: headings, or all others."""
        return (
            [n for n, b in enumerate(self.ours) if n not in self.of and (b.kind == "heading") == heading],
            [n for n, b in enumerate(self.theirs) if n not in self.taken and (b.kind == "heading") == heading],
        )

    def exact(self) -> None:
        texts = [b.text for b in self.ours], [b.text for b in self.theirs]
        for run in SequenceMatcher(None, *texts, autojunk=False).get_matching_blocks():
            for n in range(run.size):
                self.pair(run.a + n, run.b + n)
                self.anchors.append((run.a + n, run.b + n))
        for heading in (False, True):
            ours, theirs = self.left(heading)
            for our in ours:
                moved = next((t for t in theirs if t not in self.taken and texts[0][our] == texts[1][t]), None)
                if moved is not None:
                    self.pair(our, moved)

    def alike(self) -> None:
        ours, theirs = self.left()
        words = {("o", n): _words(self.ours[n].text) for n in ours} | {
            ("t", n): _words(self.theirs[n].text) for n in theirs
        }
        scored = []
        for our in ours:
            for their in theirs:
                here = self.gap(our, 0) == self.gap(their, 1)
                score = _ratio(words["o", our], words["t", their], ALIKE_HERE if here else ALIKE)
                if score:
                    scored.append((-score, not here, abs(our - their), our, their))
        for _, _, _, our, their in sorted(scored):
            if our not in self.of and their not in self.taken:
                self.pair(our, their)
                if all((our < a) == (their < b) for a, b in self.anchors):
                    # What stands before it in ours is not looked for after it in theirs.
                    self.anchors.append((our, their))
        self.anchors.sort()

    def headings(self, items: Sequence[Item]) -> None:
        """Those of another level by their words; renamed ones by what stands under them, else by their place."""
        ours, theirs = self.left(heading=True)
        for our in ours:
            title = self.ours[our].text.lstrip("#")
            same = next((n for n in theirs if n not in self.taken and self.theirs[n].text.lstrip("#") == title), None)
            if same is not None:
                self.pair(our, same)
        ours, theirs = self.left(heading=True)
        for our in ours:
            level = self.ours[our].level
            votes = [
                above for n in self.under(our) if n in self.of and (above := self.above(self.of[n], level)) is not None
            ]
            if votes and (best := max(votes, key=votes.count)) in theirs and best not in self.taken:
                self.pair(our, best)
        for our, their in self.opposite(*self.left(heading=True)):
            mine, other = self.ours[our], self.theirs[their]
            held = [n for n in self.under(our) if items[self.ours[n].owner].record_kind != "empty"]
            renamed = not held or _ratio(_words(mine.text[mine.level :]), _words(other.text[other.level :]), ALIKE_HERE)
            if mine.level == other.level and renamed:
                self.pair(our, their)
                self.anchors.append((our, their))
        self.anchors.sort()

    def by_place(self) -> set[int]:
        """Pair what is left between the same neighbours, one to one; return ours of these."""
        paired = set()
        for our, their in self.opposite(*self.left()):
            if self.ours[our].kind == self.theirs[their].kind:
                self.pair(our, their)
                paired.add(our)
        return paired

    def opposite(self, ours: list[int], theirs: list[int]) -> list[tuple[int, int]]:
        """Those of both lists that stand between the same anchors, where there are as many of the one as the other."""
        found = []
        for gap in {self.gap(n, 0) for n in ours}:
            here = [n for n in ours if self.gap(n, 0) == gap], [n for n in theirs if self.gap(n, 1) == gap]
            if len(here[0]) == len(here[1]):
                found += list(zip(*here, strict=True))
        return sorted(found)

    def gap(self, n: int, side: int) -> int:
        return sum(anchor[side] < n for anchor in self.anchors)

    def under(self, heading: int) -> Iterable[int]:
        """The blocks of ours under a heading."""
        level = self.ours[heading].level
        for n in range(heading + 1, len(self.ours)):
            if self.ours[n].kind == "heading" and self.ours[n].level <= level:
                return
            if self.ours[n].kind != "heading":
                yield n

    def above(self, their: int, level: int) -> int | None:
        """The heading of `level` that a block of theirs stands under."""
        for n in range(their, -1, -1):
            if self.theirs[n].kind == "heading" and self.theirs[n].level <= level:
                return n if self.theirs[n].level == level else None
        return None


def _found(n: int, items: Sequence[Item], pairs: _Pairs, by_place: set[int], segments: list[Segment]) -> Found:
    blocks = [m for m, block in enumerate(pairs.ours) if block.owner == n]
    standing = [m for m in blocks if m in pairs.of]
    if not standing:
        return Found("deleted", (), "")
    places = sorted(pairs.theirs[pairs.of[m]].owner for m in standing)
    between = range(places[0], places[-1] + 1)
    others = {pairs.theirs[pairs.of[m]].owner for m in pairs.of} - set(places)
    apart = any(place in others or segments[place].kind == "heading" for place in between if place not in places)
    exact = len(standing) == len(blocks) and all(pairs.ours[m].text == pairs.theirs[pairs.of[m]].text for m in standing)
    if apart:
        text = "\n\n".join(segments[place].text for place in places)
        return Found("same" if exact else "edited", tuple(places), items[n].text if exact else text)
    text = plain_ends("".join(segments[place].raw for place in between)).removesuffix("\n")
    own = all(segments[place].kind == "blank" or place in places for place in between)
    state: Literal["same", "edited"] = "same" if exact and own else "edited"
    weak = all(m in by_place for m in standing)
    return Found(state, tuple(between), items[n].text if state == "same" else text, weak)


def _loose(items: Sequence[Item], lines: list[str]) -> dict[int, tuple[int, int]]:
    """Number of a loose item -> the lines of the body that are its own, found as they were."""
    found: dict[int, tuple[int, int]] = {}
    at = 0
    for n, item in enumerate(items):
        if not item.loose:
            continue
        wanted = item.text.split("\n")
        starts = [*range(at, len(lines)), *range(at)]
        for first in starts:
            last = first + len(wanted)
            free = all(last <= begin or end <= first for begin, end in found.values())
            if lines[first:last] == wanted and free:
                found[n] = (first, last)
                at = last
                break
    return found


def _words(text: str) -> list[str]:
    return re.findall(r"\w+|[^\w\s]", text.casefold())


def _ratio(one: list[str], other: list[str], least: float) -> float:
    """How alike two lists of words are, from 0 to 1; 0 where that is below `least`."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= least else 0.0
