"""Programs that mean harm or come to it by accident: none passes, each gets its own verdict, and nothing is left.

Each file in programs/ follows a `Value` that adds wrongly, each in tensors/ the whole torch course, which is right.
`# verdict:` says what must come out, and why. With `# landlock: off` it is asked without, as on older kernels; with a
number, only where the kernel has that version.
"""

import re
import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Engine
from zerotohero.course.check import Checker
from zerotohero.course.load import Course, load_course
from zerotohero.course.workspace import Workspace, create_workspace
from zerotohero.grading import landlock

PROGRAMS = Path(__file__).parent / "programs"
TENSORS = Path(__file__).parent / "tensors"
WRONG = (PROGRAMS / "_wrong.txt").read_text()
MARK = "ZTH_ATTACK"


@pytest.fixture
def marked(monkeypatch: pytest.MonkeyPatch) -> str:
    """A word in the environment of every process that a check starts."""
    mark = secrets.token_hex(8)
    monkeypatch.setenv(MARK, mark)
    return mark


@pytest.fixture
def checker(
    workspace: Workspace, course: Course, marked: str, engine_name: str, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Checker]:
    monkeypatch.setenv("ZTH_GRADER", engine_name)
    # Which of the shipped mistakes it might be, up to 2 s of asking, is no matter here.
    monkeypatch.setattr("zerotohero.course.check.SECONDS", 0.2)
    with Checker(workspace, course) as checker:
        yield checker


def left_over(mark: str) -> list[str]:
    """Return what still runs of an attack: all that has the mark in its environment, or by its name alone."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            environment, words = (process / "environ").read_bytes(), (process / "cmdline").read_bytes()
        except OSError:
            continue
        if mark.encode() in environment or mark.encode() in words:
            found.append(f"{process.name} {words!r}")
    return found


def under_each_engine() -> Iterator[object]:
    """Every program under both engines; under the spare processes a sample at once, the others as slow."""
    sample = {"answers_at_length", "closes_everything", "exit_in_module", "forges_events", "forks_a_tree"}
    sample |= {"kills_its_parent", "leaves_a_daemon_and_exits", "loops", "prints_without_end", "stops_itself"}
    for name in sorted(path.stem for path in PROGRAMS.glob("*.py")):
        yield pytest.param(name, "fork")
        yield pytest.param(name, "spares", marks=[] if name in sample else [pytest.mark.slow])


def verdict_in(program: str) -> tuple[str, str | None]:
    found = re.search(r"^# verdict: (\w+)(?: \((\w+)\))?$", program, re.M)
    assert found
    return found[1], found[2]


@pytest.mark.parametrize(("name", "engine_name"), under_each_engine())
def test_attack(name: str, checker: Checker, engine: Engine, marked: str, monkeypatch: pytest.MonkeyPatch) -> None:
    program = (PROGRAMS / f"{name}.py").read_text()
    needs = re.search(r"^# landlock: (\w+)$", program, re.M)
    if needs and needs[1] == "off":
        monkeypatch.setenv(landlock.OFF, "off")
    elif needs and landlock.version() < int(needs[1]):
        pytest.skip("this kernel has no such Landlock")
    exercise = checker.course.exercise("add")
    engine.text = WRONG + program
    result = checker.check(exercise)
    assert (result.verdict, result.reason) == verdict_in(program), result
    assert result.explanation or result.probes
    engine.text = engine.complete
    assert checker.check(exercise).verdict == "passed"
    checker.close()
    assert left_over(marked) == []
    assert checker.workspace.open().execute("select verdict from attempts").fetchall()


@pytest.fixture(scope="module", params=["fork", pytest.param("spares", marks=pytest.mark.slow)])
def torch_checker(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Checker]:
    """One for all programs: torch takes seconds to import."""
    pytest.importorskip("torch")
    course = load_course(Path(__file__).parents[1] / "courses" / "torch")
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setenv("ZTH_GRADER", request.param)
        monkeypatch.setenv(MARK, "tensors")
        with Checker(create_workspace(tmp_path_factory.mktemp("torch"), course), course) as checker:
            yield checker


@pytest.mark.parametrize("name", sorted(path.stem for path in TENSORS.glob("*.py")))
def test_attack_with_tensors(name: str, torch_checker: Checker) -> None:
    program = (TENSORS / f"{name}.py").read_text()
    named = re.search(r"^# exercise: (\S+)$", program, re.M)
    assert named
    exercise = torch_checker.course.exercise(named[1])
    lesson = torch_checker.course.lesson_of(exercise)
    complete = (lesson.folder / "blocks.py").read_text()
    file = torch_checker.workspace.file(lesson, "blocks.py")
    file.write_text(f"{complete}\n\n{program}")
    result = torch_checker.check(exercise)
    assert (result.verdict, result.reason) == verdict_in(program), result
    assert result.explanation or result.verdict == "passed"
    file.write_text(complete)
    assert torch_checker.check(exercise).verdict == "passed"
