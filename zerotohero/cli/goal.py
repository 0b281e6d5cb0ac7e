"""`zth goal`."""

import click


class Goals(click.Group):
    """`zth goal "finish micrograd"` keeps that; `zth goal` lists."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is meant; words that are none are a goal's."""
        if args[0] in self.commands or (" " not in args[0] and len(args) == 1):
            return super().resolve_command(ctx, args)
        return "add", self.commands["add"], args


@click.group("goal", cls=Goals, short_help="Say what you mean to do, and when it is done.", invoke_without_command=True)
@click.pass_context
def goal_command(ctx: click.Context) -> None:
    """Say what you mean to do, and when it is done. `zth week` offers goals for the post.

    `zth goal "finish micrograd"` keeps one; `zth goal` alone lists them.
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_command)


@goal_command.command("add")
@click.argument("text", nargs=-1, required=True)
def add_command(text: tuple[str, ...]) -> None:
    """Keep TEXT as a goal."""
    from zerotohero.course.workspace import find_workspace
    from zerotohero.journal.goals import set_goal

    with find_workspace().opened() as db:
        click.echo(f"Kept: {set_goal(db, ' '.join(text)).text}")


@goal_command.command("list")
def list_command() -> None:
    """List the open goals by number, then those that were met or dropped."""
    from zerotohero.course.workspace import find_workspace
    from zerotohero.store.goals import goals

    with find_workspace().opened() as db:
        known = goals(db)
    if not known:
        click.echo('No goal yet: `zth goal add "finish micrograd"`')
    for number, goal in enumerate((goal for goal in known if goal.open), 1):
        click.echo(f"{number:>3}  ○ {goal.text}  (since {goal.day})")
    for goal in known:
        if not goal.open:
            sign = click.style("✓", fg="green") if goal.met else "–"
            click.echo(f"     {sign} {goal.text}  ({f'met {goal.met}' if goal.met else f'dropped {goal.dropped}'})")


@goal_command.command("met")
@click.argument("name", nargs=-1, required=True)
def met_command(name: tuple[str, ...]) -> None:
    """Mark the goal NAME as met: its number in the list, or any unambiguous part of its words."""
    from zerotohero.course.workspace import find_workspace
    from zerotohero.journal.goals import meet_goal

    with find_workspace().opened() as db:
        click.echo(f"✓ {meet_goal(db, ' '.join(name)).text}")


@goal_command.command("drop")
@click.argument("name", nargs=-1, required=True)
def drop_command(name: tuple[str, ...]) -> None:
    """Let the goal NAME go; it stays in the list as dropped."""
    from zerotohero.course.workspace import find_workspace
    from zerotohero.journal.goals import drop_goal

    with find_workspace().opened() as db:
        click.echo(f"– {drop_goal(db, ' '.join(name)).text}")
