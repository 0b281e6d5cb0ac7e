"""`zth note`."""

import sys

import click

SECTIONS = ["intro", "courses", "papers", "projects", "neat", "life"]


@click.command("note", short_help="Keep a thought for this week's post.")
@click.argument("text", nargs=-1)
@click.option("--section", type=click.Choice(SECTIONS), help="Where in the post it stands; without one it waits.")
@click.option("--lesson", help="The lesson it belongs to, where the text does not say.")
@click.option("--private", is_flag=True, help="Keep it for yourself: it is never in a post.")
def note_command(text: tuple[str, ...], section: str | None, lesson: str | None, private: bool) -> None:
    """Keep TEXT under the current week, from any folder.

    Without TEXT: from a pipe, or in your editor. The workspace is the nearest zth.toml above this folder, else
    $ZTH_HOME, else the last one you used.
    """
    from zerotohero.course.load import load_course
    from zerotohero.course.workspace import find_workspace
    from zerotohero.journal.notes import place, take_note
    from zerotohero.journal.weeks import span

    workspace = find_workspace()
    words = " ".join(text) if text else _asked()
    db = workspace.open()
    try:
        filed = take_note(
            db, words, {one.id: one.title for one in load_course().lessons}, section, lesson, private=private
        )
    finally:
        db.close()
    where = "private, never in a post" if private else place(filed.note)
    tied = f", {filed.note.lesson}" if filed.note.lesson and (private or filed.note.section != "courses") else ""
    click.echo(f"Noted in week {filed.week.n} ({span(filed.week)}): {where}{tied}.")
    if filed.note.section is None and not private:
        click.echo("It is not in the post yet: `zth week` lists it, and `zth week --keep N` puts it in.")
    click.echo(f"Workspace: {workspace.root} ({workspace.how})")


def _asked() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.read()
    return click.edit("", extension=".md", require_save=True) or ""
