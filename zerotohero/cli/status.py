"""`zth status`."""

import click

from zerotohero.cli.options import json_option, print_json


@click.command("status", short_help="Show how far you are, lesson by lesson.")
@json_option
def status_command(as_json: bool) -> None:
    """Show every exercise: its last verdict, how often it was tried, and the hints taken."""
    print_status(as_json)


def print_status(as_json: bool = False) -> None:
    """Print the status of the workspace that is found from here."""
    from zerotohero.cli.verdict import mark
    from zerotohero.course.check import next_exercise
    from zerotohero.course.words import verdict_words
    from zerotohero.course.workspace import find_workspace
    from zerotohero.store.attempts import Standing, standings
    from zerotohero.store.hints import all_hints_seen

    workspace = find_workspace()
    course = workspace.course()
    db = workspace.open()
    known, seen = standings(db), all_hints_seen(db)
    db.close()
    following = next_exercise(course, known)
    none = Standing("not_started", 0, False)
    if as_json:
        lessons = [
            {
                "id": lesson.id,
                "exercises": [
                    {
                        "id": e.id,
                        "verdict": known.get(e.id, none).verdict,
                        "attempts": known.get(e.id, none).attempts,
                        "hints": seen.get(e.id, 0),
                    }
                    for e in lesson.exercises
                ],
            }
            for lesson in course.lessons
        ]
        print_json({"version": 1, "lessons": lessons, "next": following.id if following else None})
        return
    click.echo(f"{workspace.root} ({workspace.how})")
    for lesson in course.lessons:
        done = sum(known.get(e.id, none).passed_before for e in lesson.exercises)
        click.echo(f"\n{click.style(lesson.title, bold=True)}  {done} of {len(lesson.exercises)}")
        for exercise in lesson.exercises:
            standing = known.get(exercise.id, none)
            word = verdict_words(standing.verdict, standing.passed_before)
            tries = f", {standing.attempts} {'try' if standing.attempts == 1 else 'tries'}" if standing.attempts else ""
            hints = seen.get(exercise.id, 0)
            helped = f", {hints} {'hint' if hints == 1 else 'hints'}" if hints else ""
            click.echo(f"  {mark(standing.verdict)} {exercise.short:<14} {word}{tries}{helped}")
    click.echo(f"\nNext: {following.id} · {following.title}" if following else "\nEvery exercise has passed.")
