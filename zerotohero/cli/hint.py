"""`zth hint`."""

import click

from zerotohero.cli.options import chosen, exercise_argument


@click.command("hint", short_help="Give the next hint.")
@exercise_argument
@click.option("--again", is_flag=True, help="Print the hints you have had, without a new one.")
def hint_command(exercise: str | None, again: bool) -> None:
    """Give the next hint for EXERCISE (default: the next one)."""
    from zerotohero.cli.markdown import print_markdown
    from zerotohero.course.text import hints
    from zerotohero.store.hints import hints_seen, record_hint

    _, _, db, found = chosen(exercise)
    given = hints(found)
    seen = hints_seen(db, found.id)
    if not again and seen < len(given):
        record_hint(db, found.id, seen + 1)
    db.close()
    first, last = (0, seen) if again else (min(seen, len(given) - 1), min(seen + 1, len(given)))
    if first >= last:
        click.echo(f"You have had no hint for {found.id} yet: `zth hint {found.short}`")
    for number in range(first, last):
        click.echo(click.style(f"{found.id} · hint {number + 1} of {len(given)}", bold=True))
        print_markdown(given[number])
    if not again and seen + 1 >= len(given):
        click.echo(f"That is the last one. How the course writes it: `zth solution {found.short}`")
