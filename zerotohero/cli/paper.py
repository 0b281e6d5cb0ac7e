"""`zth paper`."""

from datetime import datetime

import click


@click.group("paper", short_help="Keep the papers you read, and what each reading left.")
def paper_command() -> None:
    """Keep the papers you read, under any of their names, and what each reading left."""


@paper_command.command("add")
@click.argument("title", nargs=-1, required=True, metavar="TITLE|arxiv:ID|URL|PDF")
@click.option("--title", "said", help="Its title, where only an address or a file is given.")
@click.option("--url", help="Where it lies; an arXiv address in any form is one name.")
@click.option("--also", multiple=True, metavar="NAME", help="Another name for it; may be given several times.")
@click.option("--author", "authors", multiple=True, help="May be given several times.")
@click.option("--year", type=click.IntRange(1000, 2999))
@click.option(
    "--kind", type=click.Choice(["paper", "book", "post", "talk"]), help="A book, a post or a talk is read too."
)
def add_command(
    title: tuple[str, ...],
    said: str | None,
    url: str | None,
    also: tuple[str, ...],
    authors: tuple[str, ...],
    year: int | None,
    kind: str | None,
) -> None:
    """Keep a paper under its title, its address or its PDF. One that is known already gets the new names.

    Title and authors of an arXiv paper are asked of arXiv, where there is a network.
    """
    from zerotohero.course.workspace import find_workspace
    from zerotohero.journal.papers import with_details
    from zerotohero.store.paper_names import is_address
    from zerotohero.store.papers import Details, link_to, record_paper

    with find_workspace().opened() as db:
        given = with_details(db, " ".join(title), said, url, also, Details(kind, authors, year))
        paper = record_paper(db, given.title, given.url, given.also, given.details)
        if url and url != paper.url:
            paper = link_to(db, paper, url)
    by = f" ({', '.join(paper.authors)})" if paper.authors else ""
    click.echo(f"{paper.title}{by}: {', '.join(paper.names)}")
    if is_address(paper.title):
        why = f"arXiv {given.unanswered}" if given.unanswered else "Its title is not known"
        click.echo(f'{why}. Say it yourself: `zth paper add "{paper.title}" --title "…" --author "…"`')
    click.echo(f'When you have read it: `zth paper read "{paper.title}"`')


@paper_command.command("read")
@click.argument("name", nargs=-1, required=True)
@click.option("--minutes", type=click.IntRange(1, 6000), help="How long it took.")
@click.option("--understood", type=click.IntRange(1, 5), help="From 1 (hardly) to 5 (could re-implement it).")
@click.option("--note", help="What you would say about it.")
@click.option("--question", "questions", multiple=True, help="What stays open; may be given several times.")
@click.option("--nth", type=click.IntRange(1, 99), help="Which reading it is, where earlier ones are not on record.")
@click.option("--before", "former", metavar="WORDS", help="What you understood of it before this reading.")
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day, for an earlier reading.")
def read_command(
    name: tuple[str, ...],
    minutes: int | None,
    understood: int | None,
    note: str | None,
    questions: tuple[str, ...],
    nth: int | None,
    former: str | None,
    day: datetime | None,
) -> None:
    """Record that you read the paper NAME, any unambiguous part of any of its names."""
    from zerotohero.course.workspace import find_workspace
    from zerotohero.journal.papers import read_paper, since
    from zerotohero.store.papers import readings

    with find_workspace().opened() as db:
        on = day.date() if day else None
        reading = read_paper(db, " ".join(name), minutes, understood, note, questions, on, nth, former)
        changed = since(reading, readings(db))
    ordinal = {1: "first", 2: "second", 3: "third"}.get(reading.nth, f"{reading.nth}th")
    click.echo(f"{reading.paper.title}: the {ordinal} reading, {reading.day}{f' ({changed})' if changed else ''}")
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
        if by := ", ".join(filter(None, [*paper.authors, str(paper.year or "")])):
            click.echo(f"    {by}")
        for name in paper.names:
            if name != paper.title:
                click.echo(f"    also: {name}")
        if paper.reimplemented:
            click.echo(f"    re-implemented {paper.reimplemented.day}")
        for reading in done:
            if reading.paper.id == paper.id:
                minutes = f", {reading.minutes} min" if reading.minutes else ""
                understood = f", understood {reading.understood} of 5" if reading.understood else ""
                click.echo(f"    {reading.nth}. read {reading.day}{minutes}{understood}")
                if reading.former:
                    click.echo(f"       before: {reading.former}")
                for question in reading.questions:
                    click.echo(f"       ?  {question.text}{f' → {question.answer}' if question.answer else ''}")


@paper_command.command("questions")
def questions_command() -> None:
    """List what readings left open."""
    from zerotohero.course.workspace import find_workspace
    from zerotohero.journal.papers import open_questions

    with find_workspace().opened() as db:
        asked = open_questions(db)
    if not asked:
        click.echo("Nothing is open.")
    for number, (reading, question) in enumerate(asked, 1):
        click.echo(f"{number:>3}  {question.text}  ({reading.paper.title}, {reading.day})")


@paper_command.command("answer")
@click.argument("number", type=int)
@click.argument("words", nargs=-1, required=True)
def answer_command(number: int, words: tuple[str, ...]) -> None:
    """Answer the open question NUMBER, as `zth paper questions` lists them."""
    from zerotohero.course.workspace import find_workspace
    from zerotohero.journal.papers import answer

    with find_workspace().opened() as db:
        question = answer(db, number, " ".join(words))
    click.echo(f"Answered: {question.text}")


@paper_command.command("bibtex")
@click.argument("name", nargs=-1)
def bibtex_command(name: tuple[str, ...]) -> None:
    """Print papers as BibTeX: the one called NAME, or all."""
    from zerotohero.course.workspace import find_workspace
    from zerotohero.journal.papers import bibtex, find_paper
    from zerotohero.store.papers import papers

    with find_workspace().opened() as db:
        chosen = [find_paper(db, " ".join(name))] if name else papers(db)
    click.echo(bibtex(chosen), nl=False)
