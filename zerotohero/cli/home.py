"""`zth` without a command: the screen in a terminal, the status in a pipe."""

import sys


def home() -> None:
    """Open the screen where there is a terminal, print the status where there is none."""
    if sys.stdin.isatty() and sys.stdout.isatty():
        from zerotohero.course.workspace import find_workspace
        from zerotohero.tui.app import run

        run(find_workspace())
        return
    from zerotohero.cli.status import print_status

    print_status()
