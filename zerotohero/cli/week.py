"""`zth week`."""

from typing import TYPE_CHECKING

import click

from zerotohero.cli.note import SECTIONS

if TYPE_CHECKING:
    from zerotohero.journal.draft import Draft


@click.command("week", short_help="Show what the week's post would hold, and what is still asked.")
@click.argument("number", type=int, required=False, metavar="[N]")
@click.option("--keep", type=int, metavar="K", help="Put the candidate numbered K into the post.")
@click.option("--section", type=click.Choice(SECTIONS), help="With --keep: the section it goes to.")
def week_command(number: int | None, keep: int | None, section: str | None) -> None:
    """Show what the post of week N (default: this one) would hold, what could be in it, and what is still asked."""
    from datetime import date

    from zerotohero.course.workspace import find_workspace
    from zerotohero.journal.draft import draft
    from zerotohero.journal.keep import keep_candidate
    from zerotohero.journal.weeks import week_number, week_of

    if section and keep is None:
        raise click.UsageError("--section goes with --keep.")
    workspace = find_workspace()
    with workspace.opened() as db:
        today = date.today()
        week = week_of(db, today) if number is None else week_number(db, number, today)
        if keep is not None:
            kept = keep_candidate(db, workspace.root / "journal", draft(db, week), keep, section)
            click.echo(f"In the post of week {week.n} now, under {kept.section}: {kept.text}")
            return
        print_week(draft(db, week))


def print_week(draft: "Draft") -> None:
    """Print a draft: the lines that are in, the candidates, the questions."""
    from zerotohero.journal.sections import HEADINGS
    from zerotohero.journal.weeks import span

    click.echo(click.style(f"Week {draft.week.n} · {span(draft.week)}", bold=True))
    click.echo("\nIn the post:" if draft.lines else "\nNothing is in the post yet.")
    place: tuple[str, str | None] | None = None
    for line in draft.lines:
        if (line.section, line.heading) != place:
            place = (line.section, line.heading)
            title = HEADINGS[line.section] or "(introduction)"
            click.echo(f"  {title} › {line.heading}" if line.heading else f"  {title}")
        for text in line.text.split("\n"):
            click.echo(f"    {text}")
    if draft.candidates:
        click.echo("\nCould be in (zth week --keep N):")
        for number, candidate in enumerate(draft.candidates, 1):
            first, *rest = candidate.text.split("\n")
            click.echo(f"  {number:>2}  {first}{' …' if rest else ''}")
    if draft.questions:
        click.echo("\nStill asked:")
        for question in draft.questions:
            click.echo(f"   ?  {question.text}  (zth note --section {question.section})")
    if draft.lines:
        click.echo(f"\nWrite it: `zth export week {draft.week.n}`")
    elif not draft.candidates:
        click.echo('Begin with a thought: `zth note "…" --section intro`')
