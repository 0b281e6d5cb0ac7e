"""`zth export`."""

import sys
from typing import TYPE_CHECKING

import click

from zerotohero.cli.options import json_option, print_json

if TYPE_CHECKING:
    from zerotohero.course.workspace import Workspace


@click.command("export", short_help="Write the week's post as markdown for your blog.")
@click.argument("what", metavar="week|PATH")
@click.argument("number", type=int, required=False, metavar="[N]")
@click.option(
    "--to",
    "dialect",
    metavar="DIALECT",
    help="gfm, mdc, hugo, jekyll, astro, eleventy, zola (default: [post] dialect).",
)
@click.option("--title", "hook", metavar="HOOK", help="Append `: HOOK` to the title.")
@click.option("--yes", is_flag=True, help="Write new lines without asking.")
@click.option("--explain", is_flag=True, help="Show the records behind each line; write nothing.")
@json_option
def export_command(
    what: str, number: int | None, dialect: str | None, hook: str | None, yes: bool, explain: bool, as_json: bool
) -> None:
    """Write the post of week N (default: this one) to journal/ in the workspace, or an imported post to its PATH.

    Lines that are new to the file are listed and asked for first. Without a terminal and without --yes they are
    printed, nothing is written, and it ends with 2. A post that was edited by hand since is left as it is: 3, and a
    diff.
    """
    from datetime import date

    from zerotohero.cli.week import print_evidence
    from zerotohero.course.workspace import find_workspace
    from zerotohero.journal.export import Plan, plan_export, write_post
    from zerotohero.journal.weeks import week_number, week_of

    workspace = find_workspace()
    if what != "week":
        if number is not None:
            raise click.UsageError("A number goes with `week`: `zth export week 1`.")
        _imported(workspace, what, as_json)
        return
    db = workspace.open()
    ctx = click.get_current_context()

    def answer(plan: Plan, wrote: bool, code: int) -> None:
        if as_json:
            conflict = [{"section": "", "mine": plan.there, "theirs": plan.text}] if plan.state == "edited" else []
            asked = [question.text for question in plan.draft.questions]
            data = {"version": 1, "path": str(plan.path), "wrote": wrote, "conflicts": conflict, "unanswered": asked}
            print_json(data)
        ctx.exit(code)

    try:
        today = date.today()
        week = week_of(db, today) if number is None else week_number(db, number, today)
        plan = plan_export(db, workspace.root, workspace.settings.get("post", {}), week, dialect, hook)
        if explain:
            print_evidence(db, plan.draft)
            return
        for src in plan.missing:
            click.echo(f"zth: {plan.path.parent / src} is not there, and the post shows it.", err=True)
        if plan.state == "edited":
            if not as_json:
                click.echo(plan.diff(), nl=False)
            click.echo(
                f"zth: {plan.path} was edited by hand since zth wrote it (or zth never wrote it), so it was left as "
                "it is. Above: what zth would change. Move the file away to have zth's version.",
                err=True,
            )
            answer(plan, False, 3)
        if plan.state == "unchanged":
            write_post(db, plan)
            if not as_json:
                click.echo(f"Nothing new: {plan.path}")
            answer(plan, False, 0)
        if not yes:
            _list_new(plan, err=as_json)
            if not sys.stdin.isatty() or as_json:
                click.echo("zth: nothing was written. `--yes` writes these lines.", err=True)
                answer(plan, False, 2)
            if not click.confirm(f"Write them to {plan.path}?", default=True):
                click.echo("Nothing was written.")
                answer(plan, False, 2)
        wrote = write_post(db, plan)
        if not as_json:
            click.echo(f"Wrote {plan.path}")
            for question in plan.draft.questions:
                click.echo(f"   ?  still asked, and not in the post: {question.text}")
        answer(plan, wrote, 0)
    finally:
        db.close()


def _imported(workspace: "Workspace", what: str, as_json: bool) -> None:
    from pathlib import Path

    from zerotohero.journal.imports import absolute, write_back

    path = absolute(Path(what))
    with workspace.opened() as db:
        wrote = write_back(db, path)
    if as_json:
        print_json({"version": 1, "path": str(path), "wrote": wrote, "conflicts": [], "unanswered": []})
    else:
        click.echo(f"Wrote {path}" if wrote else f"Nothing new: {path}")


def _list_new(plan: object, err: bool) -> None:
    from zerotohero.journal.export import Plan

    assert isinstance(plan, Plan)
    click.echo(f"New in {plan.path}:" if plan.there is None else f"New to {plan.path}:", err=err)
    for line in plan.new_lines:
        click.echo(f"  + {line}", err=err)
