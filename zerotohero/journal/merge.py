"""Put what is new in a draft into a post's file, and leave every other byte of it as it is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from zerotohero.journal.home import Clash, Form, Home
from zerotohero.journal.matching import match
from zerotohero.journal.outline import MARKER, as_item, assemble, is_item, unlisted, with_marker
from zerotohero.journal.segments import plain_ends
from zerotohero.store.posts import Item

OURS, BASE, BETWEEN, THEIRS = "<<<<<<< yours", "||||||| as it was", "=======", ">>>>>>> zth's"
CONFLICT = re.compile(r"^<{7}(?: [^\r\n]*)?\r?\n.*?^={7}\r?\n.*?^>{7}(?:[ \r\n]|\Z)", re.M | re.S)
"""What says that a text has clashes to be resolved: ours, or git's."""


@dataclass
class _Node:
    """A segment of the file, or a piece that is put into it."""

    raw: str
    kind: str
    level: int = 0
    record: str | None = None
    by_hand: bool = False
    new: bool = False
    """Whether it is put in now."""

    @property
    def blank(self) -> bool:
        return self.kind == "blank"


def first_body(pieces: Sequence[Item]) -> tuple[str, list[Item]]:
    """Return the body of a post that was not there before, and its items as they stand in it."""
    text = assemble(pieces)
    return text, standing(pieces, text)


@dataclass(frozen=True)
class Merged:
    """A body with what a new draft changes in it."""

    text: str
    items: list[Item]
    """As they stand in it."""
    slid: list[Item]
    """Those of the post's end that stand under another heading now, with its section: what came in before them."""


def merge_body(home: Home, pieces: Sequence[Item], form: Form, end: str) -> Merged:
    """Return the file's body with what `pieces`, the new draft's outline, changes in it. `end`: the file's line end."""
    work = _Work(home, pieces, form, end)
    work.remove()
    work.replace()
    for piece in pieces:
        if work.is_new(piece):
            work.insert(piece)
    work.drop_empty_headings()
    text = "".join(node.raw for node in work.nodes)
    items = [replace(work.forms[p.record], text=work.text_of(p.record)) for p in pieces if work.has(p)]
    return Merged(text, standing(items, text), work.slid())


def marked_body(home: Home, end: str) -> str:
    """Return the file's body with each clash between conflict markers, both sides in full."""
    raw = [segment.raw for segment in home.segments]
    for clash in home.clashes:
        raw[clash.places[0]] = marked(clash, end)
        for place in clash.places[1:]:
            raw[place] = ""
    return "".join(raw)


def marked(clash: Clash, end: str) -> str:
    """Return both sides of a clash between conflict markers."""
    sides = [OURS, clash.mine, BASE, clash.base, BETWEEN, clash.theirs, THEIRS]
    return end.join(line for side in sides if side for line in side.split("\n")) + end


def standing(pieces: Sequence[Item], body: str) -> list[Item]:
    """Return `pieces` with those marked loose that markdown does not show as blocks of their own in `body`."""
    plain = [replace(piece, loose=False) for piece in pieces]
    found = match(plain, body).found
    return [replace(piece, loose=one.state != "same") for piece, one in zip(plain, found, strict=True)]


class _Work:
    """A body under way."""

    def __init__(self, home: Home, pieces: Sequence[Item], form: Form, end: str) -> None:
        self.home, self.pieces, self.end = home, pieces, end
        owners = {place: record for record, places in home.places.items() for place in places}
        self.nodes = [
            _Node(segment.raw, segment.kind, segment.level, owners.get(n), n in home.added)
            for n, segment in enumerate(home.segments)
        ]
        self.forms = {piece.record: self._form(piece, form) for piece in pieces}
        self.order = {piece.record: n for n, piece in enumerate(pieces)}
        self.emptied: set[str] = set()
        """Sections that something was taken out of."""

    def _form(self, piece: Item, form: Form) -> Item:
        was = self.home.items.get(piece.record)
        same = was is not None and was.words == piece.words
        text = was.text if was is not None and same else form(piece, was)
        if was is not None and was.section != piece.section and piece.record_kind != "heading":
            # Moved to a section that is a list, or out of one: it stands there as its new neighbours do.
            text = as_item(text) if is_item(piece.text) else unlisted(text)
        return replace(piece, text=text)

    def has(self, piece: Item) -> bool:
        return any(node.record == piece.record for node in self.nodes)

    def is_new(self, piece: Item) -> bool:
        if piece.record_kind == "heading":
            # A heading comes with what stands under it; one that is shown empty comes by itself.
            under = [p for p in self.pieces if p.section == piece.section and p.record_kind != "heading"]
            alone = not under and piece.record not in self.home.gone
            return alone and not self.has(piece)
        return not self.has(piece) and piece.record not in self.home.gone

    def text_of(self, record: str) -> str:
        own = [n for n, node in enumerate(self.nodes) if node.record == record]
        between = self.nodes[own[0] : own[-1] + 1]
        if all(node.blank or node.record == record for node in between):
            return plain_ends("".join(node.raw for node in between)).removesuffix("\n")
        return "\n\n".join(plain_ends(self.nodes[n].raw).removesuffix("\n") for n in own)

    # What is no more, and what changed

    def remove(self) -> None:
        """Take out what the draft has no more, and what it has in another section now."""
        for record, item in self.home.items.items():
            new = self.forms.get(record)
            moved = new is not None and new.section != item.section and item.record_kind != "heading"
            if (new is None or moved) and item.record_kind != "heading":
                self.emptied.add(item.section)
                self._take_out([n for n, node in enumerate(self.nodes) if node.record == record])

    def _take_out(self, places: list[int]) -> None:
        if not places:
            return
        first, last = places[0], places[-1]
        if not all(self.nodes[n].blank or n in places for n in range(first, last + 1)):
            for n in reversed(places):
                self._take_out([n])
            return
        after = last + 1
        if after < len(self.nodes) and self.nodes[after].blank:
            last = after if first == 0 or self.nodes[first - 1].blank or after == len(self.nodes) - 1 else last
        elif after == len(self.nodes) and first > 0 and self.nodes[first - 1].blank:
            first -= 1
        del self.nodes[first : last + 1]

    def replace(self) -> None:
        """Put the new words of an item in the place of its old ones."""
        for record, piece in self.forms.items():
            own = [n for n, node in enumerate(self.nodes) if node.record == record]
            if not own or (piece.record_kind != "heading" and piece.text == self.text_of(record)):
                continue
            if piece.record_kind == "heading" and piece.text == self.home.items[record].text:
                continue
            last = self.nodes[own[-1]]
            raw = self._raw(piece.text, ended=last.raw.endswith(("\n", "\r")))
            self.nodes[own[0]] = replace(self.nodes[own[0]], raw=raw)
            gaps = {n - 1 for n in own[1:] if self.nodes[n - 1].blank and n - 1 > own[0]}
            for n in sorted(gaps | {*own[1:]}, reverse=True):
                del self.nodes[n]

    def drop_empty_headings(self) -> None:
        """Take out a heading of ours that heads nothing since something was taken out here; the person's stays."""
        for record, item in self.home.items.items():
            own = [n for n, node in enumerate(self.nodes) if node.record == record]
            if item.record_kind != "heading" or record in self.forms or not own or item.section not in self.emptied:
                continue
            persons = self.nodes[own[0]].by_hand or item.text != item.words or record in self.home.by_hand
            if not persons and not self._under(own[0]):
                self._take_out(own)

    def _under(self, heading: int) -> list[int]:
        """The nodes under a heading that are not blank."""
        return [n for n in range(heading + 1, self._end_of(heading)) if not self.nodes[n].blank]

    def _end_of(self, heading: int) -> int:
        level = self.nodes[heading].level
        after = range(heading + 1, len(self.nodes))
        return next((n for n in after if 0 < self.nodes[n].level <= level), len(self.nodes))

    # What is new

    def insert(self, piece: Item) -> None:
        """Put a piece in after what comes before it in the draft; what somebody added there by hand comes first."""
        piece = self.forms[piece.record]
        if piece.record_kind == "heading":
            self._heading(piece)
            return
        heading = self._heading_of(piece)
        before = self._before(piece, heading)
        anchor = max(before) if before else heading
        if anchor is None:
            self._at_top(piece)
        else:
            self._after(self._past_the_persons(anchor, piece), piece)

    def _heading_of(self, piece: Item) -> int | None:
        """The node of the heading that a piece stands under, put in where it is not there."""
        if piece.section == "intro":
            first = next((n for n, node in enumerate(self.nodes) if not node.blank), None)
            return first if first is not None and self.nodes[first].level == 1 else None
        record = f"heading:{piece.section}/{piece.heading}" if piece.heading else f"heading:{piece.section}"
        if self._place(record) is None:
            if record not in self.forms:
                return self._place(f"heading:{piece.section}")
            self._heading(self.forms[record])
        return self._place(record)

    def _before(self, piece: Item, heading: int | None) -> list[int]:
        """The nodes of what comes before a piece in its part of the draft; of a list's item, items alone if any."""
        near = {
            other.record
            for other in self.pieces[: self.order[piece.record]]
            if (other.section, other.heading) == (piece.section, piece.heading) and other.record_kind != "heading"
        }
        first = 0 if heading is None else heading + 1
        end = next((n for n in range(first, len(self.nodes)) if self.nodes[n].kind == "heading"), len(self.nodes))
        places = [n for n in range(first, end) if self.nodes[n].record in near and not self._epilogue(n)]
        items = [n for n in places if self.nodes[n].kind == "item"]
        return items if items and is_item(piece.text) else places

    def _past_the_persons(self, anchor: int, piece: Item) -> int:
        """The last node after `anchor` of those that somebody added there by hand and that are of the same kind."""
        at = anchor
        for n in range(anchor + 1, len(self.nodes)):
            node = self.nodes[n]
            if node.blank:
                continue
            alike = (node.kind == "item") == is_item(piece.text) and node.kind not in ("heading", "rule")
            above = n + 1 < len(self.nodes) and node.kind == "comment" and self.nodes[n + 1].kind == "heading"
            if not node.by_hand or not alike or above or self._epilogue(n):
                break
            at = n
        return at

    def _epilogue(self, n: int) -> bool:
        """Whether a node is part of what somebody put at the very end: HTML, such as a pasted post of theirs."""
        record = self.nodes[n].record
        first = n if record is None else next(m for m, node in enumerate(self.nodes) if node.record == record)
        return (
            all(
                node.blank or (node.kind in ("html", "directive", "comment", "definition") and self._own(node))
                for node in self.nodes[first:]
            )
            and not self.nodes[n].blank
        )

    def slid(self) -> list[Item]:
        """What stands at the very end under another heading than that of its section."""
        above = None
        slid = []
        for n, node in enumerate(self.nodes):
            piece = self.forms.get(node.record or "")
            if piece is not None and piece.record_kind == "heading":
                above = piece
            elif piece is not None and above is not None and above.section != piece.section and self._epilogue(n):
                slid.append(replace(piece, section=above.section, heading=above.heading))
        return slid

    def _own(self, node: _Node) -> bool:
        return node.by_hand or node.record is None or node.record in self.home.by_hand

    def _heading(self, piece: Item) -> None:
        """Put a heading in before the one that comes next in the draft, else at the end of what it belongs to."""
        level = 3 if piece.heading else 2
        later = [
            place
            for other in self.pieces[self.order[piece.record] + 1 :]
            if other.record_kind == "heading"
            and (other.heading is None) == (piece.heading is None)
            and (piece.heading is None or other.section == piece.section)
            and (place := self._place(other.record)) is not None
        ]
        parent = self._heading_of(replace(piece, heading=None)) if piece.heading else None
        if later:
            self._insert_before(min(later), piece, level)
            return
        end = len(self.nodes) if parent is None else self._end_of(parent)
        last = next((n for n in range(end - 1, -1, -1) if not self.nodes[n].blank and not self._epilogue(n)), None)
        if last is None:
            self._at_top(piece, level)
            return
        while last + 1 < end and not self.nodes[last + 1].blank:
            last += 1  # what stands right below belongs to it
        self._after(last, piece, level)

    def _at_top(self, piece: Item, level: int = 0) -> None:
        first = next((n for n, node in enumerate(self.nodes) if not node.blank), None)
        if first is None:
            self.nodes.append(self._node(piece, ended=True, level=level))
        else:
            self._insert_before(first, piece, level)

    def _insert_before(self, n: int, piece: Item, level: int = 0) -> None:
        gap = [_Node(self.end, "blank")]
        before = [] if n == 0 or self.nodes[n - 1].blank else [_Node(self.end, "blank")]
        self.nodes[n:n] = [*before, self._node(piece, ended=True, level=level), *gap]

    def _after(self, n: int, piece: Item, level: int = 0) -> None:
        """Put a piece in after node `n`, with the gap that its neighbours have."""
        anchor = self.nodes[n]
        listed = anchor.kind == "item" and is_item(piece.text)
        if listed:
            piece = replace(piece, text=self._like(n, piece.text))
            self.forms[piece.record] = piece
        at = n + 1
        airy = anchor.kind == "heading" and anchor.new and self._airy()
        if anchor.kind == "heading" and at < len(self.nodes) and self.nodes[at].blank and (airy or not anchor.new):
            at += 1
            tight = True
        else:
            tight = (listed and self._tight(n)) or (anchor.kind == "heading" and level in (0, 3) and not airy)
        rest = self.nodes[at:]
        ended = bool(rest) or anchor.raw.endswith(("\n", "\r"))
        if not anchor.raw.endswith(("\n", "\r")):
            anchor.raw += self.end
        new = [*([] if tight else [_Node(self.end, "blank")]), self._node(piece, ended, level)]
        follows = next((node for node in rest if not node.blank), None)
        if follows is not None and not rest[0].blank and not (is_item(piece.text) and follows.kind == "item"):
            new.append(_Node(self.end, "blank"))
        self.nodes[at:at] = new

    def _airy(self) -> bool:
        """Whether most headings that were there have a gap below them."""
        after = [self.nodes[n + 1] for n, node in enumerate(self.nodes[:-1]) if node.kind == "heading" and not node.new]
        return 2 * sum(node.blank for node in after) > len(after)

    def _tight(self, n: int) -> bool:
        """Whether a list's items stand without a gap, as far as item `n` and its neighbours show."""
        if n + 1 < len(self.nodes) and self.nodes[n + 1].blank:
            after = next((node for node in self.nodes[n + 1 :] if not node.blank), None)
            if after is not None and after.kind == "item":
                return False
        return not (n > 1 and self.nodes[n - 1].blank and self.nodes[n - 2].kind == "item")

    def _like(self, n: int, text: str) -> str:
        """A list's item with the marker that the item before it has; a number counts on where it did so before."""
        found, before = (self._marker(m) for m in (n, max(n - 1, 0)))
        if found is None:
            return text
        digits = found.strip().rstrip(".)")
        counts = digits.isdigit() and not (n and found == before)
        return with_marker(text, found.replace(digits, str(int(digits) + 1), 1) if counts else found)

    def _marker(self, n: int) -> str | None:
        found = MARKER.match(plain_ends(self.nodes[n].raw)) if self.nodes[n].kind == "item" else None
        return found[0] if found else None

    def _node(self, piece: Item, ended: bool, level: int = 0) -> _Node:
        kind = "heading" if piece.record_kind == "heading" else "item" if is_item(piece.text) else "paragraph"
        return _Node(self._raw(piece.text, ended), kind, level, piece.record, new=True)

    def _raw(self, text: str, ended: bool) -> str:
        return text.replace("\n", self.end) + (self.end if ended else "")

    def _place(self, record: str) -> int | None:
        return next((n for n, node in enumerate(self.nodes) if node.record == record), None)
