"""`zth init`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from zerotohero.course.load import Course


@click.command("init", short_help="Make a workspace: your files, your notes, your database.")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=".")
@click.option(
    "--course", "other", metavar="FOLDER|NAME", help="Another course: its folder, or an installed one's name."
)
def init_command(folder: Path, other: str | None) -> None:
    """Make a workspace in FOLDER (default: here). What is there already is left as it is."""
    from zerotohero.course.workspace import create_workspace, remember

    course, said = _course(folder, other)
    there = (folder / "zth.toml").exists()
    workspace = create_workspace(folder, course, said)
    remember(workspace.root)
    click.echo(f"{'This is' if there else 'Made'} your workspace: {workspace.root}")
    first = course.exercises[0]
    go = "" if workspace.root == Path.cwd().resolve() else f"cd {folder} && "
    click.echo(f"Your code goes into {workspace.root / 'lessons'}, your posts into {workspace.root / 'journal'}.")
    click.echo(f"Begin with `{go}zth`, or without the screen: `{go}zth show {first.short}`.")


def _course(folder: Path, other: str | None) -> "tuple[Course, dict[str, str]]":
    """The course to follow, and what a new zth.toml says of it; a workspace that is there keeps its own."""
    from zerotohero.course.load import installed_course, load_course
    from zerotohero.course.workspace import find_workspace

    if other is None:
        return (find_workspace(folder).course() if (folder / "zth.toml").is_file() else load_course()), {}
    beside = Path(other).expanduser()
    if (beside / "course.toml").is_file():
        return load_course(beside), {"folder": str(beside.resolve())}
    return load_course(installed_course(other)), {"name": other}
