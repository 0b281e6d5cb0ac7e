"""The numbers in what a training script prints: `step 100 | loss 2.31`, `iter 0: loss 4.17, time 12ms`, a progress bar.

A line counts where it says which step it is, or names what everyone logs (a loss, an accuracy, …). A script that prints
otherwise has patterns of its own: regular expressions with the groups `step`, and `name` and `value` or one group for
each metric.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from zerotohero.runs.pairs import KNOWN, NUMBER, SPLIT, evaluated, pairs, plain
from zerotohero.runs.tables import Row, Tables

LONGEST = 4096
"""Characters of a line of a training."""
SAYS_NUMBER = re.compile(r"\d|\bnan\b|\binf", re.I)
OPEN = re.compile(r"(?<!\S)[A-Za-z_][\w./-]*:$")
STARTS = re.compile(rf"(?:{NUMBER})(?=\s|$)", re.I)
LONG_ENOUGH = 4
"""So many steps were a training of its own, where it begins at the first again."""
ALONE = re.compile(
    rf"\s*(?P<step>\d{{1,15}})(?P<total>\s*/\s*\d+)?(?P<sign>\s*:\s*|\s+|\s*,\s*)(?P<value>{NUMBER})\s*", re.I
)
"""`0/ 200000: 3.3`, `0 3.3`: a step and one number, which is the loss."""
COUNT = r"\[?\s*(?P<{0}>\d{{1,15}}(?:e\d)?)(?!\w|\.\d|\s?%)(?:\s*(?:/|of)\s*(?P<{0}_of>\d{{1,15}})\s*\]?|\s*\])?"
NESTED = re.compile(
    r"(?:^\[|\b(?:epochs?|ep|train\w*|iter|test|val\w*|eval)\b(?:\s?\(\w+\))?\s*[:=#]?\s*\[?)\s*(?P<epoch>\d{1,15})"
    r"(?:\s*/\s*\d+)?(?:\s*\(\s*\d+%\))?(?:\]|\s|:|,)[\s:]*\[?\s*(?P<step>\d{1,15})(?:\s*/\s*(?P<step_of>\d{1,15})\b|(?=\s*\]))"
    r"(?!\s*[=%.])[^\]\w]*(?:\d+%\s*\))?\s*\]?",
    re.I,
)
"""`Epoch: [0][11/5005]`, `Train: 0 [50/1251 (4%)]`, `epoch 001: 28 / 160`, `[1, 2000]`: the epoch, the step in it."""
EPOCH = re.compile(rf"\b(?:epoch|(?P<several>epochs)|ep)(?![^\W_])[\s:=#_]*{COUNT.format('epoch')}", re.I)
FRACTION = re.compile(r"\bepoch\b[\s:=]*\d+\.\d+(?!\s?%)", re.I)
"""`'epoch': 1.09` of a Trainer: how far it is, and no step."""
STEP = re.compile(
    r"\b(?:(?:global|train|training|opt)[ _])?(?:step|iter(?:ation)?|update|episode|round|generation|trial|(?P<several>"
    r"(?:step|iter(?:ation)?|update)s|(?:num_|total_)?timesteps?|(?:mini)?batch))(?![^\W_])[\s:=#_]*"
    + COUNT.format("step"),
    re.I,
)
COUNTED = re.compile(r"^(?P<step>\d{1,15}) (?P<several>steps?|iter(?:ation)?s?|epochs?|batches)\b", re.I)
HEADED = re.compile(r"^(?:\[(?P<in>\d{1,15})\](?=\s)|(?P<step>\d{1,15})(?=\s*[|:,]\s|\s\[|\s[A-Za-z]))")
"""`[7] train-rmse: 1.2`, `100 | loss 2.3`: a step at the beginning, where metrics follow that everyone knows."""
BAR = re.compile(
    r"(?:^|[\[|(]|(?<![:=\s])\s)\s*(?P<step>\d{1,15})\s*/\s*(?P<step_of>\d{1,15})(?![\d/.])|(?<!\S)(?P<done>\d{1,15})it\s\[",
    re.I,
)
"""`50/100` of a progress bar, `[640/60000`; in `Accuracy: 9830/10000` it is none."""
KERAS = re.compile(r"\d+\s?[num]?s/(?:step|epoch|sample)|\[=*[>.]+\]|\[=+\]")
"""What such a line says of its losses holds for the epoch so far."""
ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])")


@dataclass(frozen=True)
class Scalar:
    """A number that a line named, at a step."""

    name: str
    step: int
    value: float


@dataclass(frozen=True)
class _Place:
    """Where in the training a line stands."""

    step: int | None = None
    rest: str = ""
    """The line without what said so."""
    counted: bool = False
    """It said a step, an epoch, or how far it is."""
    kind: str = ""
    """`step`, `epoch` (no step but that), `bar`, `evaluation` (a bar over what is evaluated), `keras`."""
    total: int | None = None


@dataclass
class Output:
    """Reads what one script prints, line by line."""

    patterns: Sequence[re.Pattern[str]] = ()
    """The script's own; where there are any, nothing else counts."""
    _tables: Tables = field(default_factory=Tables)
    _seen: dict[str, tuple[int, float]] = field(default_factory=dict)
    """The last step of each metric, and what it was."""
    _by_step: set[str] = field(default_factory=set)
    """The metrics that came with a step; what is said of an epoch as a whole is another number."""
    _epoch: int | None = None
    _first_epoch: int | None = None
    _beyond: int = 0
    """What is added to steps that begin again in each epoch."""
    _last: int = -1
    _apart: int = 1
    _bars: dict[int, int] = field(default_factory=dict)
    """How far each progress bar is that says nothing else, by what it goes up to."""
    _leading: int | None = None
    """The bar of the training among them."""
    _totals: set[int | None] = field(default_factory=set)
    """What steps of the training were said to go up to."""
    _of: str = ""
    """What is evaluated, since a progress bar over it: `* Acc@1 71.2` after `Test: [195/196]` is that of test."""
    _open: str = ""
    """A name whose number is on the next line: a progress bar that was broken into lines."""
    _before: int = 0
    """How many epochs an earlier training of the same script had."""
    _said: int = -1
    """The epoch as it was said last."""
    _first_step: int | None = None
    _batches: int | None = None
    """How many Keras goes through in this epoch; where it is another number, it evaluates."""

    def read(self, line: str) -> list[Scalar]:
        """Return the numbers in a line; none where it is no line of a training."""
        line = ESCAPES.sub("", line).replace("\b", "").strip()
        if not line or len(line) > LONGEST:
            return []
        if self.patterns:
            return self._by_patterns(line)
        row, taken = self._tables.read(line)
        found = [] if row is None else self._of_row(row)
        if taken:
            return found
        if self._open and STARTS.match(line):
            line = f"{self._open} {line}"
        broken = OPEN.search(line)
        self._open = broken[0] if broken else ""
        if not SAYS_NUMBER.search(line):
            return found
        line = plain(line)
        if alone := ALONE.fullmatch(line):
            return found + self._alone(alone)
        return found + self._of_line(line)

    def _of_line(self, line: str) -> list[Scalar]:
        place = self._place(line)
        if place.counted:
            self._of = evaluated(place.rest) if place.kind == "evaluation" else ""
        values = pairs(place.rest, place.counted, self._of)
        if not values:
            if place.kind == "step" and place.step is not None and self._open:
                self._counted(place.step, place.total)
            if place.kind == "bar" and place.total and place.step is not None:
                self._bars[place.total] = place.step
            return []
        step = place.step
        if place.kind in ("step", "bar") and step is not None:
            step = self._counted(step, place.total)
            self._by_step.update(name for name, _ in values)
            self._totals.add(place.total)
        elif place.kind == "epoch" and self._by_step:
            values = [(f"epoch_{name}" if name in self._by_step else name, value) for name, value in values]
            step = self._last
        elif place.kind == "keras" and place.total is not None:
            self._batches = self._batches or place.total
            if place.total != self._batches:
                values = [(f"eval_{name}", value) for name, value in values]
        elif self._of:
            step = self._now()
        return self._scalars(step, values)

    def _of_row(self, row: Row) -> list[Scalar]:
        step = row.step if row.step is not None else row.epoch
        if step is not None:
            self._last = max(self._last, step)
        elif self._last >= 0:
            step = self._last
        return self._scalars(step, row.values)

    def _by_patterns(self, line: str) -> list[Scalar]:
        for pattern in self.patterns:
            if match := pattern.search(line):
                groups = {name: text for name, text in match.groupdict().items() if text is not None}
                said = groups.pop("step", None)
                if "value" in groups:
                    groups = {groups.get("name", "value"): groups["value"]}
                step = _number(said)
                whole = None if step is None or step != step or abs(step) > 2**62 else int(step)
                values = {name: value for name, text in groups.items() if (value := _number(text)) is not None}
                return self._scalars(whole, values.items())
        return []

    def _alone(self, match: re.Match[str]) -> list[Scalar]:
        """Two bare numbers are a step and a loss only where the steps go on from the first one on."""
        step, last = int(match["step"]), self._seen.get("loss", (-1, 0.0))[0]
        plain = match["total"] is None and ":" not in match["sign"]
        if plain and (step <= last if last >= 0 else step > 1 or "." not in match["value"]):
            return []
        return self._scalars(self._counted(step, None), [("loss", float(match["value"]))])

    def _place(self, line: str) -> _Place:
        """Say where a line stands; an epoch begins here, nothing else is changed."""
        known = KNOWN.search(line) is not None or SPLIT.search(line) is not None
        nested, rest = _cut(NESTED, line)
        epoch: re.Match[str] | None
        step: re.Match[str] | None
        if nested is not None:
            epoch, step, bar = nested, nested, nested["step_of"] is not None
        else:
            epoch, rest = _cut(EPOCH, rest, known)
            step, rest = _cut(STEP, rest, known or epoch is not None)
            if step is None and epoch is None:
                step, rest = _cut(COUNTED, rest, known)
            if step is None and known:
                step, rest = _cut(HEADED, rest)
            other, rest = _cut(BAR, rest) if step is None or step.groupdict().get("step_of") is None else (None, rest)
            bar = step is None and other is not None
            step = step or other
        if epoch is not None:
            self._enter(int(float(epoch["epoch"])))
        if step is None:
            if epoch is not None:
                return _Place(self._epoch, rest, True, "epoch")
            fraction, rest = _cut(FRACTION, rest)
            return _Place(None, rest, fraction is not None)
        groups = step.groupdict()
        number = int(float(groups["step"] or groups.get("in") or groups.get("done") or 0))
        total = int(groups["step_of"]) if groups.get("step_of") else None
        if KERAS.search(line) and self._epoch is not None:
            return _Place(self._epoch, rest, True, "keras", total)
        if total is not None and total not in self._totals and evaluated(rest):
            return _Place(None, rest, True, "evaluation")
        return _Place(number, rest, True, "bar" if bar and epoch is None else "step", total)

    def _enter(self, epoch: int) -> None:
        if self._first_epoch is None:
            self._first_epoch = epoch
        if epoch == self._first_epoch < self._said:
            # Another model is trained, or the same goes on.
            self._before += self._said - epoch + 1
        self._said, epoch = epoch, epoch + self._before
        if epoch != self._epoch:
            self._epoch, self._beyond, self._batches = epoch, -1, None

    def _counted(self, step: int, total: int | None) -> int:
        """Return a step counted from the first epoch on, where each epoch begins to count anew."""
        if self._epoch is not None and self._first_epoch is not None:
            if total is not None:
                self._beyond = (self._epoch - self._first_epoch) * total
            elif self._beyond < 0:
                begins_again = self._last >= 0 and step <= self._last
                self._beyond = max(0, self._last + self._apart - step) if begins_again else 0
        elif self._first_step is None:
            self._first_step = step
        elif step == self._first_step and self._last - max(0, self._beyond) > step + LONG_ENOUGH * self._apart:
            # So does a second training.
            self._beyond = self._last + self._apart - step
        step += max(0, self._beyond)
        if step > self._last >= 0:
            self._apart = step - self._last
        self._last = max(self._last, step)
        return step

    def _now(self) -> int | None:
        """Return the step that the training is at, as far as it said so."""
        under_way = [total for total, step in self._bars.items() if step < total]
        if self._last < 0 and under_way:
            self._leading = under_way[0]
        if self._leading is not None and self._last < 0:
            return self._bars[self._leading]
        return self._last if self._last >= 0 else self._epoch

    def _scalars(self, step: int | None, values: Iterable[tuple[str, float]]) -> list[Scalar]:
        found = []
        for name, value in values:
            at = self._next(name, value) if step is None else step
            self._seen[name] = at, value
            found.append(Scalar(name, at, value))
        return found

    def _next(self, name: str, value: float) -> int:
        """Return the step of a number that came without one; said twice at the same step, it is still one."""
        now, (last, before) = self._now(), self._seen.get(name, (-1, 0.0))
        if now is not None and (now > last or (now == last and value == before)):
            return now
        return last + 1


def _cut(pattern: re.Pattern[str], line: str, several: bool = True) -> tuple[re.Match[str] | None, str]:
    match = pattern.search(line)
    if match is None or (not several and match.groupdict().get("several")):
        return None, line
    of = SPLIT.search(match[0])
    return match, f"{line[: match.start()]} {of[0] if of else ''} , {line[match.end() :]}"


def _number(text: str | None) -> float | None:
    try:
        return None if text is None else float(text.strip().rstrip("%").replace(",", ""))
    except ValueError:
        return None
