"""Every test has a state folder of its own, and no workspace but the one it makes."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import settings

from zerotohero.course.load import Course, course_folder, load_course
from zerotohero.course.workspace import Workspace, create_workspace, read_source, write_source

# Two workers are two cores' work: more threads only wait for each other.
os.environ.setdefault("OMP_NUM_THREADS", "1")

# A slow machine is no failing test.
settings.register_profile("zth", deadline=None)
settings.load_profile("zth")


@pytest.fixture(autouse=True, scope="session")
def ctrl_c_is_heard() -> None:
    """A shell starts what it puts in the background deaf to Ctrl-C, and all that it starts inherits that."""
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def nothing_of_this_machine(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))
    monkeypatch.setenv("ZTH_ARXIV_API", "http://127.0.0.1:9/nobody-listens")
    for name in ("ZTH_DB", "ZTH_HOME", "VIRTUAL_ENV", "CONDA_PREFIX", "VISUAL", "EDITOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def course() -> Course:
    return load_course()


@pytest.fixture(scope="session")
def first_lesson(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The course as if it had its first lesson only: for tests that say how many exercises there are, or show them."""
    folder = tmp_path_factory.mktemp("course")
    (folder / "course.toml").write_text('title = "zero to hero"\nlessons = ["micrograd"]\n')
    (folder / "micrograd").symlink_to(course_folder() / "micrograd")
    return load_course(folder)


@pytest.fixture
def workspace(tmp_path: Path, course: Course) -> Workspace:
    own = course.folder == course_folder()
    return create_workspace(tmp_path / "work", course, None if own else {"folder": str(course.folder)})


@pytest.fixture
def zth(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run a command in the workspace, as from a pipe."""
    from zerotohero.cli import zth as command

    monkeypatch.chdir(workspace.root)

    def run(*words: str, input: str | None = None) -> Result:
        return CliRunner().invoke(command, words, input=input, catch_exceptions=False)

    return run


class Engine:
    """The learner's engine.py, and ways to write it."""

    def __init__(self, workspace: Workspace, course: Course) -> None:
        self.workspace, self.course = workspace, course
        self.lesson = course.lessons[0]
        self.path = workspace.file(self.lesson, "engine.py")

    @property
    def text(self) -> str:
        return read_source(self.path)

    @text.setter
    def text(self, text: str) -> None:
        write_source(self.path, text)

    @property
    def complete(self) -> str:
        return (self.lesson.folder / "engine.py").read_text()

    def write_all(self) -> None:
        """Write every module of the lesson as the course does."""
        for module in self.lesson.modules:
            write_source(self.workspace.file(self.lesson, module), (self.lesson.folder / module).read_text())

    def write(self, *exercises: str) -> None:
        """Write these exercises as the course does."""
        from zerotohero.grading import splice

        text = self.text
        for name in exercises:
            for target in self.course.exercise(name).targets:
                text = splice.replace(text, target, splice.cut(self.complete, splice.find(self.complete, target)))
        self.text = text


@pytest.fixture
def engine(workspace: Workspace, course: Course) -> Engine:
    return Engine(workspace, course)
