"""`zth course`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from zerotohero.course.lint import Report


@click.group("course", short_help="For authors: prove that every exercise judges rightly.")
def course_command() -> None:
    """For authors of exercises (docs/authoring.md)."""


@course_command.command("lint")
@click.argument("names", metavar="[LESSON|EXERCISE]...", nargs=-1)
@click.option("--course", "folder", type=click.Path(path_type=Path, exists=True), help="A course's folder.")
@click.option("--report", is_flag=True, help="Add the sums, and which two mistakes at once are not both named.")
@click.option("--seeds", default=1, metavar="N", help="Ask at N seeds; checks use the first 16.")
@click.option("--python", type=click.Path(exists=True), help="Whose torch and numpy to ask under; ours otherwise.")
def lint_command(names: tuple[str, ...], folder: Path | None, report: bool, seeds: int, python: str | None) -> None:
    """Prove that right answers pass, and that every mistake is rejected and named."""
    import sys
    from collections import Counter

    from zerotohero.course.lint import lint
    from zerotohero.course.load import load_course

    course = load_course(folder)
    count = 0
    seen = []
    click.echo(f"{'':<28}probes mistakes styles variants tolerance")
    for one in lint(course, course.named(names), seeds, report, python or sys.executable):
        sign = click.style("✗", fg="red") if one.findings else click.style("✓", fg="green")
        click.echo(
            f"{sign} {one.exercise:<26}{one.probes:>6}{one.mistakes:>9}{one.styles:>7}"
            f"{one.variants:>9}   {one.tolerance:.0e}"
        )
        for finding in one.findings:
            click.echo(f"    {finding.problem}")
        _show_pairs(one)
        seen.append(one)
        count += len(one.findings)
    if report:
        probes, mistakes, styles, variants = (
            sum(getattr(one, name) for one in seen) for name in ("probes", "mistakes", "styles", "variants")
        )
        rejected = "all rejected and named" if not count else "see above for those that are not"
        said = f"{len(seen)} exercises, {probes} probes, {mistakes} mistakes ({rejected})"
        click.echo(f"{said}, {styles} styles, {variants} variants")
        outcomes = Counter(pair.outcome for one in seen for pair in one.pairs)
        counted = ", ".join(f"{number} {outcome}" for outcome, number in outcomes.most_common())
        click.echo(f"{outcomes.total()} pairs of mistakes: {counted}")
    click.echo(f"{count} to mend." if count else "Nothing to mend.")
    click.get_current_context().exit(1 if count else 0)


def _show_pairs(report: "Report") -> None:
    """List the pairs that are not both named, by what they look like; two that nobody can make at once are none."""
    looks: dict[str, list[str]] = {}
    for pair in report.pairs:
        if pair.outcome not in ("both named", "apart"):
            names = " and ".join(pair.like)
            heading = {"like one alone": f"like {names} alone", "like another pair": f"named as {names}"}
            looks.setdefault(heading.get(pair.outcome, pair.outcome), []).append(f"{pair.one} + {pair.other}")
    for looks_like, pairs in looks.items():
        click.echo(f"    {looks_like}: {', '.join(pairs)}")


@course_command.command("mutate")
@click.argument("names", metavar="[LESSON|EXERCISE]...", nargs=-1)
@click.option("--course", "folder", type=click.Path(path_type=Path, exists=True), help="A course's folder.")
def mutate_command(names: tuple[str, ...], folder: Path | None) -> None:
    """Change the reference mechanically, place by place, and report what the questions do not see or misname."""
    from zerotohero.course.load import load_course
    from zerotohero.course.mutate import measure

    course = load_course(folder)
    found = []
    click.echo(f"{'':<28}mutants survived named narrowed misnamed equivalent")
    for one in measure(course, course.named(names)):
        found.append(one)
        click.echo(
            f"  {one.exercise:<26}{one.mutants:>7}{len(one.survivors):>9}{one.named:>6}{one.narrowed:>9}"
            f"{len(one.false_names):>9}{one.equivalent:>11}"
        )
        for survivor in one.survivors:
            click.echo(f"    survived: {survivor}")
        for name in one.false_names:
            click.echo(f"    misnamed: {name}")
    total = sum(one.mutants for one in found) or 1
    killed = total - sum(len(one.survivors) for one in found)
    told = sum(one.named + one.narrowed for one in found)
    wrong = sum(len(one.false_names) for one in found)
    click.echo(
        f"score {killed / total:.1%}, named or narrowed {told / max(1, killed):.1%}, misnamed {wrong / total:.1%}"
    )


@course_command.command("trial")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.argument("exercise", required=False)
@click.option("--course", "course_folder", type=click.Path(path_type=Path, exists=True), help="A course's folder.")
def trial_command(folder: Path, exercise: str | None, course_folder: Path | None) -> None:
    """Judge the solutions in FOLDER that others wrote from the texts alone, and count what became of them."""
    from collections import Counter

    from zerotohero.course.load import load_course
    from zerotohero.course.trial import trials

    course = load_course(course_folder)
    counts: dict[str, Counter[str]] = {}
    for one in trials(folder, course, course.exercise(exercise) if exercise else None):
        counts.setdefault(one.exercise.split("/")[0], Counter())[one.outcome] += 1
        if one.outcome != "accepted":
            names = ", ".join(mistake.id for mistake in one.result.mistakes)
            click.echo(f"{one.exercise}/{one.path.name}: {one.outcome}{names and f' ({names})'}")
            click.echo(f"    {one.says}\n    → {one.result.explanation or one.result.verdict}")
    columns = ("accepted", "named truly", "narrowed", "named falsely", "misjudged")
    click.echo(f"{'':<14}tried {' '.join(columns)}")
    for lesson, seen in counts.items():
        row = " ".join(f"{seen[column]:>{len(column)}}" for column in columns)
        click.echo(f"{lesson:<14}{seen.total():>5} {row}")
    misjudged = sum(seen["misjudged"] + seen["named falsely"] for seen in counts.values())
    click.get_current_context().exit(1 if misjudged else 0)


@course_command.command("new")
@click.argument("name")
@click.option("--course", "folder", type=click.Path(path_type=Path), default="course", help="The course's folder.")
def new_command(name: str, folder: Path) -> None:
    """Make a lesson NAME with one small exercise that lints, to be changed piece by piece."""
    from zerotohero.course.new import new_lesson

    made = new_lesson(folder, name)
    click.echo(f"Made {made}: {name}.py is the complete code, exercises/double its questions, mistakes and styles.")
    click.echo(f"Prove it: `zth course lint --course {folder}`. docs/authoring.md tells what each file is for.")
