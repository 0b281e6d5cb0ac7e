"""The course's own markdown in a terminal; as it is written, when piped."""

import sys

import click


def print_markdown(text: str) -> None:
    """Print `text` laid out for the terminal, or as it is where there is none."""
    if not sys.stdout.isatty():
        click.echo(text)
        return
    from rich.console import Console
    from rich.markdown import Markdown

    console = Console()
    console.print(Markdown(text), width=min(console.width, 100))
