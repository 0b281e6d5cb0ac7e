"""`zth week`."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    import sqlite3
    from datetime import date

    from zerotohero.journal.draft import Draft


@click.command("week", short_help="Show what the week's post would hold, and what is still asked.")
@click.argument("number", type=int, required=False, metavar="[N]")
@click.option("--keep", type=int, metavar="K", help="Put the candidate numbered K into the post.")
@click.option("--section", metavar="NAME", help="With --keep: the section it goes to.")
@click.option("--until", metavar="DAY", help="Let the week end with DAY (2026-12-06, or yesterday, today).")
@click.option("--split", metavar="DAY", help="Begin a new week on DAY.")
@click.option("--merge", is_flag=True, help="Join the week with the one after it.")
@click.option("--old", is_flag=True, help="List the notes too that two posts or more have passed over.")
@click.option("--explain", is_flag=True, help="Show the records behind each line and candidate.")
def week_command(
    number: int | None,
    keep: int | None,
    section: str | None,
    until: str | None,
    split: str | None,
    merge: bool,
    old: bool,
    explain: bool,
) -> None:
    """Show what the post of week N (default: this one) would hold, what could be in it, and what is still asked."""
    from datetime import date

    from zerotohero.course.workspace import find_workspace
    from zerotohero.journal.draft import draft
    from zerotohero.journal.export import take_edits
    from zerotohero.journal.keep import keep_candidate
    from zerotohero.journal.notes import known_section
    from zerotohero.journal.sections import section_of
    from zerotohero.journal.shape import shape_of
    from zerotohero.journal.weeks import end_week, merge_weeks, span, split_week, week_number, week_of, without_a_post
    from zerotohero.store.weeks import weeks

    if [until, split, merge or None, keep].count(None) < 3:
        raise click.UsageError("--until, --split, --merge and --keep are said one at a time.")
    if section and keep is None:
        raise click.UsageError("--section goes with --keep.")
    workspace = find_workspace()
    settings = workspace.settings.get("post", {})
    shape = shape_of(settings, workspace.root)
    with workspace.opened() as db:
        today = date.today()
        week = week_of(db, today) if number is None else week_number(db, number, today)
        if until or split or merge:
            if until:
                end_week(db, week, _day(until, today))
            elif split:
                split_week(db, week, _day(split, today))
            else:
                merge_weeks(db, week)
            for one in weeks(db):
                click.echo(f"Week {one.n} · {span(one)}")
            return
        take_edits(db, workspace.root, settings, week)
        drafted = draft(db, week, shape.sections, shape.facts)
        if keep is not None:
            where = known_section(shape.sections, section) if section else None
            kept = keep_candidate(db, workspace.root / "journal", drafted, keep, where, shape.figures)
            heading = section_of(drafted.sections, kept.section or "").heading or "the introduction"
            click.echo(f"In the post of week {week.n} now, under {heading}: {kept.text}")
            return
        if explain:
            print_evidence(db, drafted)
        else:
            print_week(drafted, old)
            for one in without_a_post(db, week):
                click.echo(
                    f"Week {one.n} ({span(one)}) has no post yet: `zth export week {one.n}`, or the next takes it in."
                )


def _day(text: str, today: "date") -> "date":
    from datetime import date, timedelta

    named = {"today": today, "yesterday": today - timedelta(days=1)}
    try:
        return named.get(text) or date.fromisoformat(text)
    except ValueError as error:
        raise click.UsageError(f"`{text}` is no day: write it as {today.isoformat()}.") from error


def print_week(draft: "Draft", old: bool = False) -> None:
    """Print a draft: the lines that are in, the candidates (with `old`, all of them), the questions."""
    from zerotohero.journal.sections import section_of
    from zerotohero.journal.weeks import iso, span

    click.echo(click.style(f"Week {draft.week.n} · {span(draft.week)} · {iso(draft.week.first_day)}", bold=True))
    click.echo("\nIn the post:" if draft.lines else "\nNothing is in the post yet.")
    place: tuple[str, str | None] | None = None
    for line in draft.lines:
        if (line.section, line.heading) != place:
            place = (line.section, line.heading)
            title = section_of(draft.sections, line.section).heading or "(introduction)"
            click.echo(f"  {title} › {line.heading}" if line.heading else f"  {title}")
        for text in line.text.split("\n"):
            click.echo(f"    {text}")
    offered = draft.candidates if old else draft.offered
    if offered:
        click.echo("\nCould be in (zth week --keep N):")
        for number, candidate in enumerate(offered, 1):
            first, *rest = candidate.text.split("\n")
            click.echo(f"  {number:>2}  {first}{' …' if rest else ''}")
    if draft.old and not old:
        notes = "1 older note that no post has" if draft.old == 1 else f"{draft.old} older notes that no post has"
        click.echo(f"\n{notes}: `zth week --old`")
    if draft.questions:
        click.echo("\nStill asked:")
        for question in draft.questions:
            click.echo(f"   ?  {question.text}  (zth note --section {question.section})")
    if draft.lines:
        click.echo(f"\nWrite it: `zth export week {draft.week.n}`")
    elif not draft.candidates:
        click.echo('Begin with a thought: `zth note "…" --section intro`')


def print_evidence(db: "sqlite3.Connection", draft: "Draft") -> None:
    """Print each line that is in the post, and each that could be, with the records behind it."""
    from zerotohero.journal.evidence import evidence

    click.echo("In the post:" if draft.lines else "Nothing is in the post yet.")
    for line in draft.lines:
        _with_evidence(line.text, evidence(db, line.record_kind, line.record_id))
    if draft.offered:
        click.echo("Could be in:")
    for candidate in draft.offered:
        _with_evidence(candidate.text, evidence(db, candidate.record_kind, candidate.record_id))


def _with_evidence(text: str, records: list[str]) -> None:
    for line in text.split("\n"):
        click.echo(f"  {line}".rstrip())
    for record in records:
        click.echo(click.style(f"      {record}", dim=True))
