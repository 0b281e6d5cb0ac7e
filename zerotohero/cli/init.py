"""`zth init`."""

from pathlib import Path

import click


@click.command("init", short_help="Make a workspace: your files, your notes, your database.")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=".")
@click.option(
    "--course", "other", metavar="FOLDER|NAME", help="Another course: its folder, or an installed one's name."
)
def init_command(folder: Path, other: str | None) -> None:
    """Make a workspace in FOLDER (default: here). What is there already is left as it is."""
    from zerotohero.course.load import installed_course, load_course
    from zerotohero.course.workspace import create_workspace, remember

    beside = Path(other).expanduser() if other else None
    if beside is not None and not (beside / "course.toml").is_file():
        beside = None
    course = load_course(beside or (installed_course(other) if other else None))
    said = {"folder": str(beside.resolve())} if beside else {"name": other} if other else {}
    there = (folder / "zth.toml").exists()
    workspace = create_workspace(folder, course, said)
    remember(workspace.root)
    click.echo(f"{'This is' if there else 'Made'} your workspace: {workspace.root}")
    first = course.exercises[0]
    go = "" if workspace.root == Path.cwd().resolve() else f"cd {folder} && "
    click.echo(f"Your code goes into {workspace.root / 'lessons'}, your posts into {workspace.root / 'journal'}.")
    click.echo(f"Begin with `{go}zth`, or without the screen: `{go}zth show {first.short}`.")
