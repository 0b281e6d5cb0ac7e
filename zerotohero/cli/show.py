"""`zth show`."""

from typing import TYPE_CHECKING

import click

from zerotohero.cli.options import chosen

if TYPE_CHECKING:
    from zerotohero.course.load import Lesson


@click.command("show", short_help="Print an exercise's text, or a lesson's.")
@click.argument("name", required=False, metavar="[EXERCISE|LESSON/]")
def show_command(name: str | None) -> None:
    """Print the text of EXERCISE (default: the next one), or what a lesson begins with: `zth show bengio2003/`."""
    from zerotohero.cli.markdown import print_markdown
    from zerotohero.course.text import statement
    from zerotohero.course.workspace import file_of, find_workspace

    if name is None:
        workspace, course, db, found = chosen(None)
        db.close()
    else:
        workspace = find_workspace()
        course = workspace.course()
        whole = next((one for one in course.lessons if one.id == name.rstrip("/")), None)
        if whole and (name.endswith("/") or all(one.short != name for one in course.exercises)):
            _show_lesson(whole)
            return
        found = course.exercise(name)
    click.echo(f"{click.style(found.id, bold=True)} · {found.title} · about {found.minutes} minutes")
    click.echo(f"{file_of(workspace, course, found)}: {', '.join(found.targets)}\n")
    print_markdown(statement(found))
    lesson = course.lesson_of(found)
    for source in lesson.sources:
        click.echo(f"{source.title}: {source.url}")
    if (lesson.folder / "README.md").exists():
        click.echo(f"The lesson as a whole: `zth show {lesson.id}/`")


def _show_lesson(lesson: "Lesson") -> None:
    """Print a lesson's README, or where it has none, what it is about; then its exercises."""
    from zerotohero.cli.markdown import print_markdown

    readme = lesson.folder / "README.md"
    print_markdown(readme.read_text(encoding="utf-8") if readme.exists() else f"# {lesson.title}\n\n{lesson.about}")
    click.echo(f"\nBegin: `zth show {lesson.exercises[0].id}`" if lesson.exercises else "")
