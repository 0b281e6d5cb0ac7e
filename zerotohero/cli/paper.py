"""`zth paper`."""

from datetime import datetime

import click


@click.group("paper", short_help="Keep the papers you read, and what each reading left.")
def paper_command() -> None:
    """Keep the papers you read, under any of their names, and what each reading left."""


@paper_command.command("add")
@click.argument("title", nargs=-1, required=True)
@click.option("--url", help="Where it lies; an arXiv address in any form is one name.")
@click.option("--also", multiple=True, metavar="NAME", help="Another name for it; may be given several times.")
def add_command(title: tuple[str, ...], url: str | None, also: tuple[str, ...]) -> None:
    """Keep a paper under TITLE. One that is known already gets the new names."""
    from zerotohero.course.workspace import find_workspace
    from zerotohero.journal.papers import record_paper

    with find_workspace().opened() as db:
        paper = record_paper(db, " ".join(title), url, also)
    click.echo(f"{paper.title}: {', '.join(paper.names)}")
    click.echo(f'When you have read it: `zth paper read "{paper.title}"`')


@paper_command.command("read")
@click.argument("name", nargs=-1, required=True)
@click.option("--minutes", type=click.IntRange(1, 6000), help="How long it took.")
@click.option("--understood", type=click.IntRange(1, 5), help="From 1 (hardly) to 5 (could re-implement it).")
@click.option("--note", help="What you would say about it.")
@click.option("--question", "questions", multiple=True, help="What stays open; may be given several times.")
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day, for an earlier reading.")
def read_command(
    name: tuple[str, ...],
    minutes: int | None,
    understood: int | None,
    note: str | None,
    questions: tuple[str, ...],
    day: datetime | None,
) -> None:
    """Record that you read the paper NAME, any unambiguous part of any of its names."""
    from zerotohero.course.workspace import find_workspace
    from zerotohero.journal.papers import read_paper

    with find_workspace().opened() as db:
        reading = read_paper(db, " ".join(name), minutes, understood, note, questions, day.date() if day else None)
    ordinal = {1: "first", 2: "second", 3: "third"}.get(reading.nth, f"{reading.nth}th")
    click.echo(f"{reading.paper.title}: the {ordinal} reading, {reading.day}")
    click.echo("`zth week` offers it for the post.")


@paper_command.command("list")
def list_command() -> None:
    """List the papers, how often you read each, and how far you understood it each time."""
    from zerotohero.course.workspace import find_workspace
    from zerotohero.store.papers import papers, readings

    with find_workspace().opened() as db:
        known, done = papers(db), readings(db)
    if not known:
        click.echo('No paper yet: `zth paper add "A Neural Probabilistic Language Model"`')
    for paper in known:
        click.echo(click.style(paper.title, bold=True))
        for name in paper.names:
            if name != paper.title:
                click.echo(f"    also: {name}")
        for reading in done:
            if reading.paper.id == paper.id:
                minutes = f", {reading.minutes} min" if reading.minutes else ""
                understood = f", understood {reading.understood} of 5" if reading.understood else ""
                click.echo(f"    read {reading.day}{minutes}{understood}")
                for question in reading.questions:
                    click.echo(f"       ?  {question}")
