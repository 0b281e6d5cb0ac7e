"""`zth time`."""

import re
from datetime import datetime
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    import sqlite3

    from zerotohero.store.weeks import Week


class Minutes(click.ParamType[int]):
    """Minutes as people write them: `45`, `45m`, `1h30`, `1.5h`."""

    name = "minutes"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return them as a whole number."""
        said = re.fullmatch(r"(?:(\d+(?:[.,]\d+)?) ?h(?:ours?)?)? ?(?:(\d+) ?(?:m(?:in)?)?)?", str(value).strip())
        if said is None or not any(said.groups()):
            self.fail(f"`{value}` is no time: write it as 45, 1h30 or 1.5h.", param, ctx)
        return round(float((said[1] or "0").replace(",", ".")) * 60) + int(said[2] or 0)


@click.command("time", short_help="Show the time you spent, by lesson; say or correct it.")
@click.argument("lesson", required=False)
@click.argument("minutes", type=Minutes(), required=False)
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day, for an earlier sitting.")
@click.option("--edit", type=int, metavar="N", help="Correct sitting N: `zth time --edit 2 45`; 0 takes it out.")
def time_command(lesson: str | None, minutes: int | None, day: datetime | None, edit: int | None) -> None:
    """Record that you spent MINUTES on LESSON; without them, list this week's sittings.

    Sittings arise by themselves from checks, notes and runs; 15 minutes without any end one. What was only seen is
    shown with ≈.
    """
    from datetime import date

    from zerotohero.course.workspace import find_workspace
    from zerotohero.journal.time import correct_time, say_time, spell
    from zerotohero.journal.weeks import week_of

    if edit is not None and (lesson is None or not lesson.isdigit() or minutes is not None):
        raise click.UsageError("Say how many minutes it was: `zth time --edit 2 45`; 0 takes it out.")
    if edit is None and lesson is not None and minutes is None:
        raise click.UsageError(f"Say how many minutes: `zth time {lesson} 45`")
    workspace = find_workspace()
    with workspace.opened() as db:
        week = week_of(db, date.today())
        if edit is not None and lesson is not None:
            changed = correct_time(db, week, edit, int(lesson))
            click.echo(f"{changed.day} {changed.lesson}: {spell(int(lesson), True)}")
        elif lesson is not None and minutes is not None:
            title = workspace.course().lesson(lesson).title
            say_time(db, title, minutes, day.date() if day else None)
            click.echo(f"{day.date() if day else date.today()} {title}: {spell(minutes, True)}")
        else:
            _list(db, week)


def _list(db: "sqlite3.Connection", week: "Week") -> None:
    from zerotohero.journal.time import by_lesson, spell
    from zerotohero.journal.weeks import span
    from zerotohero.store.sittings import sittings

    known = sittings(db, week.first_day, week.last_day)
    click.echo(click.style(f"Week {week.n} · {span(week)}", bold=True))
    if not known:
        click.echo("No sitting yet. Checks, notes and runs make them; `zth time micrograd 45` says one.")
    for number, sitting in enumerate(known, 1):
        click.echo(f"{number:>3}  {sitting.day}  {sitting.lesson:<14} {spell(sitting.minutes, sitting.said)}")
    for lesson, (minutes, said) in by_lesson(known).items():
        click.echo(f"     {'in all':<12}{lesson:<14} {spell(minutes, said)}")
