"""`zth` without a command: the screen in a terminal, the status in a pipe."""

import os
import sys
from pathlib import Path

import click


def home() -> None:
    """Open the screen where there is a terminal, print the status where there is none."""
    if sys.stdin.isatty() and sys.stdout.isatty():
        from zerotohero.course.load import load_course
        from zerotohero.course.workspace import create_workspace, find_workspace, remember
        from zerotohero.problem import Problem
        from zerotohero.tui.app import run

        try:
            workspace = find_workspace()
        except Problem as problem:
            if os.environ.get("ZTH_HOME") or not click.confirm(f"Make a workspace in {Path.cwd()}?", default=True):
                raise problem
            workspace = create_workspace(Path.cwd(), load_course())
            remember(workspace.root)
        run(workspace)
        return
    from zerotohero.cli.status import print_status

    print_status()
