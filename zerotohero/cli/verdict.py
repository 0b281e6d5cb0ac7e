"""A verdict in the terminal: marks beside words, never colour alone."""

import textwrap
from pathlib import Path

import click

from zerotohero.course.words import SIGNS, plain, verdict_words
from zerotohero.grading.task import Probed, Result

COLOURS = {"passed": "green", "in_progress": "yellow", "failed": "red", "unchecked": "magenta"}


def mark(verdict: str) -> str:
    """Return the verdict's sign, coloured."""
    return click.style(SIGNS[verdict], fg=COLOURS.get(verdict))


def print_result(result: Result, passed_before: bool = False) -> None:
    """Print one verdict: its probes, what was expected and got, and the explanation."""
    word = verdict_words(result.verdict, passed_before)
    place = _place(result.file, result.line)
    click.echo(f"{mark(result.verdict)} {click.style(result.exercise, bold=True)} · {word}{place}")
    said: str | None = None
    for probe in result.probes:
        _print_probe(probe, said)
        said = probe.explanation
    for broken in result.also_broken:
        if result.cause is None:
            click.echo(f"  Also broken: {broken}. It comes first: `zth check {broken}`")
    if result.explanation:
        _say(result.explanation)
    if result.borrowed and result.verdict != "not_started":
        _say(result.borrowed)
    if result.traceback:
        click.echo(textwrap.indent(plain(result.traceback.rstrip()), "    "))
    if result.output.strip():
        click.echo("  Your code printed:")
        click.echo(textwrap.indent(plain(result.output.rstrip("\n")), "    │ "))


def _print_probe(probe: Probed, said: str | None) -> None:
    """Print one probe; an explanation that the probe above gave already (`said`) is not repeated."""
    sign = {True: click.style("✓", fg="green"), False: click.style("✗", fg="red"), None: "○"}[probe.ok]
    if probe.stretch and probe.ok is False:
        sign = "~"
    label = f"{probe.name} (stretch)" if probe.stretch else probe.name
    click.echo(f"  {sign} {label}")
    if probe.ok is False:
        _say(probe.question, indent="      ")
        where = f" at line {probe.line}" if probe.line else ""
        _say(f"expected {probe.expected}, got {probe.got}{where}", indent="      ")
    if probe.explanation and probe.explanation != said:
        _say(probe.explanation, indent="      ")


def _say(sentence: str, indent: str = "  ") -> None:
    width = max(40, min(100, click.get_current_context().find_root().terminal_width or _width()))
    click.echo(textwrap.fill(sentence, width, initial_indent=indent, subsequent_indent=indent, break_long_words=False))


def _width() -> int:
    import shutil

    return shutil.get_terminal_size().columns


def _place(file: str | None, line: int | None) -> str:
    if not file:
        return ""
    path = Path(file)
    shown = path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
    return f"  {shown}:{line}" if line else f"  {shown}"
