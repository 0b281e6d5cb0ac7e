"""The course as it lies on disk: course.toml, and a folder per lesson with its lesson.toml."""

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import zerotohero
from zerotohero.course.published import FULL, QUICK, Numbers, read_published
from zerotohero.grading.ask import Limits
from zerotohero.problem import Problem
from zerotohero.store.paper_names import lookup_name
from zerotohero.store.papers import Details
from zerotohero.store.runs import Published


@dataclass(frozen=True)
class Source:
    """Where a lesson comes from: a lecture (linked by time), a repository, a paper."""

    title: str
    url: str


@dataclass(frozen=True)
class LessonPaper:
    """The paper that somebody has re-implemented who has passed the whole lesson."""

    title: str
    url: str
    also: tuple[str, ...]
    """Other names that it goes by: a DOI, the address of its PDF."""
    details: Details


@dataclass(frozen=True)
class Exercise:
    """One exercise: what is written, what must be written before, and the folder that judges it."""

    id: str
    """lesson/short, such as `micrograd/add`."""
    title: str
    module: str
    """The lesson's file that holds the targets, such as `engine.py`."""
    targets: tuple[str, ...]
    requires: tuple[str, ...]
    teaches: tuple[str, ...]
    uses: tuple[str, ...]
    minutes: int
    limits: Limits
    missing: dict[str, str]
    forbids: tuple[str, ...]
    """Shortcuts that the text asks to do without, such as `torch.autograd.backward`."""
    intermediates: tuple[str, ...]
    """Names that the text gives to values on the way, in order."""
    folder: Path

    @property
    def short(self) -> str:
        return self.id.rsplit("/", 1)[-1]


@dataclass(frozen=True)
class Preset:
    """A way to run an experiment: what is set beyond its own settings, and the minutes it takes."""

    settings: dict[str, Any]
    minutes: float | None


@dataclass(frozen=True)
class Experiment:
    """Something to train: a script, the metric to look at, and what others published for it."""

    id: str
    """lesson/short, such as `micrograd/moons`."""
    title: str
    about: str
    script: Path
    requires: tuple[str, ...]
    """The exercises that must have passed for the learner's own modules to be trained."""
    metric: str
    published: tuple[Published, ...]
    settings: dict[str, Any] = field(default_factory=dict)
    """What is set of its script's Config, where several experiments share one script."""
    presets: dict[str, Preset] = field(default_factory=dict)
    """`quick` and `full`, as far as lesson.toml has them."""

    @property
    def short(self) -> str:
        return self.id.rsplit("/", 1)[-1]


@dataclass(frozen=True)
class Borrowed:
    """A module of an earlier lesson that a lesson's own modules import."""

    name: str
    """Its import name, such as `makemore.layers`."""
    lesson: "Lesson"
    exercises: tuple[Exercise, ...]
    """What must pass for the learner's own to be imported; else the course's is."""


@dataclass(frozen=True)
class Lesson:
    """One lesson: its exercises in order, and where its modules land in a workspace."""

    id: str
    title: str
    about: str
    sources: tuple[Source, ...]
    modules: dict[str, str]
    """File in the lesson's folder -> path under the workspace's lessons/."""
    exercises: tuple[Exercise, ...]
    experiments: tuple[Experiment, ...]
    folder: Path
    published: tuple[Numbers, ...] = ()
    """All of published.toml, also what belongs to no experiment."""
    borrowed: tuple[Borrowed, ...] = ()
    paper: LessonPaper | None = None

    def module_name(self, file: str) -> str:
        """Return the import name of the lesson's `file`: `engine.py` is `micrograd.engine`."""
        return self.modules[file].removesuffix(".py").replace("/", ".")


Named = TypeVar("Named", Exercise, Experiment)


@dataclass(frozen=True)
class Course:
    """All lessons, in order."""

    title: str
    lessons: tuple[Lesson, ...]
    folder: Path

    @cached_property
    def exercises(self) -> tuple[Exercise, ...]:
        return tuple(exercise for lesson in self.lessons for exercise in lesson.exercises)

    @cached_property
    def experiments(self) -> tuple[Experiment, ...]:
        return tuple(experiment for lesson in self.lessons for experiment in lesson.experiments)

    def lesson_of(self, one: Exercise | Experiment) -> Lesson:
        """Return the lesson that holds an exercise or an experiment."""
        return next(lesson for lesson in self.lessons if one in (*lesson.exercises, *lesson.experiments))

    def lesson(self, name: str) -> Lesson:
        """Return the lesson called `name`, by its id, title or any unambiguous part. Raises Problem (exit 2)."""
        wanted = name.strip().lower()
        exact = [one for one in self.lessons if wanted in (one.id.lower(), one.title.lower())]
        found = exact or [one for one in self.lessons if wanted and (wanted in one.id or wanted in one.title.lower())]
        if len(found) == 1:
            return found[0]
        names = ", ".join(one.id for one in found or self.lessons)
        if found:
            raise Problem(f"`{name}` could be {names}. Name one of them.", exit_code=2)
        import difflib

        near = difflib.get_close_matches(wanted, [one.id for one in self.lessons], n=1, cutoff=0.5)
        meant = f" Did you mean {near[0]}?" if near else ""
        raise Problem(f"There is no lesson `{name}`.{meant} There is {names}.", exit_code=2)

    def exercise(self, name: str) -> Exercise:
        """Return the exercise called `name`, by its id or any unambiguous part of it. Raises Problem (exit 2)."""
        return _named(name, self.exercises, "exercise", "`zth status` lists them.")

    def named(self, names: Iterable[str]) -> tuple[Exercise, ...]:
        """Return the exercises called `names`, where a lesson's id stands for all of its; without names, every one."""
        lessons = {lesson.id: lesson.exercises for lesson in self.lessons}
        chosen = [one for name in names for one in lessons.get(name.strip("/")) or (self.exercise(name),)]
        return tuple(one for one in self.exercises if one in chosen) if chosen else self.exercises

    def experiment(self, name: str) -> Experiment:
        """Return the experiment called `name`, by its id or any unambiguous part of it. Raises Problem (exit 2)."""
        return _named(name, self.experiments, "experiment", "`zth run` lists them.")

    def upstream(self, exercise: Exercise) -> list[Exercise]:
        """Return all that `exercise` requires, directly or not, in course order."""
        lesson = exercise.id.split("/")[0]
        needed: set[str] = set()
        pending = list(exercise.requires)
        while pending:
            wanted = pending.pop()
            full = wanted if "/" in wanted else f"{lesson}/{wanted}"
            if full not in needed:
                needed.add(full)
                pending += next((list(e.requires) for e in self.exercises if e.id == full), [])
        return [e for e in self.exercises if e.id in needed]


def _named(name: str, among: tuple[Named, ...], noun: str, listed: str) -> Named:
    wanted = name.strip().strip("/").lower()
    for fits in (
        lambda one: one.id == wanted or one.short == wanted,
        lambda one: one.short.startswith(wanted) or one.id.startswith(wanted),
        lambda one: wanted in one.id,
    ):
        found = [one for one in among if wanted and fits(one)]
        if len(found) == 1:
            return found[0]
        if found:
            names = ", ".join(one.id for one in found)
            raise Problem(f"`{name}` could be {names}. Name one of them.", exit_code=2)
    import difflib

    shorts = {one.short: one.id for one in among}
    near = difflib.get_close_matches(wanted.rsplit("/", 1)[-1], shorts, n=1, cutoff=0.5)
    meant = f" Did you mean {shorts[near[0]]}?" if near else ""
    raise Problem(f"There is no {noun} `{name}`.{meant} {listed}", exit_code=2)


def course_folder() -> Path:
    """Return the folder that holds the lessons: inside an installed package, beside it in a checkout."""
    package = Path(zerotohero.__file__).parent
    installed = package / "lessons"
    return installed if installed.exists() else package.parent / "lessons"


def installed_course(name: str) -> Path:
    """Return the folder of the course that an installed package offers under `name`.

    Such a package has an entry point `name` in the group `zerotohero.courses`, which gives the folder or the package
    that lies in it. Raises Problem (exit 2).
    """
    from importlib.metadata import entry_points

    offered = {point.name: point for point in entry_points(group="zerotohero.courses")}
    if name not in offered:
        there = ", ".join(sorted(offered)) or "none"
        raise Problem(f"No installed package offers a course called `{name}` (there is {there}).", exit_code=2)
    try:
        found = offered[name].load()
    except Exception as error:
        raise Problem(f"The course `{name}` cannot be loaded: {type(error).__name__}: {error}.") from error
    return _folder(found)


def _folder(found: object) -> Path:
    if isinstance(found, str | Path):
        return Path(found)
    return Path(str(getattr(found, "__file__", "."))).parent


def load_course(folder: Path | None = None) -> Course:
    """Return the course in `folder` (default: our own). Raises Problem where its files cannot be read as a course."""
    folder = folder or course_folder()
    settings = _read(folder / "course.toml")
    lessons: list[Lesson] = []
    for name in settings.get("lessons", []):
        lessons.append(_lesson(folder / name, lessons))
    return Course(settings.get("title", folder.name), tuple(lessons), folder)


def _lesson(folder: Path, earlier: Sequence[Lesson]) -> Lesson:
    settings = _read(folder / "lesson.toml")
    published = read_published(folder)
    try:
        return Lesson(
            folder.name,
            settings["title"],
            settings.get("about", ""),
            tuple(Source(source["title"], source["url"]) for source in settings.get("sources", [])),
            settings["modules"],
            tuple(
                _exercise(folder, settings.get("defaults", {}) | entry, settings["modules"])
                for entry in settings["exercises"]
            ),
            tuple(_experiment(folder, entry, published) for entry in settings.get("experiments", [])),
            folder,
            published,
            tuple(_borrowed(folder, settings.get("imports", ()), earlier)),
            _paper(folder, settings["paper"]) if "paper" in settings else None,
        )
    except (KeyError, TypeError) as error:
        raise Problem(
            f"{folder / 'lesson.toml'} lacks {error}; docs/authoring.md lists what a lesson needs."
        ) from error


def _paper(folder: Path, entry: Any) -> LessonPaper:
    known: dict[str, type] = {"title": str, "url": str, "also": list, "authors": list, "year": int}
    if not isinstance(entry, dict) or any(not isinstance(entry[key], known.get(key, ())) for key in entry):
        entry = {}
    paper = LessonPaper(
        entry.get("title", ""),
        entry.get("url", ""),
        tuple(map(str, entry.get("also", ()))),
        Details("paper", tuple(map(str, entry.get("authors", ()))), entry.get("year")),
    )
    if not paper.url.startswith(("https://", "http://")) or not all(map(lookup_name, (paper.title, *paper.also))):
        raise Problem(
            f"{folder / 'lesson.toml'}: [paper] needs a title and a url (https://…), and may have also, authors "
            "(lists) and year."
        )
    return paper


def _borrowed(folder: Path, names: Iterable[str], earlier: Sequence[Lesson]) -> Iterator[Borrowed]:
    """Yield the modules that hold these exercises of earlier lessons, each with those of its exercises."""
    found: dict[str, Borrowed] = {}
    for name in names:
        pairs = ((lesson, one) for lesson in earlier for one in lesson.exercises if one.id == name)
        lesson, exercise = next(pairs, (None, None))
        if lesson is None or exercise is None:
            raise Problem(f"{folder / 'lesson.toml'} imports `{name}`, which is no exercise of an earlier lesson.")
        module = lesson.module_name(exercise.module)
        needed = found[module].exercises if module in found else ()
        found[module] = Borrowed(module, lesson, (*needed, exercise))
    yield from found.values()


def _exercise(folder: Path, entry: dict[str, Any], modules: dict[str, str]) -> Exercise:
    return Exercise(
        f"{folder.name}/{entry['id']}",
        entry["title"],
        entry.get("module", next(iter(modules))),
        tuple(entry["targets"]),
        tuple(entry.get("requires", ())),
        tuple(entry.get("teaches", ())),
        tuple(entry.get("uses", ())),
        entry.get("minutes", 10),
        Limits(**entry.get("limits", {})),
        entry.get("missing", {}),
        tuple(entry.get("forbids", ())),
        tuple(entry.get("intermediates", ())),
        folder / "exercises" / entry["id"],
    )


def _experiment(folder: Path, entry: dict[str, Any], published: tuple[Numbers, ...]) -> Experiment:
    return Experiment(
        f"{folder.name}/{entry['id']}",
        entry["title"],
        entry.get("about", ""),
        folder / entry["script"],
        tuple(name if "/" in name else f"{folder.name}/{name}" for name in entry.get("requires", ())),
        entry.get("metric", "loss"),
        tuple(point for table in published if table.experiment == entry["id"] for point in table.points),
        dict(entry.get("set", {})),
        {
            name: Preset(dict(entry[name].get("set", {})), entry[name].get("minutes"))
            for name in (QUICK, FULL)
            if name in entry
        },
    )


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise Problem(f"{path} is not there, so this is no course; reinstall zerotohero, or mend the path.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise Problem(f"{path} cannot be read: {error}.") from error


def load_tolerances(lesson: Lesson) -> dict[str, float]:
    """Return the tolerances that lint measured and stored, by the exercise's short name."""
    path = lesson.folder / "tolerances.toml"
    return {name: float(value) for name, value in _read(path).items()} if path.exists() else {}


def load_equivalents(exercise: Exercise) -> dict[str, str]:
    """Return the mutants of an exercise that answer as the reference does, each with the reason why."""
    path = exercise.folder / "equivalents.toml"
    return {str(key): str(reason) for key, reason in _read(path).items()} if path.exists() else {}
