"""The tables that training scripts print: columns below headings, and boxes with a name and a number in each row."""

import re
from dataclasses import dataclass, field

from zerotohero.runs.pairs import KNOWN, NUMBER, is_metric, normal

STEPS = (
    *("total_timesteps", "timesteps", "num_timesteps", "global_step", "step", "steps", "#"),
    *("iteration", "iterations", "iter", "it", "itn", "round", "episode", "batch"),
)
"""The names of columns that say the step, the surest first."""
EPOCHS = ("epoch", "epochs", "ep", "e")
_BOXED = re.compile(r"[|│┃]\s*(?P<name>[^\W\d][^|│┃]*?)\s*[|│┃]\s*(?P<value>[^|│┃]*?)\s*[|│┃]")
_RULE = re.compile(r"[\s|+:─━═┄┈│┃┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╒╓╕╖╘╙╛╜╞╡┏┓┗┛┡┩╇╈╋-]+")
_PROGRESS = re.compile(r":?\s+\d{1,3}%[\s|].*$")
"""Of `640: 87%|████ | 220/253 [02:21<00:08]`, what is no cell."""
_COUNT = re.compile(r"(\d{1,15})(?:\s*/\s*\d+)?")
_WIDEST = 40


@dataclass(frozen=True)
class Row:
    """What a row says: at which step or epoch, where it says so, and the numbers in it."""

    step: int | None = None
    epoch: int | None = None
    values: tuple[tuple[str, float], ...] = ()


@dataclass
class Tables:
    """Follows the tables of one script, line by line."""

    _names: list[str] = field(default_factory=list)
    _box: dict[str, float] = field(default_factory=dict)
    _section: str = ""

    def read(self, line: str) -> tuple[Row | None, bool]:
        """Return the row that is complete by now, if any, and whether the line was a table's."""
        if boxed := _BOXED.fullmatch(line):
            name, value = normal(boxed["name"]), boxed["value"]
            if not value or re.fullmatch(NUMBER, value, re.I):
                if not value:
                    self._section = f"{name}/"
                else:
                    self._box[f"{self._section}{name}"] = float(value)
                return None, True
        ended = self._ended()
        if _RULE.fullmatch(line):
            return ended, True
        if ended is not None:
            return ended, False
        row = self._row(line)
        if row is None and self._heads(line):
            return None, True
        return row, row is not None

    def _ended(self) -> Row | None:
        if not self._box:
            return None
        box, self._box, self._section = self._box, {}, ""
        steps = {name.rpartition("/")[2]: int(value) for name, value in box.items() if abs(value) < 2**62}
        found = tuple((name, value) for name, value in box.items() if is_metric(name))
        return Row(_first(steps, STEPS), _first(steps, EPOCHS), found)

    def _heads(self, line: str) -> bool:
        cells = _cells(line)
        if len(cells) < 2 or any(len(cell) > _WIDEST or not re.match(r"[^\W\d]|#", cell) for cell in cells):
            return False
        names = [normal(cell) or cell for cell in cells]
        counted = any(name in STEPS + EPOCHS for name in names)
        if not counted and sum(KNOWN.search(name) is not None for name in names) < 2:
            return False
        if any(re.search(rf"[=:]|\s(?:{NUMBER})$", cell) for cell in cells):
            return False
        self._names = names
        return True

    def _row(self, line: str) -> Row | None:
        if not self._names:
            return None
        cells = _cells(line)
        if len(cells) != len(self._names):
            cells = _PROGRESS.sub("", line).split()
        if len(cells) != len(self._names):
            return None
        counts: dict[str, int] = {}
        for name, cell in zip(self._names, cells, strict=True):
            if name in STEPS + EPOCHS:
                if not (count := _COUNT.fullmatch(cell)):
                    return None
                counts[name] = int(count[1])
        named = [(name, cell) for name, cell in zip(self._names, cells, strict=True) if name not in counts]
        found = tuple((name, float(cell)) for name, cell in named if re.fullmatch(NUMBER, cell, re.I))
        if not found:
            return None
        if not counts:
            # Without a step, only what stands right below the heading is the whole: then come the parts of it.
            self._names = []
        return Row(_first(counts, STEPS), _first(counts, EPOCHS), tuple(one for one in found if is_metric(one[0])))


def _first(counts: dict[str, int], names: tuple[str, ...]) -> int | None:
    return next((counts[name] for name in names if name in counts), None)


def _cells(line: str) -> list[str]:
    line = _PROGRESS.sub("", line).strip()
    if re.search(r"[|│┃]", line):
        cells = re.split(r"[|│┃]", line.strip("|│┃"))
    elif "\t" in line:
        cells = line.split("\t")
    elif "," in line and not re.search(r"\s{2}", line):
        cells = line.split(",")
    else:
        cells = re.split(r"\s{2,}", line)
    return [cell.strip() for cell in cells]
