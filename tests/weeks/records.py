"""Five weeks of somebody who learns, as records: made by the functions that the program itself records with.

Nothing here is a post. `as_text` prints a week's records plainly; the posts in this folder were written by somebody who
had only that before them.
"""

import math
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import time_machine

from zerotohero.journal.goals import meet_goal, set_goal
from zerotohero.journal.notes import take_note
from zerotohero.journal.papers import read_paper
from zerotohero.journal.time import say_time
from zerotohero.journal.weeks import week_of
from zerotohero.store import ulid
from zerotohero.store.attempts import Attempt, record_attempt
from zerotohero.store.hints import record_hint
from zerotohero.store.papers import record_paper
from zerotohero.store.sittings import touch
from zerotohero.store.weeks import Week
from zerotohero.track.opened import open_run

ZONE = ZoneInfo("Europe/Berlin")
LESSONS = {"micrograd": "micrograd", "bigram": "bigram", "mlp": "mlp", "activations": "activations"}
FIRST_DAYS = ("2026-09-28", "2026-10-05", "2026-10-12", "2026-10-19", "2026-10-26")

TITLES = {
    "slope": "Measure a slope",
    "add": "Addition that remembers",
    "mul": "Multiplication",
    "pow": "Powers",
    "arithmetic": "Minus and divide",
    "activations": "tanh, exp, log, relu",
    "backward": "Backward through the graph",
    "tanh-parts": "tanh from its parts",
    "own-op": "An operation of your own, checked",
    "neuron": "A neuron",
    "layer": "A layer",
    "mlp": "A network",
    "losses": "Three losses",
    "softmax-nll": "Softmax and the negative log likelihood",
    "sgd-step": "One step downhill",
    "fit": "The training loop",
    "vocab": "Numbers for letters",
    "counts": "What follows what",
    "broadcast": "How shapes are stretched",
    "probs": "Rows that sum to one",
    "nll": "How surprised the model is",
    "sample": "A name, letter by letter",
    "pairs": "Pairs to learn from",
    "neural-step": "The same by descent",
    "ngram": "A longer memory",
    "dataset": "Windows of three letters",
    "embed": "Letters as points",
    "init": "First weights",
    "forward": "Logits",
    "cross-entropy": "Cross-entropy, stable",
    "minibatch": "A handful at a time",
    "lr-search": "A rate that is not guessed",
    "initial-loss": "What ignorance costs",
    "batchnorm": "Batch normalisation",
}


@dataclass
class Diary:
    """Writes records at moments of its own."""

    db: sqlite3.Connection
    path: Path

    def at(self, moment: str) -> Any:
        """Be at a local moment, `2026-09-29 20:15`, for the length of a with block; the clock goes on."""
        ulid._last = 0  # ids never go back within a process; here the clock does
        return time_machine.travel(datetime.fromisoformat(moment).replace(tzinfo=ZONE), tick=True)

    def tries(
        self, lesson: str, name: str, failures: Sequence[tuple[str, str]] = (), passes: bool = True, hints: int = 0
    ) -> None:
        """Record failures, each a mistake's name (or none) and its sentence, and then a pass."""
        exercise = f"{lesson}/{name}"
        touch(self.db, LESSONS[lesson])
        for number, (mistake, sentence) in enumerate(failures):
            self._attempt(exercise, "failed", sentence, (mistake,) if mistake else (), number)
            if number < hints:
                record_hint(self.db, exercise, number + 1)
        if passes:
            self._attempt(exercise, "passed", None, (), len(failures))

    def _attempt(
        self, exercise: str, verdict: str, sentence: str | None, mistakes: tuple[str, ...], number: int
    ) -> None:
        lesson, name = exercise.split("/")
        record_attempt(
            self.db,
            Attempt(
                exercise,
                TITLES[name],
                LESSONS[lesson],
                verdict,
                "answer" if verdict == "failed" else None,
                sentence,
                mistakes,
                None,
                0,
                7,
                12.0,
                {f"lessons/{lesson}.py": f"# {name}, version {number}\n"},
            ),
        )

    def sits(self, lesson: str, first: str, last: str) -> None:
        """Be seen at a lesson from one local moment to another, every five minutes."""
        start, end = (datetime.fromisoformat(moment).replace(tzinfo=ZONE).timestamp() for moment in (first, last))
        moment = start
        while moment <= end:
            touch(self.db, LESSONS[lesson], datetime.fromtimestamp(moment, ZONE))
            moment += 300

    def notes(self, text: str, section: str | None = None, lesson: str | None = None, private: bool = False) -> None:
        """Take a note."""
        take_note(self.db, text, LESSONS, section, lesson, private=private)

    def runs(
        self,
        name: str,
        lesson: str | None,
        curve: Sequence[tuple[int, dict[str, float]]],
        config: dict[str, Any] | None = None,
        published: Sequence[tuple[str, int | None, float, str]] = (),
        samples: Sequence[tuple[int, str]] = (),
        status: str = "finished",
    ) -> None:
        """Track a run: its metrics step by step, what it sampled, and how it ended."""
        others = [
            {"metric": metric, "step": step, "value": value, "mark": mark, "source": "https://github.com/karpathy"}
            for metric, step, value, mark in published
        ]
        run = open_run(
            self.path,
            name,
            config or {},
            lesson=LESSONS[lesson] if lesson else None,
            published=others,
            engine="yours" if lesson else None,
        )
        for step, text in samples[:1]:
            run.sample(step, text)
        for step, values in curve:
            run.log(step, **values)
        for step, text in samples[1:]:
            run.sample(step, text)
        run.finish(status)


def falling(first: float, last: float, steps: int, every: int, noise: float = 0.0) -> list[tuple[int, float]]:
    """Return (step, value) from `first` down to exactly `last`."""
    marks = [*range(0, steps, every), steps]
    found = []
    for step in marks:
        value = last + (first - last) * math.exp(-6 * step / steps) * (1 - step / steps)
        found.append((step, value + noise * math.sin(step * 12.9898) * (step not in (0, steps))))
    return found


def losses(first: float, last: float, steps: int, every: int, noise: float = 0.0) -> list[tuple[int, dict[str, float]]]:
    """Return a run that logs its loss alone."""
    return [(step, {"loss": value}) for step, value in falling(first, last, steps, every, noise)]


def five_weeks(db: sqlite3.Connection, path: Path) -> list[Week]:
    """Record all five weeks in the database at `path` and return them."""
    diary = Diary(db, path)
    for week in (_first, _second, _third, _fourth, _fifth):
        week(diary)
    found = []
    for day in FIRST_DAYS:
        with diary.at(f"{day} 12:00"):
            found.append(week_of(db, datetime.now(ZONE).date()))
    return found


ASSIGNED = (
    "overwrites_the_gradient",
    "The gradient is assigned (=) where it must be accumulated (+=): a node used twice keeps only its last "
    "contribution.",
)
PER_PATH = (
    "recursion_once_per_path",
    "backward() goes down once per path, so a node with two users passes its gradient on twice.",
)
UNNAMED = ("", "fan_out: expected 30.0, got 45.0. The answer is 1.5 times what it should be.")


def _first(diary: Diary) -> None:
    with diary.at("2026-09-28 21:05"):
        set_goal(diary.db, "finish micrograd up to backward")
        set_goal(diary.db, "read one paper to the end")
        diary.tries("micrograd", "slope", [("one_sided", "The slope is measured on one side only.")])
        diary.notes(
            "For years I told myself that I was too late for this. Tonight I measured the slope of x squared with "
            "two subtractions, and it was 6 at 3, as in school.",
            "intro",
        )
    diary.sits("micrograd", "2026-09-28 21:05", "2026-09-28 22:25")
    with diary.at("2026-09-30 20:40"):
        diary.tries("micrograd", "add", [ASSIGNED, ASSIGNED, ASSIGNED], hints=1)
        diary.tries("micrograd", "mul", [("own_data", "The gradient uses a node's own data, not the other's.")])
        diary.notes("a + a is the whole course in one line", lesson="micrograd")
    diary.sits("micrograd", "2026-09-30 20:40", "2026-09-30 22:10")
    with diary.at("2026-10-03 14:10"):
        diary.tries("micrograd", "pow")
        diary.tries("micrograd", "arithmetic")
        diary.tries(
            "micrograd",
            "backward",
            [PER_PATH, PER_PATH, UNNAMED, PER_PATH, UNNAMED, UNNAMED],
            hints=2,
        )
        diary.notes("Gradients are just bookkeeping that nobody told me was bookkeeping.")
        diary.notes("shouted at the cat about topological sort", private=True)
    diary.sits("micrograd", "2026-10-03 14:10", "2026-10-03 18:00")
    with diary.at("2026-10-04 10:30"):
        meet_goal(diary.db, "micrograd up to")
        record_paper(
            diary.db, "Learning representations by back-propagating errors", "https://doi.org/10.1038/323533a0", []
        )
        read_paper(
            diary.db,
            "back-propagating",
            40,
            4,
            "Four pages, and the middle two are the function I had written the day before.",
            ["Why do they need momentum if the gradient is exact?"],
        )
        meet_goal(diary.db, "read one paper")
        set_goal(diary.db, "train something, anything")
        diary.notes("Two evenings and a Saturday afternoon. Monday was lost to a broken dishwasher.", "life")


def _second(diary: Diary) -> None:
    with diary.at("2026-10-06 20:30"):
        diary.tries("micrograd", "activations", [("exp_from_input", "exp's gradient is taken from its input.")] * 2)
        diary.tries("micrograd", "tanh-parts")
        diary.tries("micrograd", "own-op")
        diary.tries("micrograd", "neuron", [("bias_missing", "The bias is missing.")])
    diary.sits("micrograd", "2026-10-06 20:30", "2026-10-06 22:30")
    with diary.at("2026-10-08 21:00"):
        diary.tries("micrograd", "layer")
        diary.tries("micrograd", "mlp")
        diary.tries("micrograd", "losses")
        diary.tries("micrograd", "softmax-nll", [("", "overflows at 1000")])
        diary.notes("A neuron is a dot product with an opinion.", lesson="micrograd")
    diary.sits("micrograd", "2026-10-08 21:00", "2026-10-08 22:10")
    with diary.at("2026-10-10 15:00"):
        diary.tries("micrograd", "sgd-step")
        not_zeroed = ("not_zeroed", "The gradients are never set back to zero, so each step adds to all before it.")
        diary.tries("micrograd", "fit", [not_zeroed, not_zeroed, not_zeroed, not_zeroed], hints=1)
        published = [
            ("loss", 0, 0.8958441028683222, "exact"),
            ("loss", 1, 1.7235905, "exact"),
            ("loss", 99, 0.010978370135492717, "exact"),
        ]
        curve = [
            (step, {"loss": loss, "accuracy": min(1.0, 0.5 + step / 100)})
            for step, loss in [
                (0, 0.8958441028683222),
                (1, 1.7235905),
                *[(s, 0.35 * math.exp(-s / 28)) for s in range(2, 12)],
            ]
        ]
        diary.runs("moons", "micrograd", curve, {"steps": 12, "seed": 1337}, published, status="stopped")
    with diary.at("2026-10-10 15:40"):
        curve = [
            (0, {"loss": 0.8958441028683222, "accuracy": 0.5}),
            (1, {"loss": 1.7235905, "accuracy": 0.81}),
            *[(s, {"loss": 0.35 * math.exp(-s / 28), "accuracy": min(1.0, 0.82 + s / 400)}) for s in range(2, 99)],
            (99, {"loss": 0.010978370135492717, "accuracy": 1.0}),
        ]
        diary.runs("moons", "micrograd", curve, {"steps": 100, "seed": 1337}, published)
        meet_goal(diary.db, "train something")
        diary.notes(
            "The loss came out equal to the published one in all digits. I had never run anything of mine against "
            "somebody else's number before. It feels like being checked by the world.",
            "courses",
            "micrograd",
        )
        set_goal(diary.db, "start makemore")
        set_goal(diary.db, "read Attention Is All You Need again")
    diary.sits("micrograd", "2026-10-10 15:00", "2026-10-10 18:20")
    with diary.at("2026-10-11 11:00"):
        record_paper(diary.db, "Attention Is All You Need", "https://arxiv.org/abs/1706.03762", [])
        read_paper(
            diary.db,
            "attention",
            55,
            2,
            "I know what a softmax is now, and still the figure with the boxes goes over my head.",
            ["What is a query, if everything comes from the same words?"],
        )
        diary.notes("Ran a 10k on Sunday, slowly.", "life")


def _third(diary: Diary) -> None:
    with diary.at("2026-10-13 20:15"):
        meet_goal(diary.db, "start makemore")
        diary.tries("bigram", "vocab")
        diary.tries("bigram", "counts")
        keepdim = (
            "no_keepdim",
            "The sum is taken without keepdim, so column j is divided by the total of row j.",
        )
        diary.tries("bigram", "broadcast", [("aligned_left", "Shapes are aligned at the left.")])
        diary.tries("bigram", "probs", [keepdim, keepdim, keepdim, keepdim, keepdim], hints=3)
        diary.notes("Broadcasting is a compiler that never says no.", lesson="bigram")
    diary.sits("bigram", "2026-10-13 20:15", "2026-10-13 22:45")
    with diary.at("2026-10-17 10:00"):
        diary.tries("bigram", "nll")
        diary.tries("bigram", "sample")
        diary.tries("bigram", "pairs")
        diary.tries("bigram", "neural-step", [("not_cleared", "The gradient of the step before is still in it.")])
        curve = [(0, {"nll": 2.4540144}), (1, {"nll": 2.4540144})]
        diary.runs(
            "counting",
            "bigram",
            curve,
            {"k": 0},
            [("nll", None, 2.454014, "±1e-06")],
            [(0, "xqwzj\nkpo\nvvbq"), (1, "mor\naxx\nminaymoryles\nkondlaisah")],
        )
        diary.runs(
            "descent",
            "bigram",
            losses(3.768619, 2.481499, 300, 10),
            {"lr": 50, "reg": 0.01},
            [("loss", 300, 2.481499, "±1e-05")],
            [(0, "juwjdvdipkcqaz\np\ncfqywocnzqfjiirltozcogsj"), (300, "mor\naxx\nminaynnnyles\nkondmaisah")],
        )
        diary.notes(
            "Counting letters and descending a gradient arrive at the same table. That was the moment of the week: the "
            "network is not smarter than counting, it is a way to count what I cannot put in a table.",
            "courses",
            "bigram",
        )
    diary.sits("bigram", "2026-10-17 10:00", "2026-10-17 13:00")
    with diary.at("2026-10-18 16:00"):
        record_paper(
            diary.db,
            "A Neural Probabilistic Language Model",
            "https://www.jmlr.org/papers/volume3/bengio03a/bengio03a.pdf",
            [],
        )
        read_paper(
            diary.db, "probabilistic", 70, 3, "Much simpler than I feared; a month ago it would have been noise."
        )
        diary.notes(
            "Names that sound like a drunk elf: kondlaisah, minaymoryles. My daughter wants to keep minaymoryles.",
            "neat",
        )
        set_goal(diary.db, "beat the bigram with an MLP")
        say_time(diary.db, "bigram", 30)


def _fourth(diary: Diary) -> None:
    with diary.at("2026-10-20 20:30"):
        diary.tries("mlp", "dataset", [("one_list", "One list is changed in place, so all rows end up equal.")] * 3)
        diary.tries("mlp", "embed")
        diary.tries("mlp", "init")
        diary.tries("mlp", "forward", [("b1_along_rows", "b1 is added along the rows.")])
    diary.sits("mlp", "2026-10-20 20:30", "2026-10-20 22:40")
    with diary.at("2026-10-22 21:00"):
        no_shift = ("no_max_shift", "Large logits overflow: their maximum is not taken off first.")
        diary.tries(
            "mlp", "cross-entropy", [no_shift, no_shift, no_shift, no_shift, no_shift, no_shift, no_shift], hints=2
        )
        diary.tries("mlp", "minibatch")
        nan = [
            (0, {"loss": 27.88}),
            (100, {"loss": 41.2}),
            (200, {"loss": float("nan")}),
            (300, {"loss": float("nan")}),
        ]
        diary.runs("mlp", "mlp", nan, {"lr": 10.0, "n_hidden": 200}, status="stopped")
    diary.sits("mlp", "2026-10-22 21:00", "2026-10-22 23:05")
    with diary.at("2026-10-24 09:30"):
        published = [("dev", None, 2.1701, "±0.02")]
        first = [*losses(27.88, 2.35, 20000, 500, 0.05), (20001, {"train": 2.3310, "dev": 2.3467})]
        diary.runs("mlp", "mlp", first, {"lr": 0.1, "n_embd": 2, "n_hidden": 100, "steps": 20000}, published)
    with diary.at("2026-10-24 11:00"):
        second = [*losses(26.1, 2.12, 200000, 4000, 0.05), (200001, {"train": 2.1242, "dev": 2.1688})]
        diary.runs(
            "mlp",
            "mlp",
            second,
            {"lr": 0.1, "n_embd": 10, "n_hidden": 200, "steps": 200000},
            published,
            [(0, "qzvjkxw\nbfdnrrrl\nwyyzq"), (200001, "carlah\namille\nkhyrmin\nreety")],
        )
        meet_goal(diary.db, "beat the bigram")
    diary.sits("mlp", "2026-10-24 09:30", "2026-10-24 12:00")
    with diary.at("2026-10-25 14:00"):
        diary.tries("bigram", "ngram", [("padding_too_short", "The padding is one dot too short.")] * 2)
        diary.runs("four-gram", None, [(0, {"dev": 2.3012}), (1, {"dev": 2.2064})], {"k": [1.0, 0.1]})
        diary.notes(
            "Built a 4-gram model to have something to beat. It is one dictionary and it comes within four hundredths "
            "of the MLP, which I find insulting to one of the two.",
            "projects",
        )
        diary.notes("lr 10 is not a learning rate, it is a slingshot")
        set_goal(diary.db, "understand why the first loss is 27")
    diary.sits("bigram", "2026-10-25 14:00", "2026-10-25 16:00")


def _fifth(diary: Diary) -> None:
    with diary.at("2026-10-28 22:00"):
        diary.tries("activations", "initial-loss")
        meet_goal(diary.db, "understand why the first loss")
        running = ("running_in_graph", "The running mean is part of the graph, so it is trained.")
        diary.tries(
            "activations",
            "batchnorm",
            [running, running, running, ("", "shape (4,) for (1, 4)"), running],
            False,
            hints=1,
        )
        diary.notes(
            "27 was confidence. A fresh network should know that it knows nothing: ln 27 is 3.3.", lesson="activations"
        )
    diary.sits("activations", "2026-10-28 22:00", "2026-10-28 23:10")
    with diary.at("2026-10-31 19:00"):
        third = [*losses(3.32, 2.07, 200000, 4000, 0.04), (200001, {"train": 2.0696, "dev": 2.1311})]
        diary.runs(
            "mlp",
            "mlp",
            third,
            {"lr": 0.1, "n_embd": 10, "n_hidden": 200, "steps": 200000, "output_scale": 0.01},
            [("dev", None, 2.13, "±0.005")],
        )
    with diary.at("2026-11-01 18:00"):
        read_paper(
            diary.db,
            "attention",
            50,
            4,
            "A query is a question that each word asks of the others. The boxes are four matrix products.",
        )
        meet_goal(diary.db, "Attention")
        diary.notes("Away from Thursday to Saturday: my brother's wedding.", "life")
        set_goal(diary.db, "batchnorm, for real this time")


def as_text(db: sqlite3.Connection, week: Week) -> str:
    """Return the records of a week's days plainly, table by table; private notes are left out."""
    days = (str(week.first_day), str(week.last_day))

    def rows(query: str, *values: Any) -> list[sqlite3.Row]:
        return db.execute(query, values).fetchall()

    lines = [
        f"WEEK {week.n}: {week.first_day} to {week.last_day}",
        "",
        "CHECKS (lesson, exercise, what it is, verdicts)",
    ]
    for one in rows(
        "select lesson, exercise, title, sum(verdict = 'failed') as failed, max(verdict = 'passed') as ok"
        " from attempts where day between ? and ? group by exercise order by min(id)",
        *days,
    ):
        end = "passed" if one["ok"] else "not passed yet"
        lines.append(f"  {one['lesson']}  {one['exercise']}  {one['title']}: failed {one['failed']} times, {end}")
        for why in rows(
            "select explanation, count(*) as n from attempts where exercise = ? and verdict = 'failed'"
            " and day between ? and ? group by explanation order by min(id)",
            one["exercise"],
            *days,
        ):
            lines.append(f"      {why['n']} x {why['explanation']}")
    lines += ["", "HINTS"]
    for one in rows("select exercise, count(*) as n from hints where day between ? and ? group by exercise", *days):
        lines.append(f"  {one['exercise']}: {one['n']}")
    lines += ["", "SITTINGS"]
    for one in rows("select * from sittings where day between ? and ? order by first_at", *days):
        said = (
            f"{one['minutes']} min, said"
            if one["minutes"]
            else f"{one['first_at'][11:16]} to {one['last_at'][11:16]} UTC"
        )
        lines.append(f"  {one['day']}  {one['lesson']}  {said}")
    lines += ["", "RUNS"]
    for run in rows("select * from runs where day between ? and ? order by number", *days):
        lines.append(
            f"  run {run['number']} {run['name']} ({run['lesson'] or 'no lesson'}) {run['status']} {run['config']}"
        )
        for series in rows("select * from series where run = ? order by id", run["id"]):
            points = rows("select step, value from point where series = ? order by step", series["id"])
            first, last = points[0], points[-1]
            ends = [f"{one['value']} at step {one['step']}" for one in (first, last)]
            lines.append(f"      {series['name']}: {' … '.join(ends)}")
        lines.append(f"      published: {run['published']}")
        for one in rows("select * from samples where run = ? order by step", run["id"]):
            lines.append(f"      sample at step {one['step']}: {', '.join(one['text'].split())}")
    lines += ["", "PAPERS READ"]
    for one in rows(
        "select readings.*, papers.title, papers.url, (select count(*) from readings b where b.paper = readings.paper"
        " and b.day < readings.day) as before from readings join papers on papers.id = readings.paper"
        " where day between ? and ? order by day",
        *days,
    ):
        lines.append(
            f"  {one['day']}  {one['title']}  {one['url']}  reading {one['before'] + 1}, {one['minutes']} min, "
            f"understood {one['understood']} of 5: {one['note']}"
        )
        lines += [
            f"      asked: {q['text']}" for q in rows("select * from paper_questions where reading = ?", one["id"])
        ]
    lines += ["", "GOALS"]
    for one in rows("select * from goals where day <= ? order by id", days[1]):
        met = one["met_day"] if one["met_day"] and one["met_day"] <= days[1] else None
        if met and met < days[0]:
            continue
        lines.append(f"  set {one['day']}: {one['text']}" + (f" (met {met})" if met else " (open)"))
    lines += ["", "NOTES"]
    for one in rows("select * from notes where day between ? and ? and private = 0 order by id", *days):
        place = one["section"] or "no section"
        lines.append(f"  [{place}{', ' + one['lesson'] if one['lesson'] else ''}] {one['text']}")
    return "\n".join(lines) + "\n"
