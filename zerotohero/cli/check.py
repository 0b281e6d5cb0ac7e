"""`zth check`."""

from typing import TYPE_CHECKING

import click

from zerotohero.cli.options import json_option, print_json

if TYPE_CHECKING:
    from zerotohero.course.check import Checker
    from zerotohero.course.load import Exercise
    from zerotohero.grading.task import Result


@click.command("check", short_help="Say what is right, or exactly what is wrong and why.")
@click.argument("exercises", nargs=-1, metavar="[EXERCISE]...")
@click.option("--all", "everything", is_flag=True, help="Check every exercise of the course.")
@click.option("--watch", is_flag=True, help="Check again at each save, until Ctrl-C.")
@click.option("--seed", type=int, help="Ask with this seed, as an earlier check printed it.")
@json_option
def check_command(exercises: tuple[str, ...], everything: bool, watch: bool, seed: int | None, as_json: bool) -> None:
    """Judge EXERCISE (default: the next one) as it lies on disk, and record the attempt.

    Ends with 0 when all that was asked for passed, 1 when any did not, 4 when one could not be checked.
    """
    from zerotohero.course.check import Checker, next_exercise
    from zerotohero.course.check import as_json as to_json
    from zerotohero.course.workspace import find_workspace

    if watch and as_json:
        raise click.UsageError("--watch prints for people; use --json without it.")
    workspace = find_workspace()
    course = workspace.course()
    with Checker(workspace, course) as checker:
        chosen = list(course.exercises) if everything else [course.exercise(name) for name in exercises]
        if watch:
            from zerotohero.cli.watch import watch_saves

            watch_saves(checker, chosen)
            return
        if not chosen:
            following = next_exercise(course, checker.standings())
            if following is None:
                click.echo("Every exercise has passed. `zth check --all` asks them all again.")
                return
            chosen = [following]
        before = {name for name, standing in checker.standings().items() if standing.passed_before}
        results = []
        for exercise in chosen:
            results.append(checker.check(exercise, seed))
            if not as_json:
                print_checked(checker, exercise, results[-1], exercise.id in before)
    if as_json:
        print_json(to_json(results, before.__contains__))
    elif len(results) > 1:
        passed = sum(result.verdict == "passed" for result in results)
        click.echo(f"{passed} of {len(results)} passed.")
    verdicts = {result.verdict for result in results}
    click.get_current_context().exit(4 if "unchecked" in verdicts else 0 if verdicts == {"passed"} else 1)


def print_checked(checker: "Checker", exercise: "Exercise", result: "Result", passed_before: bool) -> None:
    """Print a verdict, and the command that goes on from it."""
    from zerotohero.cli.verdict import print_result
    from zerotohero.course.check import next_exercise

    print_result(result, passed_before)
    if result.verdict == "passed":
        if not passed_before:
            _offer_paper(checker, exercise)
        following = next_exercise(checker.course, checker.standings())
        if following is not None and not passed_before:
            click.echo(f"  Next: {following.id} · {following.title}. `zth show {following.short}`")
    elif result.verdict == "failed" and result.reason != "syntax" and not result.cause:
        click.echo(f"  A hint: `zth hint {exercise.short}`")
    elif result.verdict == "not_started":
        click.echo(f"  Read it: `zth show {exercise.short}`. Write it: `zth edit {exercise.short}`")


def _offer_paper(checker: "Checker", exercise: "Exercise") -> None:
    """Name the paper that is re-implemented whole with this exercise."""
    lesson = checker.course.lesson_of(exercise)
    standing = checker.standings()
    if lesson.paper and all(one.id in standing and standing[one.id].passed_before for one in lesson.exercises):
        click.echo(f"  You have re-implemented {click.style(lesson.paper.title, bold=True)}. Read it again now:")
        click.echo(f'  `zth paper read "{lesson.paper.title}" --understood 5 --note "…"` keeps what you say of it.')
