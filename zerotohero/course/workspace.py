"""A learner's folder: zth.toml, zth.db, their lessons/ and journal/."""

import json
import os
import re
import sqlite3
import stat
import sys
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from zerotohero.atomic import write_atomically
from zerotohero.course.load import Course, Exercise, Lesson, installed_course, load_course
from zerotohero.course.task import starter
from zerotohero.grading.task import Code, File
from zerotohero.problem import Problem
from zerotohero.store.connect import explained

BOM = b"\xef\xbb\xbf"
MOST_BYTES = 16 * 2**20

SETTINGS = """\
# This folder is a zth workspace. Every line here has a default; write only what you want otherwise.

[names]
# What you call the course's names, if you call them otherwise:
# Value = "Scalar"

[python]
# The interpreter that runs your code (default: the active environment, else zth's own):
# path = "~/envs/learn/bin/python"

# How a script prints its numbers, where `zth run` does not see them by itself; a group is a metric, but for `step`.
# Single quotes, so that a backslash is one:
# [patterns]
# "train.py" = 'at (?P<step>\\d+): (?P<loss>\\S+)'

[course]
# Another course than zth's own, by its folder or by the name it was installed under:
# folder = "~/my-course"
# name = "my-course"

[post]
# dialect = "gfm"            # or mdc, hugo, jekyll, astro, eleventy, zola
# title = "AI Zero to Hero Week {n}"
# tags = ["Programming"]
# keys.date = "published"    # what your blog calls a key of the front matter; "" leaves it out
# number = "calendar"        # count weeks gone by, not weeks written about
# first = 3                  # your first week here is Week 3, since your blog has Week 1 and 2
# figures = "png"            # or png-dark, svg, svg-dark: how a figure is shown in a post
# facts = "numbers"          # what is offered for a post: "numbers", "titles" (no numbers), or "none"
"""


class NoWorkspace(Problem):
    """There is no workspace to be found."""


@dataclass(frozen=True)
class Workspace:
    """A workspace that was found, and how."""

    root: Path
    how: str
    settings: dict[str, Any]

    @property
    def db_path(self) -> Path:
        return self.root / "zth.db"

    @property
    def names(self) -> dict[str, str]:
        """What the learner calls the course's names."""
        return {str(key): str(value) for key, value in self.settings.get("names", {}).items()}

    @property
    def python(self) -> str:
        """The interpreter that runs the learner's code: `[python] path`, else the active environment's, else ours."""
        chosen = self.settings.get("python", {}).get("path")
        if chosen:
            path = Path(chosen).expanduser()
            path = path if path.is_absolute() else self.root / path
            if not os.access(path, os.X_OK):
                raise Problem(
                    f"[python] path in {self.root / 'zth.toml'} names {path}, which is no program. "
                    "Mend the line, or delete it to use the active environment."
                )
            return str(path)
        for variable in ("VIRTUAL_ENV", "CONDA_PREFIX"):
            active = Path(os.environ.get(variable, "")) / "bin" / "python"
            if os.environ.get(variable) and os.access(active, os.X_OK):
                return str(active)
        return sys.executable

    def open(self) -> sqlite3.Connection:
        """Return a connection to this workspace's database, migrated."""
        from zerotohero.store.schema import open_store
        from zerotohero.store.weeks import settle_weeks

        post = self.settings.get("post", {})
        db = open_store(self.db_path)
        try:
            with explained(self.db_path):
                settle_weeks(db, date.today(), post.get("number") == "calendar", _first(post))
        except BaseException:
            db.close()
            raise
        return db

    def course(self) -> Course:
        """Return the course that this workspace follows: zth's own unless `[course]` names another. Raises Problem."""
        chosen = self.settings.get("course", {})
        if folder := chosen.get("folder"):
            return load_course(self.root / Path(str(folder)).expanduser())
        if name := chosen.get("name"):
            return load_course(installed_course(str(name)))
        return load_course()

    @contextmanager
    def opened(self) -> Iterator[sqlite3.Connection]:
        """Hold a connection to this workspace's database for as long as a `with` block lasts."""
        db = self.open()
        try:
            with explained(self.db_path):
                yield db
        finally:
            db.close()

    def file(self, lesson: Lesson, module: str) -> Path:
        """Return where the learner's copy of the lesson's `module` lies."""
        return self.root / "lessons" / lesson.modules[module]

    def code(self, lesson: Lesson) -> Code:
        """Return the learner's modules of `lesson` that are there, as they stand now."""
        found: Code = {}
        for module in lesson.modules:
            path = self.file(lesson, module)
            if path.exists():
                found[lesson.module_name(module)] = File(str(path), read_source(path))
        return found


def _first(post: Mapping[str, Any]) -> int:
    first = post.get("first", 1)
    if not isinstance(first, int) or isinstance(first, bool) or first < 1:
        raise Problem("[post] first in zth.toml is the number of your first week here, from 1 on: `first = 3`.", 2)
    return first


def create_workspace(root: Path, course: Course, said: Mapping[str, str] | None = None) -> Workspace:
    """Make a workspace in `root` and fill in what is missing there; nothing that exists is changed.

    `said`: what a new zth.toml says of the post (`dialect`, `title`) and the course (`folder`, `name`).
    """
    try:
        (root / "journal").mkdir(parents=True, exist_ok=True)
        settings = root / "zth.toml"
        if not settings.exists():
            text = SETTINGS
            for key, value in (said or {}).items():
                text = re.sub(rf"(?m)^# {key} = .*$", lambda _: f"{key} = {json.dumps(value)}", text)  # noqa: B023
            settings.write_text(text, encoding="utf-8")
        for lesson in course.lessons:
            add_missing_files(root, lesson)
    except OSError as error:
        raise Problem(
            f"{error.filename or root} cannot be written ({error.strerror}). "
            "Choose a folder of your own: `zth init ~/zero-to-hero`."
        ) from error
    workspace = _read(root, "made here")
    workspace.open().close()
    return workspace


def add_missing_files(root: Path, lesson: Lesson) -> list[Path]:
    """Write the starters of `lesson` that are not in the workspace; return their paths."""
    written = []
    for module, file in zip(lesson.modules, starter(lesson).values(), strict=True):
        path = root / "lessons" / lesson.modules[module]
        # A package of our own, so that an installed `micrograd` cannot be imported in its stead.
        package = path.parent / "__init__.py"
        package.parent.mkdir(parents=True, exist_ok=True)
        if not package.exists():
            package.touch()
        if not path.exists():
            write_source(path, file.text)
            written.append(path)
    return written


def find_workspace(start: Path | None = None) -> Workspace:
    """Return the nearest workspace above `start` (default: here), else $ZTH_HOME's, else the last one used.

    Raises Problem where there is none.
    """
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        if (folder / "zth.toml").is_file():
            workspace = _read(folder, "this folder" if folder == here else "found above this folder")
            remember(folder)
            return workspace
    if home := os.environ.get("ZTH_HOME"):
        folder = Path(home).expanduser()
        if not (folder / "zth.toml").is_file():
            raise Problem(
                f"$ZTH_HOME is {folder}, which holds no zth.toml. `zth init {folder}` makes a workspace there."
            )
        return _read(folder, "$ZTH_HOME")
    last = _last()
    if last is not None and (last / "zth.toml").is_file():
        return _read(last, "the last one you used")
    raise NoWorkspace(
        "There is no workspace here or above. `zth init` makes one in this folder; `zth tour` shows it all."
    )


def nearest_course() -> Course:
    """Return the course of the workspace that find_workspace finds, or zth's own where there is none."""
    try:
        return find_workspace().course()
    except NoWorkspace:
        return load_course()


def remember(root: Path) -> None:
    """Note `root` as the workspace used last; a state folder that cannot be written is no trouble."""
    try:
        if _last() != root.resolve():
            _state_file().parent.mkdir(parents=True, exist_ok=True)
            _state_file().write_text(str(root.resolve()), encoding="utf-8")
    except OSError:
        return


def read_source(path: Path) -> str:
    """Return a file's text with its line ends as they are and without a BOM; bad bytes become surrogates."""
    try:
        # A pipe or a device in its place would be read for ever.
        found = path.stat()
        if not stat.S_ISREG(found.st_mode) or found.st_size > MOST_BYTES:
            kind = "is larger than a program can be" if stat.S_ISREG(found.st_mode) else "is no ordinary file"
            raise Problem(f"{path} {kind}. Move it away: `zth init` in the workspace puts the starter back.")
        raw = path.read_bytes()
    except OSError as error:
        raise Problem(f"{path} cannot be read: {error.strerror}.") from error
    return raw.decode("utf-8", "surrogateescape").removeprefix("\ufeff")


def write_source(path: Path, text: str) -> None:
    """Replace a file's text at once or not at all, keeping its BOM and mode. Raises Problem."""
    data = text.encode("utf-8", "surrogateescape")
    if path.exists() and path.read_bytes().startswith(BOM):
        data = BOM + data
    write_atomically(path, data)


def file_of(workspace: Workspace, course: Course, exercise: Exercise) -> Path:
    """Return the learner's file that holds `exercise`."""
    return workspace.file(course.lesson_of(exercise), exercise.module)


def _read(root: Path, how: str) -> Workspace:
    path = root / "zth.toml"
    try:
        settings = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        quotes = " Between single quotes a backslash is one." if "Unescaped" in str(error) else ""
        raise Problem(
            f"{path} is not TOML: {error}.{quotes} Mend that line, or delete the file and run `zth init`."
        ) from error
    except OSError as error:
        raise Problem(f"{path} cannot be read: {error.strerror}.") from error
    for table in ("names", "python", "patterns", "post", "course"):
        if not isinstance(settings.get(table, {}), dict):
            raise Problem(f"{path}: `{table}` must be a table, written `[{table}]`.")
    return Workspace(root.resolve(), how, settings)


def _state_file() -> Path:
    import platformdirs

    return platformdirs.user_state_path("zth") / "last-workspace"


def _last() -> Path | None:
    try:
        text = _state_file().read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return Path(text) if text else None
