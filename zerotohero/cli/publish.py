"""What `zth export --publish` runs and says once the post is written."""

import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from zerotohero.journal.plan import Plan
    from zerotohero.journal.publish import Publishing


def make_public(db: "sqlite3.Connection", plan: "Plan", publishing: "Publishing", root: "Path", yes: bool) -> int:
    """Run the blog's preview, ask, run the command that makes the post public and remember it; return the exit code."""
    from dataclasses import replace
    from datetime import date

    from zerotohero.journal.export import plan_again, write_post
    from zerotohero.journal.publish import run_command
    from zerotohero.journal.shape import shape_of

    folder = shape_of(plan.ask.settings, root).blog or root
    if publishing.preview:
        click.echo(f"$ {publishing.preview}")
        run_command(publishing.preview, folder, plan.path)
    if publishing.command is None:
        click.echo("zth: [publish] in zth.toml has no `command`, so nothing was published.", err=True)
        return 2
    if not yes:
        if not sys.stdin.isatty():
            click.echo("zth: nothing was published. `--yes` publishes it.", err=True)
            return 2
        if not click.confirm(f"Publish it with `{publishing.command}`?", default=False):
            click.echo("Nothing was published.")
            return 2
    # The file says that it is public before it becomes so: `draft: true` goes.
    public = plan_again(db, replace(plan.ask, published=date.today(), rename=False))
    write_post(db, public)
    click.echo(f"$ {publishing.command}")
    code = run_command(publishing.command, folder, plan.path)
    if code:
        click.echo(f"zth: `{publishing.command}` ended with {code}. The post is written; see what it said.", err=True)
        return 1
    return 0


def announce(plan: "Plan", publishing: "Publishing") -> None:
    """Print words of at most 280 characters that say there is a new post."""
    from zerotohero.journal.publish import announcement

    address = publishing.url.replace("{link}", plan.post.link) if publishing.url else None
    says = plan.says
    description = says.get(plan.ask.settings.get("keys", {}).get("description", "description"))
    click.echo("\nTo announce it:")
    click.echo(announcement(str(says.get("title", plan.post.title)), str(description or ""), address))
