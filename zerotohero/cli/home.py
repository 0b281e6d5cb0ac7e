"""`zth` without a command: the screen in a terminal, the status in a pipe."""

import sys
from pathlib import Path

import click


def home() -> None:
    """Open the screen where there is a terminal, print the status where there is none."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        from zerotohero.cli.status import print_status

        print_status()
        return
    from zerotohero.course.workspace import NoWorkspace, find_workspace
    from zerotohero.tui.app import run

    try:
        workspace = find_workspace()
    except NoWorkspace:
        _welcome()
        return
    run(workspace)


def _welcome() -> None:
    from zerotohero.course.load import load_course
    from zerotohero.course.workspace import create_workspace, remember
    from zerotohero.tui.app import run
    from zerotohero.tui.welcome import WelcomeApp

    choices = WelcomeApp(Path.cwd()).run()
    if choices is None:
        click.echo("Nothing was made. `zth init FOLDER` makes a workspace without questions; `zth tour` shows it all.")
        return
    post = {"dialect": choices.dialect, "title": choices.title}
    workspace = create_workspace(choices.folder, load_course(), post)
    remember(workspace.root)
    run(workspace, "course")
    click.echo(f"Your workspace is {workspace.root}. `zth` opens it again from anywhere.")
