"""`zth merge`."""

from pathlib import Path

import click

WORDS = {
    "attempts": "attempt",
    "notes": "note",
    "papers": "paper",
    "readings": "reading",
    "paper_questions": "question",
    "goals": "goal",
    "sittings": "sitting",
    "runs": "run",
    "samples": "sample",
    "figures": "picture",
    "reproductions": "table of published numbers",
    "weeks": "week",
    "posts": "post",
    "imports": "imported post",
    "hints": "hint",
}
PLURALS = {"table of published numbers": "tables of published numbers"}


@click.command("merge", short_help="Join the database of your other machine into this one.")
@click.argument("other", metavar="OTHER.db", type=click.Path(path_type=Path))
def merge_command(other: Path) -> None:
    """Join what OTHER.db holds into this workspace's database: nothing is lost, and nothing is there twice.

    OTHER.db is the zth.db of your other machine, or its workspace's folder; it is read, never written. What both have
    is kept as it was changed later. To have the same on both, merge here, then there.
    """
    from zerotohero.course.workspace import find_workspace
    from zerotohero.store.connect import backup
    from zerotohero.store.merge import merge

    workspace = find_workspace()
    with workspace.opened() as db:
        saved = backup(db, "merge")
        done = merge(db, other.expanduser())
    lines = [
        line
        for verb, counts in (
            ("new", done.added),
            ("changed there later", done.changed),
            ("deleted there", done.removed),
        )
        if (line := _line(verb, counts, done.points if verb == "new" else 0))
    ]
    if not lines:
        saved.unlink(missing_ok=True)
        click.echo(f"Nothing new: all that {other} holds is here already.")
        return
    click.echo("\n".join(lines))
    click.echo(f"As it was before: {saved.name}, beside the database.")


def _line(verb: str, counts: dict[str, int], points: int) -> str:
    parts = []
    for table, word in WORDS.items():
        if count := counts.get(table, 0):
            parts.append(f"{count} {word if count == 1 else PLURALS.get(word, word + 's')}")
    if points:
        parts.append(f"{points:,} point{'s' * (points != 1)}")
    rest = sum(count for table, count in counts.items() if table not in WORDS)
    if not parts and rest:
        parts.append(f"{rest} rows")
    return f"{verb}: {', '.join(parts)}" if parts else ""
