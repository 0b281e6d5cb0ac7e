"""`zth log`."""

from typing import TYPE_CHECKING

import click

from zerotohero.cli.options import json_option, print_json

if TYPE_CHECKING:
    from zerotohero.store.search import Entry


@click.command("log", short_help="What you did and wrote, by day; or where a word stands in it.")
@click.argument("words", nargs=-1, metavar="[WORD]...")
@click.option("--week", "number", type=int, metavar="N", help="Of week N only.")
@click.option("--lesson", metavar="NAME", help="Of one lesson only.")
@click.option("--paper", metavar="TITLE", help="Of one paper only: any part of its title.")
@json_option
def log_command(
    words: tuple[str, ...], number: int | None, lesson: str | None, paper: str | None, as_json: bool
) -> None:
    """List notes, readings, posts, answers, runs and goals by day.

    With WORDs: those that hold all of them, or words that begin so, the best first.
    """
    from datetime import date

    from zerotohero.course.workspace import find_workspace
    from zerotohero.journal.weeks import week_number
    from zerotohero.store.search import entries, search

    with find_workspace().opened() as db:
        week = week_number(db, number, date.today()) if number is not None else None
        first, last = (week.first_day, week.last_day) if week else (None, None)
        found = entries(db, first, last, lesson, paper)
    if words:
        found = search(found, " ".join(words))
    if as_json:
        print_json({"version": 1, "entries": [_as_json(one) for one in found]})
        return
    if not found:
        click.echo("Nothing like that is in the log." if words or lesson or paper else "Nothing is in the log yet.")
    day = None
    for one in found:
        if one.day != day and not words:
            day = one.day
            click.echo(click.style(f"{day:%a} {day.day} {day:%b %Y}", bold=True))
        click.echo(_line(one, dated=bool(words)))


def _line(one: "Entry", dated: bool) -> str:
    from zerotohero.store.search import WORD

    first = next((line.strip() for line in one.text.split("\n") if line.strip()), "")
    said = one.excerpt or ("" if one.kind in ("answer", "run", "post") else first)
    said = said if len(said) <= 160 else f"{said[:159]}…"
    opening, closing = click.style("", bold=True, reset=False), click.style("", reset=True)
    shown = said.replace(WORD[0], opening).replace(WORD[1], closing)
    return f"  {f'{one.day}  ' if dated else ''}{one.kind:<8} {': '.join(filter(None, [one.title, shown]))}"


def _as_json(one: "Entry") -> dict[str, object]:
    return {**{k: v for k, v in one.__dict__.items() if k != "named"}, "day": one.day.isoformat()}
