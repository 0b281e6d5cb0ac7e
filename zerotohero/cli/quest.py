"""`zth quest`."""

import click


@click.command("quest", short_help="Read an open task: something to find out, never graded.")
@click.argument("name", required=False)
def quest_command(name: str | None) -> None:
    """Print the quest NAME: something to find out with what you wrote, never graded. Without NAME: list them."""
    from zerotohero.cli.markdown import print_markdown
    from zerotohero.course.quests import quest, quests
    from zerotohero.course.workspace import nearest_course

    course = nearest_course()
    if name is not None:
        print_markdown(quest(course, name).text)
        return
    for lesson in course.lessons:
        for one in quests(lesson):
            click.echo(f"{click.style(one.id, bold=True)}  {one.title}")
            click.echo(f"    {one.about}")
    click.echo("Read one: `zth quest NAME`")
