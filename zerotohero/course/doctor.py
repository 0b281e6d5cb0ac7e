"""A look over the machine and the workspace: each line is well, or says what mends it."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from zerotohero.course.editor import editor_command
from zerotohero.course.load import Course
from zerotohero.course.workspace import Workspace, find_workspace, read_source
from zerotohero.grading import splice
from zerotohero.grading.ask import Asker, engine
from zerotohero.problem import Problem


@dataclass(frozen=True)
class Line:
    """One thing that was looked at; `mend` says what to do where it is not well."""

    well: bool
    what: str
    mend: str = ""


def examine(course: Course) -> Iterator[Line]:
    """Yield what was found, from the machine to the workspace's files."""
    yield Line(sys.version_info >= (3, 11), f"zth runs on Python {sys.version.split()[0]}")
    yield _grading_system()
    try:
        editor = editor_command(Path("file.py"), 1)[0]
        yield Line(True, f"`zth edit` opens {editor}")
    except Problem as problem:
        yield Line(False, "no editor", str(problem))
    try:
        workspace = find_workspace()
    except Problem as problem:
        yield Line(False, "no workspace", str(problem))
        return
    yield Line(True, f"workspace {workspace.root} ({workspace.how})")
    yield from _database(workspace)
    yield from _interpreter(workspace)
    yield from _files(workspace, course)
    free = shutil.disk_usage(workspace.root).free
    yield Line(
        free > 200 * 2**20, f"{free / 2**30:.1f} GB of disk are free", "Free some space: notes could be refused."
    )


def _grading_system() -> Line:
    try:
        means = "forks" if engine() == "fork" else "spare processes"
    except Problem as problem:
        return Line(False, "no way to grade", str(problem))
    if sys.platform == "linux":
        return Line(True, f"grading isolates with {means}, and sweeps away every descendant (Linux)")
    swept = "the process tree" if sys.platform == "win32" else "the process group"
    return Line(True, f"grading isolates with {means}; on {sys.platform}, where we never tested it, {swept} is ended")


def _database(workspace: Workspace) -> Iterator[Line]:
    try:
        db = workspace.open()
    except Problem as problem:
        yield Line(False, f"{workspace.db_path.name} does not open", str(problem))
        return
    verdict = db.execute("pragma quick_check").fetchone()[0]
    broken = db.execute("pragma foreign_key_check").fetchall()
    db.close()
    size = workspace.db_path.stat().st_size / 2**20
    yield Line(
        verdict == "ok" and not broken,
        f"{workspace.db_path.name} is whole ({size:.1f} MB)" if verdict == "ok" else f"{workspace.db_path}: {verdict}",
        f"`sqlite3 {workspace.db_path} .recover` may save what is in it; a backup lies beside it after each update.",
    )


def _interpreter(workspace: Workspace) -> Iterator[Line]:
    try:
        python = workspace.python
    except Problem as problem:
        yield Line(False, "no interpreter for your code", str(problem))
        return
    with Asker(python) as asker:
        starts = asker.warm_up()
    if starts:
        version = subprocess.run([python, "-V"], capture_output=True, text=True, check=False).stdout.split()[-1]
        yield Line(True, f"your code runs on Python {version} ({python})")
    else:
        yield Line(False, f"{python} cannot grade", "It must be Python 3.9 or newer. Mend `[python] path` in zth.toml.")


def _files(workspace: Workspace, course: Course) -> Iterator[Line]:
    for lesson in course.lessons:
        for module in lesson.modules:
            path = workspace.file(lesson, module)
            shown = path.relative_to(workspace.root)
            if not path.exists():
                yield Line(False, f"{shown} is missing", f"`zth init {workspace.root}` puts the starter back.")
                continue
            try:
                splice.tree(read_source(path))
                yield Line(True, f"{shown} can be read by Python")
            except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
                where = f" at line {error.lineno}" if isinstance(error, SyntaxError) else ""
                yield Line(False, f"{shown} has a syntax error{where}", f"`zth edit` opens {path}.")
