"""`zth export`."""

import sys
from typing import TYPE_CHECKING

import click

from zerotohero.cli.options import json_option, print_json

if TYPE_CHECKING:
    import sqlite3

    from zerotohero.course.workspace import Workspace
    from zerotohero.journal.plan import Plan
    from zerotohero.store.weeks import Week


MOST = 6
"""Hand edits that are named one by one."""


@click.command("export", short_help="Write the week's post as markdown for your blog.")
@click.argument("what", metavar="week|PATH", required=False)
@click.argument("number", type=int, required=False, metavar="[N]")
@click.option(
    "--to",
    "dialect",
    metavar="DIALECT",
    help="gfm, mdc, hugo, jekyll, astro, eleventy, zola (default: [post] dialect).",
)
@click.option("--title", "hook", metavar="HOOK", help="Put HOOK into the title; the address stays.")
@click.option("--yes", is_flag=True, help="Write without asking.")
@click.option("--diff", "only_diff", is_flag=True, help="Show what would change; write nothing.")
@click.option("--check", "only_check", is_flag=True, help="End with 1 if anything would change; write nothing.")
@click.option("--dry-run", is_flag=True, help="Say all that would be said; write nothing.")
@click.option("--explain", is_flag=True, help="Show the records behind each line; write nothing.")
@click.option("--resolve", is_flag=True, help="Open a conflict in $EDITOR, and write what you make of it.")
@click.option("--published", is_flag=True, help="Say that the post is public: nothing new comes in by itself.")
@click.option("--refresh", is_flag=True, help="Take what was recorded since the post is public.")
@click.option("--rename", is_flag=True, help="Move the post to the address its title gives now; prints the redirect.")
@click.option("--publish", is_flag=True, help="After the diff, run [publish] preview and command of zth.toml.")
@json_option
def export_command(
    what: str | None,
    number: int | None,
    dialect: str | None,
    hook: str | None,
    yes: bool,
    only_diff: bool,
    only_check: bool,
    dry_run: bool,
    explain: bool,
    resolve: bool,
    published: bool,
    refresh: bool,
    rename: bool,
    publish: bool,
    as_json: bool,
) -> None:
    """Write the post of week N (default: this one), or an imported post to its PATH.

    What you edited in the file stays, and comes home: it is what `zth week` shows from then on. What is new is listed
    and asked for first; without a terminal and without --yes nothing is written, and it ends with 2. What was changed
    both in the file and here is a conflict: the file stays as it is, both sides are written beside it, and it ends
    with 3; `--resolve` opens them.

    A post that is public (its file is committed, or you said --published) takes in nothing new by itself: what was
    recorded since is listed, and --refresh takes it.
    """
    from datetime import date

    from zerotohero.cli.publish import announce, make_public
    from zerotohero.cli.week import print_evidence
    from zerotohero.course.workspace import find_workspace
    from zerotohero.journal.export import plan_export
    from zerotohero.journal.publish import publishing_of

    workspace = find_workspace()
    root, settings = workspace.root, workspace.settings.get("post", {})
    ctx = click.get_current_context()
    with workspace.opened() as db:
        week = _week(db, workspace, what, number, resolve)
        if week is None:
            _imported(db, str(what), as_json)
            return
        day = date.today() if published else None
        publishing = publishing_of(workspace.settings)
        plan = plan_export(db, root, settings, week, dialect, hook, refresh=refresh, published=day, rename=rename)
        if explain:
            print_evidence(db, plan.draft)
            return
        if resolve:
            plan = _resolved(db, plan)
        if publish and not as_json:
            click.echo(plan.diff(), nl=False)
        code, wrote = _act(db, plan, yes, only_diff, only_check, dry_run, resolve, as_json, publishing.url)
        if code == 0 and not (only_diff or only_check or dry_run):
            if publish:
                code = make_public(db, plan, publishing, root, yes)
            if (published or publish) and code == 0 and not as_json:
                announce(plan, publishing)
        if as_json:
            conflicts = [{"section": c.section, "mine": c.mine, "theirs": c.theirs} for c in plan.clashes]
            asked = [question.text for question in plan.draft.questions]
            path = str(plan.path)
            print_json({"version": 1, "path": path, "wrote": wrote, "conflicts": conflicts, "unanswered": asked})
    ctx.exit(code)


def _act(
    db: "sqlite3.Connection",
    plan: "Plan",
    yes: bool,
    only_diff: bool,
    only_check: bool,
    dry_run: bool,
    resolve: bool,
    as_json: bool,
    url: str | None,
) -> tuple[int, bool]:
    """Say what there is to say, write what is wanted; return the exit code and whether the file changed."""
    from zerotohero.journal.export import write_conflict, write_post

    writes = not (only_diff or only_check or dry_run)
    _warn(plan)
    if only_diff and not as_json:
        click.echo(plan.diff(), nl=False)
    if plan.clashes:
        if writes:
            write_conflict(plan)
        _say_conflict(plan, writes)
        return 3, False
    if only_check:
        return (0 if plan.state == "unchanged" else 1), False
    if only_diff:
        return 0, False
    if plan.state == "unchanged":
        if writes:
            write_post(db, plan)
        if not as_json:
            click.echo(f"Nothing new: {plan.path}")
        return 0, False
    if dry_run or not (yes or resolve):
        _list_changes(plan, err=as_json)
        if dry_run:
            click.echo("Nothing was written: this was a dry run.", err=as_json)
            return 0, False
        if not sys.stdin.isatty() or as_json:
            click.echo("zth: nothing was written. `--yes` writes it.", err=True)
            return 2, False
        if not click.confirm(f"Write it to {plan.path}?", default=True):
            click.echo("Nothing was written.")
            return 2, False
    wrote = write_post(db, plan)
    if not as_json:
        click.echo(f"Wrote {plan.path}")
        for picture in plan.pictures.values():
            click.echo(f"  with {picture}")
    if plan.address is not None:
        _say_moved(plan, url, err=as_json)
    return 0, wrote


def _say_moved(plan: "Plan", url: str | None, err: bool) -> None:
    from zerotohero.journal.publish import redirect

    click.echo(f"{plan.moves_from} is not there any more. Readers of the old address need a redirect:", err=err)
    if plan.address is not None:
        click.echo(f"  {redirect(plan.post.dialect, *plan.address, url)}", err=err)


def _warn(plan: "Plan") -> None:
    """Say what a person wants to know before anything is written."""
    from datetime import date

    from zerotohero.journal.plan import first_line
    from zerotohero.journal.weeks import taken_in
    from zerotohero.store.posts import Item

    def say(text: str) -> None:
        click.echo(f"   {text}", err=True)

    if plan.ask.takes_in:
        say(f"!  {taken_in(plan.ask.week, plan.ask.takes_in)}")
    for question in plan.draft.questions:
        say(f"?  still asked, and not in the post: {question.text}")
    if plan.post.date > date.today().isoformat() and plan.there is None:
        say(f"!  the post is dated {plan.post.date}, the week's last day: until then some blogs do not show it")
    for src in plan.missing:
        say(f"!  the post shows {src}, which is not there")
    if plan.path.is_symlink():
        say(f"!  {plan.path} is a link to {plan.path.resolve()}, which is what is written")
    if plan.there is None and plan.post.generated and plan.told:
        say(f"!  {plan.path} was deleted; it is written again as it was")
    for home in plan.came_home[:MOST]:
        say(f"·  {home}")
    if len(plan.came_home) > MOST:
        say(f"·  and {len(plan.came_home) - MOST} more; `zth week {plan.ask.week.n}` shows them all")
    if plan.public and plan.since:
        taken = "taken" if plan.ask.refresh else "not in it; `--refresh` takes it"
        say(f"Since publication, {taken}:")
        for one in plan.since:
            say(f"·  {first_line(one.words if isinstance(one, Item) else one.text)}")


def _say_conflict(plan: "Plan", wrote: bool) -> None:
    from zerotohero.journal.plan import first_line

    click.echo(f"zth: {plan.path} was changed both there and here, so it was left as it is.", err=True)
    for clash in plan.clashes:
        where = f" under {clash.section}" if clash.section else ""
        click.echo(f"   in the file{where}: {first_line(clash.mine) or '(deleted)'}", err=True)
        click.echo(f"   here{where}:        {first_line(clash.theirs) or '(taken out)'}", err=True)
    if plan.clashes[0].base == plan.clashes[0].section == "" and plan.clashes[0].mine:
        click.echo(f"If it is the post of week {plan.ask.week.n}, `zth import {plan.path}` first.", err=True)
    if wrote:
        click.echo(f"Both are in {plan.sidecar}: `zth export week {plan.ask.week.n} --resolve` opens it.", err=True)


def _resolved(db: "sqlite3.Connection", plan: "Plan") -> "Plan":
    """Let the person resolve a conflict in their editor, and return the plan that writes what they made of it."""
    import subprocess
    from dataclasses import replace

    from zerotohero.course.editor import editor_command
    from zerotohero.journal.export import plan_again, write_conflict
    from zerotohero.journal.merge import CONFLICT
    from zerotohero.journal.segments import decode
    from zerotohero.problem import Problem

    if not plan.clashes:
        plan.sidecar.unlink(missing_ok=True)
        return plan
    sidecar = plan.sidecar
    if not sidecar.exists() or (plan.path.exists() and sidecar.stat().st_mtime < plan.path.stat().st_mtime):
        write_conflict(plan)
    lines = decode(sidecar.read_bytes()).split("\n")
    first = next((n for n, line in enumerate(lines, 1) if line.startswith("<<<<<<<")), 1)
    subprocess.call(editor_command(sidecar, first))
    text = decode(sidecar.read_bytes())
    if CONFLICT.search(text):
        raise Problem(
            f"{sidecar} still has both sides of a conflict, so nothing was written. Keep what you want between "
            "`<<<<<<<` and `>>>>>>>`, delete the markers, then `zth export --resolve` again.",
            exit_code=3,
        )
    return plan_again(db, replace(plan.ask, resolved=text, hook=None))


def _week(
    db: "sqlite3.Connection", workspace: "Workspace", what: str | None, number: int | None, resolve: bool
) -> "Week | None":
    """The week that is meant, or None where an imported post is, which belongs to none."""
    from datetime import date
    from pathlib import Path

    from zerotohero.journal.export import open_conflicts, week_at
    from zerotohero.journal.places import absolute
    from zerotohero.journal.weeks import week_number, week_of

    today = date.today()
    if what == "week":
        return week_of(db, today) if number is None else week_number(db, number, today)
    if number is not None:
        raise click.UsageError("A number goes with `week`: `zth export week 1`.")
    root, settings = workspace.root, workspace.settings.get("post", {})
    if what is not None:
        return week_at(db, root, settings, absolute(Path(what)))
    if not resolve:
        raise click.UsageError("Say what: `zth export week` writes this week's post.")
    conflicts = open_conflicts(db, root, settings)
    if len(conflicts) > 1:
        named = " or ".join(f"`zth export week {week.n} --resolve`" for week in conflicts)
        raise click.UsageError(f"There is more than one conflict: {named}.")
    return conflicts[0] if conflicts else week_of(db, today)


def _imported(db: "sqlite3.Connection", what: str, as_json: bool) -> None:
    from pathlib import Path

    from zerotohero.journal.imports import write_back
    from zerotohero.journal.places import absolute

    path = absolute(Path(what))
    wrote = write_back(db, path)
    if as_json:
        print_json({"version": 1, "path": str(path), "wrote": wrote, "conflicts": [], "unanswered": []})
    else:
        click.echo(f"Wrote {path}" if wrote else f"Nothing new: {path}")


def _list_changes(plan: "Plan", err: bool) -> None:
    click.echo(f"New in {plan.path}:" if plan.there is None else f"New to {plan.path}:", err=err)
    for line in plan.old_lines:
        click.echo(f"  - {line}", err=err)
    for line in plan.new_lines:
        click.echo(f"  + {line}", err=err)
    for picture in plan.pictures.values():
        click.echo(f"  + the picture {picture}", err=err)
