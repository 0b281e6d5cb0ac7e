"""The numbers in what a training script prints: `step 100 | loss 2.31`, `iter 0: loss 4.17, time 12ms`, a progress bar.

A line counts where it says which step it is, or names what everyone logs (a loss, an accuracy, …). A script that prints
otherwise has patterns of its own: regular expressions with the groups `step`, and `name` and `value` or one group for
each metric.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|[-+]?(?:nan|inf(?:inity)?)(?![a-z])"
UNIT = r"(?:%|[num]?s|min|k|[MG]i?B|(?:it|ms|s)/\w+|\w+/s)"
WORD = r"[A-Za-z_][\w./@-]*"
END = r"(?=$|[\s,;|)\]}]|:\s)"
PAIR = re.compile(
    rf"(?<![\w.%])(?P<name>{WORD}(?:[ ]{WORD}){{0,2}}?)(?:\s*[:=]\s*|\s+)"
    rf"(?P<value>{NUMBER})\s?(?:{UNIT})?[.]?{END}",
    re.I,
)
ALONE = re.compile(rf"\s*(?P<step>\d+)(?P<total>\s*/\s*\d+)?(?P<sign>\s*:\s*|\s+|\s*,\s*)(?P<value>{NUMBER})\s*", re.I)
"""`0/ 200000: 3.3`, `0 3.3`: a step and one number, which is the loss."""
COUNT = r"\[?\s*(?P<{0}>\d+)(?![.\d]|\s?%)(?:\s*(?:/|of)\s*(?P<{0}_of>\d+)\s*\]?|\s*\])?"
EPOCH = re.compile(rf"\b(?:epochs?|ep)\b[\s:=#]*{COUNT.format('epoch')}", re.I)
STEP = re.compile(
    r"\b(?:(?:global|train|training|opt)[ _])?(?:steps?|iter(?:ation)?s?|batch|minibatch|updates?)\b[\s:=#]*"
    + COUNT.format("step"),
    re.I,
)
BAR = re.compile(r"(?:^|[\[|(]|(?<![:=\s])\s)\s*(?P<step>\d+)\s*/\s*(?P<step_of>\d+)(?![\d/.])")
"""`50/100` of a progress bar, `[640/60000`; in `Accuracy: 9830/10000` it is none."""
TORCH = re.compile(r"\[(?P<epoch>\d+),\s*(?P<step>\d+)\]")
"""`[1,  2000] loss: 2.173`, of PyTorch's tutorial: the epoch and the step in it."""
KERAS = re.compile(r"\d+\s?[num]?s/(?:step|epoch|sample)|━|\[=+[>.]*\]")
"""What such a line says of its losses holds for the epoch so far."""
ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])")
QUOTES = re.compile(r"""[{}"'`│┃║]""")
THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
KNOWN = re.compile(
    r"(?:^|[_/ .-])(?:loss|losses|nll|acc|accuracy|ppl|perplexity|bpc|bpb|error|err|mse|mae|rmse|auc|f1|bleu|reward|"
    r"return|score|elbo|kl)(?:$|[_/ .@-])",
    re.I,
)
QUALIFIERS = {
    "train",
    "training",
    "val",
    "valid",
    "validation",
    "dev",
    "test",
    "eval",
    "avg",
    "average",
    "mean",
    "best",
}
QUALIFIERS |= {
    "running",
    "final",
    "total",
    "batch",
    "step",
    "epoch",
    "grad",
    "gradient",
    "learning",
    "weight",
    "smoothed",
}
SPLITS = {"train", "val", "valid", "validation", "dev", "test", "eval"}
NO_METRICS = {
    "v_num",
    "eta",
    "step",
    "steps",
    "iter",
    "iteration",
    "epoch",
    "epochs",
    "batch",
    "ep",
    "took",
    "in",
    "of",
    "at",
}
NO_METRICS |= {
    "after",
    "to",
    "for",
    "with",
    "elapsed",
    "remaining",
    "seed",
    "and",
    "from",
    "than",
    "by",
    "is",
    "was",
    "on",
}


@dataclass(frozen=True)
class Scalar:
    """A number that a line named, at a step."""

    name: str
    step: int
    value: float


@dataclass
class Output:
    """Reads what one script prints, line by line."""

    patterns: Sequence[re.Pattern[str]] = ()
    """The script's own; where there are any, nothing else counts."""
    _seen: dict[str, int] = field(default_factory=dict)
    """The last step of each metric."""
    _epoch: int | None = None
    _first_epoch: int | None = None
    _beyond: int = 0
    """What is added to steps that begin again in each epoch."""
    _last: int = -1
    _apart: int = 1

    def read(self, line: str) -> list[Scalar]:
        """Return the numbers in a line; none where it is no line of a training."""
        line = ESCAPES.sub("", line).replace("\b", "").strip()
        if not line:
            return []
        if self.patterns:
            return self._by_patterns(line)
        if alone := ALONE.fullmatch(line):
            return self._alone(alone)
        line = THOUSANDS.sub("", QUOTES.sub("", line))
        step, rest, counted = self._step(line)
        found = [(name, value) for name, value in _pairs(rest) if counted or KNOWN.search(name)]
        return [Scalar(name, self._at(name, step), value) for name, value in dict(found).items()]

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
                return [Scalar(name, self._at(name, whole), value) for name, value in values.items()]
        return []

    def _alone(self, match: re.Match[str]) -> list[Scalar]:
        """Two bare numbers are a step and a loss only where the steps go on from the first one on."""
        step, last = int(match["step"]), self._seen.get("loss", -1)
        plain = match["total"] is None and ":" not in match["sign"]
        if plain and (step <= last if last >= 0 else step > 1 or "." not in match["value"]):
            return []
        return [Scalar("loss", self._at("loss", step), float(match["value"]))]

    def _step(self, line: str) -> tuple[int | None, str, bool]:
        """Return the step that a line says, the line without it, and whether it said any."""
        match = TORCH.match(line)
        if match is None:
            epoch, line = _cut(EPOCH, line)
            step, line = _cut(STEP, line)
            bar = step is None or step["step_of"] is None
            other, line = _cut(BAR, line) if bar else (None, line)
            step = step or other
        else:
            epoch, step, line = match, match, line[match.end() :]
        if epoch is not None:
            self._enter(int(epoch["epoch"]))
        if step is None:
            return (None if epoch is None else self._epoch), line, epoch is not None
        if KERAS.search(line) and self._epoch is not None:
            return self._epoch, line, True
        return self._counted(int(step["step"]), step.groupdict().get("step_of")), line, True

    def _enter(self, epoch: int) -> None:
        if self._first_epoch is None:
            self._first_epoch = epoch
        if epoch != self._epoch:
            self._epoch, self._beyond = epoch, -1

    def _counted(self, step: int, total: str | None) -> int:
        """Return a step counted from the first epoch on, where each epoch begins to count anew."""
        if self._epoch is not None and self._first_epoch is not None:
            if total is not None:
                self._beyond = (self._epoch - self._first_epoch) * int(total)
            elif self._beyond < 0:
                begins_again = self._last >= 0 and step <= self._last
                self._beyond = max(0, self._last + self._apart - step) if begins_again else 0
        step += max(0, self._beyond)
        if step > self._last >= 0:
            self._apart = step - self._last
        self._last = max(self._last, step)
        return step

    def _at(self, name: str, step: int | None) -> int:
        last = self._seen.get(name, -1)
        if step is None:
            now = self._last if self._last >= 0 else -1 if self._epoch is None else self._epoch
            step = now if now > last else last + 1
        self._seen[name] = step
        return step


def _pairs(line: str) -> list[tuple[str, float]]:
    found = []
    of = ""
    for match in PAIR.finditer(line):
        words = match["name"].split()
        # Of "then the val loss", val loss is the name.
        while len(words) > 1 and words[0].lower() not in QUALIFIERS:
            del words[0]
        name = "_".join(words).lower().strip("_./-")
        if name and name not in NO_METRICS and words[0].lower() not in NO_METRICS - {"step", "epoch", "batch"}:
            if words[0].lower() in SPLITS:
                of = words[0].lower()
            elif of and KNOWN.search(name) and not any(name.startswith(split) for split in SPLITS):
                # `val loss 2.2, acc 0.9`: the accuracy is that of val too.
                name = f"{of}_{name}"
            found.append((name, float(match["value"])))
    return found


def _cut(pattern: re.Pattern[str], line: str) -> tuple[re.Match[str] | None, str]:
    match = pattern.search(line)
    return match, line if match is None else f"{line[: match.start()]} , {line[match.end() :]}"


def _number(text: str | None) -> float | None:
    try:
        return None if text is None else float(text.strip().rstrip("%").replace(",", ""))
    except ValueError:
        return None
