"""`zth note`."""

import sys
from pathlib import Path

import click


@click.command("note", short_help="Keep a thought for this week's post.")
@click.argument("text", nargs=-1)
@click.option("--section", metavar="NAME", help="Where in the post it stands: intro, courses, … (zth.toml).")
@click.option("--lesson", help="The lesson it belongs to, where the text does not say.")
@click.option("--image", metavar="FILE|URL", help="A picture to show with it; it is copied to journal/.")
@click.option("--alt", help="With --image: its words for whoever cannot see it.")
@click.option("--width", metavar="40%", help="With --image: how wide it is shown.")
@click.option("--private", is_flag=True, help="Keep it for yourself: it is never in a post.")
def note_command(
    text: tuple[str, ...],
    section: str | None,
    lesson: str | None,
    image: str | None,
    alt: str | None,
    width: str | None,
    private: bool,
) -> None:
    """Keep TEXT under the current week, from any folder.

    Without TEXT: from a pipe, or in your editor. The workspace is the nearest zth.toml above this folder, else
    $ZTH_HOME, else the last one you used.
    """
    from zerotohero.course.workspace import find_workspace
    from zerotohero.journal.notes import known_section, place, take_note
    from zerotohero.journal.sections import sections_of
    from zerotohero.journal.weeks import span

    workspace = find_workspace()
    sections = sections_of(workspace.settings.get("post", {}))
    if section is not None:
        section = known_section(sections, section)
    if image is None and (alt is not None or width is not None):
        raise click.UsageError("--alt and --width go with --image.")
    words = " ".join(text) if text else "" if image is not None and sys.stdin.isatty() else _asked()
    if image is not None:
        words = f"{words.rstrip()}\n\n{_picture(workspace.root / 'journal', image, alt, width)}".lstrip()
    with workspace.opened() as db:
        filed = take_note(
            db,
            words,
            {one.id: one.title for one in workspace.course().lessons},
            section,
            lesson,
            private=private,
            sections=sections,
        )
    where = "private, never in a post" if private else place(filed.note, sections)
    tied = f", {filed.note.lesson}" if filed.note.lesson and (private or filed.note.section != "courses") else ""
    click.echo(f"Noted in week {filed.week.n} ({span(filed.week)}): {where}{tied}.")
    if filed.note.section is None and not private:
        click.echo("It is not in the post yet: `zth week` lists it, and `zth week --keep N` puts it in.")
    click.echo(f"Workspace: {workspace.root} ({workspace.how})")


def _picture(journal: Path, image: str, alt: str | None, width: str | None) -> str:
    from zerotohero.journal.pictures import take_picture

    if alt is None and sys.stdin.isatty():
        alt = click.prompt("What does it show, for whoever cannot see it")
    return take_picture(journal, image, alt or "", width)


def _asked() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.read()
    return click.edit("", extension=".md", require_save=True) or ""
