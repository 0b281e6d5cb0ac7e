"""Where posts lie: in the blog's folder, or in the workspace; fixed at the first export."""

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

from zerotohero.journal.shape import Shape, filled, slug_of, slugged
from zerotohero.problem import Problem
from zerotohero.store.posts import Post
from zerotohero.store.weeks import Week


def place_of(post: Post, shape: Shape, root: Path) -> Path:
    """Return where a post lies."""
    return (shape.blog if post.in_blog and shape.blog else root) / post.path


def place_for(week: Week, known: Post | None, shape: Shape, root: Path) -> Path:
    """Return where a week's post lies, or will lie. Raises Problem where its folder is not there."""
    if shape.blog is not None and not shape.blog.is_dir() and (known is None or known.in_blog):
        raise Problem(
            f"The blog's folder {shape.blog} is not there, so nothing was written. "
            f"Is it on a disk that is not mounted? `blog` under [post] in {root / 'zth.toml'} names it."
        )
    if known is not None:
        path = place_of(known, shape, root)
        if not path.parent.is_dir() and path.parent != root / "journal":
            raise Problem(
                f"{path.parent}, where week {known.week}'s post lay, is not there any more, so nothing was written. "
                f"`mkdir -p {path.parent}` makes it again."
            )
        return path
    return (shape.blog or root) / filled(shape.file, week.n, slug_of(shape, week.n), week.last_day)


def sidecar_of(path: Path) -> Path:
    """Return where a post's conflict is written: hidden, and no markdown, so that no blog takes it for a post."""
    return path.with_name(f".{path.name}.conflict")


def relative(path: Path, shape: Shape, root: Path) -> tuple[str, bool]:
    """Return a post's path as it is stored (from the blog's folder, from the workspace, or whole), and whether it is in
    the blog's folder."""
    for folder, in_blog in ((shape.blog, True), (root, False)):
        if folder is not None and path.is_relative_to(folder):
            return path.relative_to(folder).as_posix(), in_blog
    return str(path), False


def renamed(post: Post, title: str, shape: Shape, root: Path) -> Post:
    """Return the post under the address that `title` gives. Raises Problem (exit 2) where it gives none."""
    slug, day = slugged(title), date.fromisoformat(post.date)
    if not slug:
        raise Problem(f"The title `{title}` has no letter that an address can have. `--title` gives another.", 2)
    folder = shape.blog if shape.blog is not None and post.in_blog else root
    file, link = filled(shape.file, post.week, slug, day), filled(shape.link, post.week, slug, day)
    return replace(post, slug=slug, link=link, path=relative(folder / file, shape, root)[0])


def absolute(path: Path) -> Path:
    """Return `path` from the root, symlinks as they are."""
    return Path(os.path.abspath(path.expanduser()))  # noqa: PTH100
