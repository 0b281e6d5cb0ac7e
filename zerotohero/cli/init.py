"""`zth init`."""

from pathlib import Path

import click


@click.command("init", short_help="Make a workspace: your files, your notes, your database.")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=".")
def init_command(folder: Path) -> None:
    """Make a workspace in FOLDER (default: here). What is there already is left as it is."""
    from zerotohero.course.load import load_course
    from zerotohero.course.workspace import create_workspace, remember

    course = load_course()
    there = (folder / "zth.toml").exists()
    workspace = create_workspace(folder, course)
    remember(workspace.root)
    click.echo(f"{'This is' if there else 'Made'} your workspace: {workspace.root}")
    first = course.exercises[0]
    go = "" if workspace.root == Path.cwd().resolve() else f"cd {folder} && "
    click.echo(f"Your code goes into {workspace.root / 'lessons'}, your posts into {workspace.root / 'journal'}.")
    click.echo(f"Begin with `{go}zth`, or without the screen: `{go}zth show {first.short}`.")
