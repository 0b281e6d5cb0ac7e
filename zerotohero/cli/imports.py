"""`zth import`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from zerotohero.cli.options import json_option, print_json

if TYPE_CHECKING:
    from datetime import date

    from zerotohero.journal.imports import Understood


@click.command("import", short_help="Take in posts that are there already, byte for byte.")
@click.argument("posts", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="POST.md...|DIR")
@json_option
def import_command(posts: tuple[Path, ...], as_json: bool) -> None:
    """Take in posts: their sections, papers, pictures and links can be searched (`zth log WORD`) and counted.

    Of a folder, every markdown file with front matter. The files stay as they are; `zth export PATH` writes one that
    is gone back to its place. Importing a post again takes it as it is now.
    """
    from datetime import date

    from zerotohero.course.workspace import find_workspace
    from zerotohero.journal.imports import import_post, posts_in, understand
    from zerotohero.journal.places import absolute
    from zerotohero.store.weeks import first_recorded_day, last_week_with_a_post

    left_out: list[Path] = []
    paths: list[Path] = []
    for path in map(absolute, posts):
        if path.is_dir():
            found, without = posts_in(path)
            paths += found
            left_out += without
        else:
            paths.append(path)
    workspace = find_workspace()
    told, understood = [], []
    with workspace.opened() as db:
        begun = None if last_week_with_a_post(db) else first_recorded_day(db) or date.today()
        for path in paths:
            post = understand(path)
            understood.append(post)
            new = import_post(db, post)
            told.append(_as_json(post, new))
            if not as_json:
                click.echo(f"{'Imported' if new else 'Imported again'}: {_line(post)}")
    if as_json:
        print_json({"version": 1, "posts": told})
        return
    _learn(workspace.root, understood, begun)
    if left_out:
        names = ", ".join(path.name for path in left_out[:3]) + (" …" if len(left_out) > 3 else "")
        click.echo(f"Left out, since they have no front matter: {names}. Name one to take it in.")
    if not paths:
        click.echo("No post was found there: a post is a markdown file with front matter.")
    elif len(paths) > 1:
        click.echo(f"{len(paths)} posts. `zth log WORD` finds what stands in them.")


def _learn(root: Path, posts: "list[Understood]", begun: "date | None") -> None:
    """Let [post] of zth.toml say what a series of weekly posts shows, where it says nothing of that yet."""
    from zerotohero.journal.learned import WEEK, learn
    from zerotohero.journal.settings import fill

    learned = learn([post for post in posts if WEEK.search(post.title)], begun=begun)
    if taken := fill(root, learned.settings):
        click.echo(f"[post] in {root / 'zth.toml'} has the posts' own {', '.join(taken)} now:")
        for sentence in learned.sentences:
            click.echo(f"  {sentence}")
        if learned.first and "first" in taken:
            click.echo(f"  {learned.first}")


def _line(post: "Understood") -> str:
    counts = post.counts
    named = [(counts[kind], kind if counts[kind] != 1 else kind[:-1]) for kind in KINDS]
    return f"{post.path.name} · {post.day} · {post.title}\n  " + ", ".join(f"{count} {kind}" for count, kind in named)


def _as_json(post: "Understood", new: bool) -> dict[str, object]:
    counts = {kind: post.counts[kind] for kind in KINDS}
    return {"path": str(post.path), "title": post.title, "date": post.day.isoformat(), "new": new, **counts}


KINDS = ("sections", "papers", "images", "links")
