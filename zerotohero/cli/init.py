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
@click.option(
    "--blog",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="Your blog's folder: posts go there.",
)
def init_command(folder: Path, other: str | None, blog: Path | None) -> None:
    """Make a workspace in FOLDER (default: here). What is there already is left as it is.

    With --blog, [post] of zth.toml is filled from the posts that are in that folder: their dialect, places, title,
    sections. What zth.toml says already stays.
    """
    from zerotohero.course.workspace import create_workspace, remember

    course, said = _course(folder, other)
    there = (folder / "zth.toml").exists()
    workspace = create_workspace(folder, course, said)
    remember(workspace.root)
    click.echo(f"{'This is' if there else 'Made'} your workspace: {workspace.root}")
    if blog is not None:
        _learn(workspace.root, blog)
    first = course.exercises[0]
    go = "" if workspace.root == Path.cwd().resolve() else f"cd {folder} && "
    posts = "" if blog is not None else f", your posts into {workspace.root / 'journal'}"
    click.echo(f"Your code goes into {workspace.root / 'lessons'}{posts}.")
    click.echo(f"Begin with `{go}zth`, or without the screen: `{go}zth show {first.short}`.")


def _learn(root: Path, blog: Path) -> None:
    """Fill [post] of zth.toml from the blog's posts, and say what came from which."""
    import os

    from zerotohero.journal.learned import learn_blog
    from zerotohero.journal.places import absolute
    from zerotohero.journal.settings import fill

    folder = absolute(blog)
    learned = learn_blog(folder)
    near = os.path.relpath(folder, root)
    learned.settings = {"blog": near if near.count("..") < 3 else str(folder), **learned.settings}
    taken = fill(root, learned.settings)
    click.echo(f"Your posts go to {folder}. What [post] in zth.toml says of them was learnt there:")
    for sentence in learned.sentences:
        click.echo(f"  {sentence}")
    if learned.first and "first" in taken:
        click.echo(f"  {learned.first}")
    if kept := [key for key in learned.settings if key not in taken]:
        click.echo(f"  It had {', '.join(kept)} before, which stays.")


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
