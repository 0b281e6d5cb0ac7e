"""The `zth` command: each command is a module of its own, imported when called, so `zth --help` loads click alone."""

import importlib
import os

import click

from zerotohero.problem import Problem

# name: (module in zerotohero.cli, the line `zth --help` shows)
COMMANDS = {
    "init": ("init", "Make a workspace: your files, your notes, your database."),
    "tour": ("tour", "See the whole thing once, by itself, in a scratch folder."),
    "next": ("next", "Say which exercise comes next."),
    "status": ("status", "Show how far you are, lesson by lesson."),
    "show": ("show", "Print an exercise's text, or a lesson's."),
    "check": ("check", "Say what is right, or exactly what is wrong and why."),
    "hint": ("hint", "Give the next hint."),
    "solution": ("solution", "Show how the course writes it, or put it into your file."),
    "reset": ("reset", "Put an exercise back as it began; undo brings yours back."),
    "undo": ("undo", "Take back the last reset or applied solution."),
    "edit": ("edit", "Open an exercise's file in your editor, at its line."),
    "quest": ("quest", "Read an open task: something to find out, never graded."),
    "run": ("run", "Train what you wrote, beside the published numbers."),
    "runs": ("runs", "List your runs, show one, compare some, import some, stop one."),
    "data": ("data", "Get the lectures' data sets, or bring your own."),
    "reproduce": ("reproduce", "Make a lesson's published numbers again, and see how near yours come."),
    "note": ("note", "Keep a thought for this week's post."),
    "paper": ("paper", "Keep the papers you read, and what each reading left."),
    "goal": ("goal", "Say what you mean to do, and when it is done."),
    "time": ("time", "Show the time you spent, by lesson; say or correct it."),
    "week": ("week", "Show what the week's post would hold, and what is still asked."),
    "log": ("log", "What you did and wrote, by day; or where a word stands in it."),
    "import": ("imports", "Take in posts that are there already, byte for byte."),
    "export": ("export", "Write the week's post as markdown for your blog."),
    "merge": ("merge", "Join the database of your other machine into this one."),
    "course": ("course", "For authors: prove that every exercise judges rightly."),
    "doctor": ("doctor", "Look over this machine and workspace, and say what to mend."),
}

# Grouped as a person meets them; every command stands in exactly one group.
SECTIONS = {
    "Start": ["init", "tour"],
    "Learn": ["next", "show", "check", "hint", "solution", "edit", "reset", "undo", "status"],
    "Train": ["run", "runs", "reproduce", "data", "quest"],
    "Write": ["note", "paper", "goal", "time", "week", "log", "import", "export"],
    "Look after": ["doctor", "merge", "course"],
}


class LazyGroup(click.Group):
    """Finds a command by its name in COMMANDS and imports its module only then."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"zerotohero.cli.{COMMANDS[cmd_name][0]}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            import difflib

            near = difflib.get_close_matches(name, COMMANDS, n=1)
            meant = f" Did you mean `zth {near[0]}`?" if near else ""
            ctx.fail(f"There is no command `{name}`.{meant} `zth --help` lists them.")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        for section, names in SECTIONS.items():
            with formatter.section(section):
                formatter.write_dl([(name, COMMANDS[name][1]) for name in names])

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except Problem as problem:
            click.echo(f"zth: {problem}", err=True)
            ctx.exit(problem.exit_code)


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(package_name="zerotohero", prog_name="zth")
@click.pass_context
def zth(ctx: click.Context) -> None:
    """Learn neural networks by writing them, and publish what each week taught you.

    Without a command: the screen, in a terminal; the status, in a pipe.
    """
    if os.environ.get("NO_COLOR"):
        ctx.color = False
    if ctx.invoked_subcommand is None:
        from zerotohero.cli.home import home

        home()


def main() -> None:
    """Run `zth`; whatever of ours goes wrong ends in a sentence and a log file, never in a traceback."""
    try:
        zth()
    except Exception as error:
        from zerotohero.cli.crash import report

        report(error)
