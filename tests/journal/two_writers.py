"""Somebody who edits a post's file while its records change: random sequences, and what must hold after each export.

The dialect is random, and so is whether and when it becomes another, and the post is published, and refreshed then.
"""

import random
import re
import shutil
import sqlite3
from collections import Counter
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from zerotohero.journal.dialects import DIALECTS, convert
from zerotohero.journal.export import plan_again, plan_export, write_conflict, write_post
from zerotohero.journal.notes import edit_note, take_note
from zerotohero.journal.plan import Plan
from zerotohero.journal.segments import decode, encode, front_of, split_front
from zerotohero.store.connect import connect
from zerotohero.store.notes import note_with_id, notes_until, set_section
from zerotohero.store.posts import dismissed
from zerotohero.store.weeks import weeks

NOW = datetime(2024, 7, 2, 12).astimezone()
WORDS = re.findall(
    r"\w+",
    "the chain rule says that each node passes its gradient on and loss went down after ten steps while I read about "
    "bigrams counting pairs of letters sampling names smoothing with one more count a batch of rows broadcasting over "
    "columns tanh saturates early so initial weights must be small and a learning rate too large makes noise of it all",
)
SECTIONS = ("intro", "courses", "papers", "projects", "neat", "life", "goals")
EATEN = ("{{ @ }}", "{% @ %}", "{{< @ >}}", "{{% @ %}}", "d[@]", ":@", "`{{ @ }}`", "![@](https://x.org/p.png)")
"""What templates would take for theirs; @ is a mark."""
NATIVE = {
    "mdc": ("::note\n@\n::", ':badge[@]{color="red"}', ':img{alt="@" src="/p.png" width="auto"}'),
    "gfm": ("<b>@</b>", "> [!NOTE]\n> @"),
    "hugo": ("{{< youtube @ >}}", "{{% note %}}@{{% /note %}}"),
    "jekyll": ("{% include note.html text=@ %}", "> @\n{: .note}"),
    "astro": ("<Note>@</Note>", '<img src="@.png">'),
    "eleventy": ("{% image @ %}", "{{ @ }}"),
    "zola": ("{{ youtube(id=@) }}", "{% quote() %}\n@\n{% end %}"),
}
"""What somebody who knows the dialect writes into a file."""
BLOCKS = ("```python\n@ = {{ x }}\n\ny = 1\n```", "> @", "| a | b |\n|---|---|\n| @ | 2 |", "<div>\n@\n</div>",
          "[^1]: @", "<!-- @ -->", "1. @\n2. @", "---\n\n@", "#### @")  # fmt: skip
BOTH = re.compile(r"(?ms)^<{7} yours\r?\n(.*?)^\|{7} as it was\r?\n.*?^>{7} zth's\r?\n")
"""Both sides of a clash, as the sidecar has them; the first group is the file's."""
MARK = re.compile(r"\b[nwh]\d+x\b")


class TwoWriters:
    """One post, its file and its records; `run` plays a sequence and asserts what must hold after each export."""

    def __init__(self, template: Path, folder: Path, seed: int) -> None:
        self.random = random.Random(seed)
        self.root = folder
        shutil.copy(template, folder / "zth.db")
        self.db: sqlite3.Connection = connect(folder / "zth.db")
        self.db.execute("pragma synchronous = off")
        self.dialect = self.random.choice([*DIALECTS])
        self.made = 0
        self.public = False
        self.seen: Counter[str] = Counter()

    def run(self, exports: int = 3) -> Counter[str]:
        """Return how many exports there were, how many clashed, and how many of those falsely."""
        for _ in range(self.random.randint(3, 8)):
            self.add_note()
        plan = self.plan()
        write_post(self.db, plan)
        self.path = plan.path
        for _ in range(exports):
            self.by_hand: set[str] = set()
            self.by_data: set[str] = set()
            self.freed: set[str] = set()
            self.deleted: set[str] = set()
            for _ in range(self.random.randint(0, 4)):
                self.edit_file()
            for _ in range(self.random.randint(0, 4)):
                self.change_records()
            if self.random.random() < 0.1:
                self.dialect = self.random.choice([*DIALECTS])
            self.export(publish=self.random.random() < 0.15, refresh=self.random.random() < 0.3)
        self.db.close()
        return self.seen

    def plan(self, publish: bool = False, refresh: bool = False) -> Plan:
        day = NOW.date() if publish else None
        return plan_export(self.db, self.root, {}, weeks(self.db)[0], self.dialect, published=day, refresh=refresh)

    def mark(self, kind: str) -> str:
        self.made += 1
        return f"{kind}{self.made}x"

    def marked(self, text: str, kind: str) -> str:
        return re.sub("@", lambda _: self.mark(kind), text)

    def words(self, kind: str) -> str:
        return " ".join([self.mark(kind), *self.random.choices(WORDS, k=self.random.randint(3, 14))]) + "."

    # The records

    def add_note(self) -> None:
        text = self.words("n")
        if self.random.random() < 0.2:
            text += f" {self.marked(self.random.choice(EATEN), 'n')}"
        if self.random.random() < 0.15:
            text += f"\n\n{self.words('n')}"
        elif self.random.random() < 0.1:
            text += f"\n{self.words('n')}"
        take_note(self.db, text, {}, self.random.choice(SECTIONS), now=NOW)

    def change_records(self) -> None:
        gone = dismissed(self.db)
        there = [n for n in notes_until(self.db, date.max) if n.section and f"note:{n.id}" not in gone]
        what = self.random.choices(("add", "edit", "out", "move"), (5, 3, 1, 1))[0]
        if what == "add" or not there:
            self.add_note()
            return
        note = self.random.choice(there)
        self.by_data |= set(MARK.findall(note.text))
        if what == "edit":
            edit_note(self.db, note.id, self.changed(note.text))
        elif what == "out":
            self.freed |= set(MARK.findall(note.text))
            set_section(self.db, note.id, None)
        else:
            set_section(self.db, note.id, self.random.choice(SECTIONS))

    def changed(self, text: str) -> str:
        """The text with one of the plain words replaced by a new one."""
        plain = [found.span() for found in re.finditer(r"\b[a-z]+\b", text, re.I)]
        first, last = self.random.choice(plain) if plain else (0, 0)
        return f"{text[:first]}{self.mark('w')}{'' if plain else ' '}{text[last:]}"

    # The file

    def edit_file(self) -> None:
        text = decode(self.path.read_bytes())
        end = "\r\n" if "\r\n" in text else "\n"
        text = text.replace("\r\n", "\n")
        front = front_of(text)
        bom, fence = text[: text.index(front)], front[:4]
        front = front.removesuffix(fence)
        lines = split_front(text)[1].split("\n")
        what = self.random.choices(
            (
                "change", "delete", "item", "paragraph", "heading", "key", "swap", "title", "last", "ends", "bare",
                "bom", "block", "wrap", "marker", "sections",
            ),
            (6, 2, 4, 3, 1, 1, 1, 0.5, 1, 0.3, 0.5, 0.2, 2, 1, 0.5, 0.5),
        )[0]  # fmt: skip
        told = [n for n, line in enumerate(lines) if MARK.search(line)]
        items = [n for n in told if lines[n].startswith("- ")]
        headings = [n for n, line in enumerate(lines) if line.startswith("#")]
        if what == "change" and told:
            n = self.random.choice(told)
            self.by_hand |= self.around(lines, n)
            marker = lines[n][:2] if lines[n].startswith(("- ", "  ")) else ""
            lines[n] = marker + self.changed(lines[n].removeprefix(marker))
        elif what == "delete" and told:
            n = self.random.choice(told)
            around = self.around(lines, n)
            self.by_hand |= around
            if around == set(MARK.findall(lines[n])):
                self.deleted |= around
            above, below = self.beside(lines, n)
            if below is not None and lines[below].startswith(" "):
                # What is further in becomes part of what now stands above it.
                self.by_hand |= self.around(lines, below) | (set() if above is None else self.around(lines, above))
            del lines[n]
        elif what == "item" and items:
            n = self.random.choice(items)
            if not next((line for line in lines[n + 1 :] if line), "").startswith(" "):
                lines.insert(n + 1, f"- {self.words('h')}")
        elif what in ("paragraph", "block"):
            places = [n for n, line in enumerate(lines) if not line] or [len(lines)]
            n = self.random.choice(places)
            above, below = self.beside(lines, n)
            if above is not None and below is not None:
                self.by_hand |= self.around(lines, above) & self.around(lines, below)
            block = self.marked(self.random.choice(BLOCKS + NATIVE[self.dialect]), "h")
            lines[n:n] = ["", *(block.split("\n") if what == "block" else [self.words("h")]), ""]
        elif what == "heading" and headings:
            lines[self.random.choice(headings)] += f" {self.mark('h')}"
        elif what == "key":
            front += f"{self.mark('h')}{' = ' if fence.startswith('+') else ': '}1\n"
        elif what == "swap" and len(items) > 1 and items[0] + 1 == items[1]:
            self.by_hand |= self.around(lines, items[0]) | self.around(lines, items[1])
            lines[items[0]], lines[items[1]] = lines[items[1]], lines[items[0]]
        elif what == "title":
            front = re.sub(r'(?m)^(title(?:: | = )".*)"$', rf'\1 {self.mark("h")}"', front)
        elif what == "last":
            self.by_hand |= self.around(lines, len(lines) - 1)
            lines = [*lines, f'<blockquote class="tweet">{self.mark("h")}</blockquote>']
        elif what == "ends":
            end = "\r\n"
        elif what == "bare":
            while lines and not lines[-1]:
                lines.pop()
        elif what == "bom":
            bom = "\ufeff"
        elif what == "wrap" and told:
            n = self.random.choice(told)
            self.by_hand |= self.around(lines, n)
            lines[n] = re.sub(
                r"\b (?=\w+ \w+)", "\n  " if lines[n].startswith(("- ", "  ")) else "\n", lines[n], count=1
            )
        elif what == "marker":
            for n in items:
                self.by_hand |= self.around(lines, n)
                lines[n] = f"*{lines[n][1:]}"
        elif what == "sections" and len(tops := [n for n in headings if lines[n].startswith("## ")]) > 1:
            first, second, third = [*tops[:2], *tops[2:3], len(lines)][:3]
            lines[first:third] = [*lines[second:third], "", *lines[first:second]]
        text = "".join([bom, front, fence, "\n".join(lines)])
        self.path.write_bytes(encode(text.replace("\n", end)))

    def beside(self, lines: list[str], n: int) -> tuple[int | None, int | None]:
        """The lines next to line `n` that are not blank."""
        above = next((m for m in range(n - 1, -1, -1) if lines[m]), None)
        return above, next((m for m in range(n + 1, len(lines)) if lines[m]), None)

    def around(self, lines: list[str], n: int) -> set[str]:
        """The marks of the note that line `n` is part of: words of one note may stand in several lines."""
        near = set(MARK.findall(lines[n]))
        for note in notes_until(self.db, date.max):
            marks = set(MARK.findall(note.text))
            if marks & near:
                near |= marks
        return near

    # What must hold

    def export(self, publish: bool, refresh: bool) -> None:
        before = self.path.read_bytes()
        mine = decode(before)
        plan = self.plan(publish, refresh)
        self.seen["published"] += publish
        self.seen["exports"] += 1
        if plan.clashes:
            self.seen["clashes"] += 1
            clashing = {mark for one in plan.clashes for mark in MARK.findall(one.base + one.mine + one.theirs)}
            if not any(self.both_changed(one.base + one.mine + one.theirs) for one in plan.clashes):
                self.seen["false"] += 1
            write_conflict(plan)
            assert self.path.read_bytes() == before, "a clash changed the file"
            self.holds(mine, decode(plan.sidecar.read_bytes()), set())
            plan = plan_again(self.db, replace(plan.ask, resolved=BOTH.sub(r"\1", plan.text)))
            assert not plan.clashes, "what was resolved clashes again"
            self.freed |= clashing
        write_post(self.db, plan)
        after = decode(self.path.read_bytes())
        self.holds(mine, after, self.freed)
        gone = self.deleted - self.by_data
        assert not gone & set(MARK.findall(after)), f"what was deleted by hand came back: {gone}"
        since = {item.record for item in plan.since}
        assert self.public or not since, "what is not public leaves something out"
        self.public = self.public or publish
        self.records_hold(after, set() if refresh else since)
        again = self.plan()
        assert again.state == "unchanged", "a second export changes something"
        assert not again.told, f"a second export takes something home: {again.told}"

    def both_changed(self, text: str) -> bool:
        marks = set(MARK.findall(text))
        return bool(marks & self.by_hand) and bool(marks & self.by_data)

    def holds(self, mine: str, after: str, freed: set[str]) -> None:
        """Every word that the person has in the file is still there; the description is made of others."""
        mine = re.sub(r"(?m)^description(: | = ).*$", "", mine)
        lost = set(MARK.findall(mine)) - set(MARK.findall(after)) - freed
        assert not lost, f"lost {lost}"

    def records_hold(self, after: str, since: set[str]) -> None:
        """Every note that is in the post stands in it once, word for word; those in `since` do not.

        Somebody may have put a heading between two of its paragraphs.
        """
        gone = dismissed(self.db)
        body = split_front(after)[1]
        squeezed = re.sub(r"\s+", " ", body)
        for note in notes_until(self.db, date.max):
            if note.section and f"note:{note.id}" not in gone:
                forms = [note.text, convert(note.text, self.dialect)]
                parts = [[re.sub(r"\s+", " ", part) for part in re.split(r"\n\s*\n", form)] for form in forms]
                counted = max(min(squeezed.count(part) for part in form) for form in parts)
                assert counted == (f"note:{note.id}" not in since), f"{counted} times in the post: {forms}"
        assert len(set(MARK.findall(body))) == len(MARK.findall(body)), "something is in the post twice"
        assert all(note_with_id(self.db, n.id) for n in notes_until(self.db, date.max))
