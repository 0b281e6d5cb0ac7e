"""Write a week's post, and never over what somebody edited there by hand.

Three ways, always with what was last generated as the base: hand edits come home into the records first (home.py), then
front matter merges by key (front.py) and the body by items (merge.py). A clash leaves the file as it is.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from zerotohero.atomic import write_atomically
from zerotohero.journal.dialects import convert, dialect_named
from zerotohero.journal.draft import Draft, draft
from zerotohero.journal.front import as_toml, day_of, merge_front, read_front, value_of, with_keys, with_names
from zerotohero.journal.frontmatter import FrontMatter, description_of, time_to_read
from zerotohero.journal.git import is_committed
from zerotohero.journal.home import Clash, Form, Home, come_home
from zerotohero.journal.imports import DATES
from zerotohero.journal.merge import CONFLICT, first_body, marked, marked_body, merge_body, standing
from zerotohero.journal.offers import Candidate
from zerotohero.journal.outline import MARKER, as_item, assemble, outline, with_marker
from zerotohero.journal.pictures import missing_pictures, place_pictures, thumbnail_in
from zerotohero.journal.places import absolute, place_for, place_of, relative, renamed, sidecar_of
from zerotohero.journal.plan import Ask, Plan
from zerotohero.journal.segments import decode, encode, front_of, plain_ends, readable, split_front
from zerotohero.journal.shape import Shape, filled, shape_of, slug_of, title_of
from zerotohero.journal.weeks import take_in, taking_in, without_a_post
from zerotohero.problem import Problem
from zerotohero.store.connect import transaction
from zerotohero.store.imports import imported
from zerotohero.store.notes import set_section
from zerotohero.store.posts import Item, Post, dismissed, items_of, post_of, posts, store_post
from zerotohero.store.ulid import made_at
from zerotohero.store.weeks import Week, weeks


def plan_export(
    db: sqlite3.Connection, root: Path, settings: Mapping[str, Any], week: Week, dialect: str | None = None,
    hook: str | None = None, **more: Any,
) -> Plan:  # fmt: skip
    """Return what exporting `week` would do; nothing is written or stored. The arguments are those of Ask.

    Raises Problem where there is nothing to export, or where the post's place cannot be used.
    """
    before = [] if settings.get("number") == "calendar" else without_a_post(db, week)
    ask = Ask(root, settings, taking_in(week, before), dialect, hook, takes_in=tuple(before), **more)
    return plan_again(db, ask)


def plan_again(db: sqlite3.Connection, ask: Ask) -> Plan:
    """Return what an export would do that asks for this."""
    with _undone(db):
        return _plan(db, ask)


def write_post(db: sqlite3.Connection, plan: Plan) -> bool:
    """Write the post and its records, both or neither; return whether the file changed.

    Raises Problem (exit 3) where it clashes, or where the file or the records changed since the plan was made.
    """
    if plan.clashes:
        raise Problem(f"{plan.path} was changed both there and here, so it was left as it is.", exit_code=3)
    with transaction(db):
        now = _plan(db, plan.ask)
        if (now.there, now.text) != (plan.there, plan.text):
            raise Problem(f"{plan.path} or its records were changed meanwhile. Look again: export once more.", 3)
        take_in(db, plan.ask.week)
        known = post_of(db, plan.ask.week.n)
        if known is None or replace(now.post, at=known.at) != known or list(now.items) != items_of(db, known.week):
            store_post(db, now.post, now.items)
        for source, target in now.pictures.items():
            write_atomically(target, source.read_bytes())
        if now.text != now.there or now.moves_from is not None:
            # Inside the transaction: killed after this and before the commit, the next export finds its own text there.
            write_atomically(now.path, encode(now.text))
    now.sidecar.unlink(missing_ok=True)
    if now.moves_from is not None:
        now.moves_from.unlink(missing_ok=True)
    return now.state != "unchanged"


def write_conflict(plan: Plan) -> None:
    """Write both sides of a plan's clashes into its sidecar. Raises Problem."""
    write_atomically(plan.sidecar, encode(plan.text))


def take_edits(db: sqlite3.Connection, root: Path, settings: Mapping[str, Any], week: Week) -> None:
    """Take what was changed or added in the week's post by hand into its records; what was deleted waits for an export.

    So no screen shows words older than the blog's. Where there is no post, or it cannot be read, nothing is done.
    """
    known = post_of(db, week.n)
    if known is None:
        return
    shape = shape_of(settings, root)
    try:
        text = decode(place_of(known, shape, root).read_bytes())
    except OSError:
        return
    if readable(text) == known.written or not text.strip() or CONFLICT.search(text):
        return
    with transaction(db):
        items = items_of(db, week.n)
        _, body = split_front(text)
        home = come_home(
            db, week, shape.sections, items, body, _form(shape, known.dialect, root, None, {}), deletions=False
        )
        clashing = {place for clash in home.clashes for place in clash.places}
        now = {r: item for r, item in home.items.items() if not clashing & set(home.places[r]) and r not in home.merged}
        kept = [now.get(item.record, item) for item in items]
        kept += [item for record, item in now.items() if record not in {one.record for one in items}]
        title = _changed_title(known, front_of(text)) or known.title
        if kept != items or title != known.title:
            loose = {item.record: item.loose for item in standing([now[r] for r in now], body)}
            kept = [replace(item, loose=loose.get(item.record, item.loose)) for item in kept]
            store_post(db, replace(known, title=title), kept)


def week_at(db: sqlite3.Connection, root: Path, settings: Mapping[str, Any], path: Path) -> Week | None:
    """Return the week whose post lies at `path`."""
    shape = shape_of(settings, root)
    found = [post.week for post in posts(db) if absolute(place_of(post, shape, root)) == path]
    return next((week for week in weeks(db) if week.n in found), None)


def open_conflicts(db: sqlite3.Connection, root: Path, settings: Mapping[str, Any]) -> list[Week]:
    """Return the weeks whose posts have a conflict that waits to be resolved."""
    shape = shape_of(settings, root)
    found = [post.week for post in posts(db) if sidecar_of(place_of(post, shape, root)).exists()]
    return [week for week in weeks(db) if week.n in found]


def _plan(db: sqlite3.Connection, ask: Ask) -> Plan:
    shape = shape_of(ask.settings, ask.root)
    known = post_of(db, ask.week.n)
    path = before = place_for(ask.week, known, shape, ask.root)
    there = _read(path)
    address = None
    if ask.rename and known is not None:
        if not known.published and is_committed(before):
            # Under its new name it is not committed yet, and public all the same.
            known = replace(known, published=known.date)
        title = title_of(shape, ask.week.n, ask.hook) if ask.hook is not None else known.title
        known, old = renamed(known, title, shape, ask.root), known.link
        path, address = place_of(known, shape, ask.root), (old, known.link)
        if path != before and path.exists():
            raise Problem(f"{path} is there already, so {before.name} was not moved. Move that file away first.", 3)
    pictures: dict[Path, Path] = {}
    dialect = ask.dialect or (known.dialect if known else shape.dialect)
    form = _form(shape, dialect, ask.root, path, pictures)
    if known is None:
        plan = _first(db, ask, shape, path, there, dialect, form)
    else:
        mine = ask.resolved if ask.resolved is not None else known.written if there is None else there
        plan = _again(db, ask, shape, known, items_of(db, known.week), path, there, mine, dialect, form)
    folder, url = _picture_place(shape, ask.root, path)
    for item in plan.items:
        # One that is gone from the blog is put back.
        pictures.update(place_pictures(item.words, ask.root / "journal", folder, url, item.text)[1])
    missing = missing_pictures(path.parent, readable(plan.text), folder, url, {*pictures.values()})
    if path == before or plan.clashes:
        return replace(plan, path=before, pictures=pictures, missing=tuple(missing))
    return replace(plan, pictures=pictures, missing=tuple(missing), moves_from=before, address=address)


def _first(
    db: sqlite3.Connection, ask: Ask, shape: Shape, path: Path, there: str | None, dialect: str, form: Form
) -> Plan:
    drafted = draft(db, ask.week, shape.sections, shape.facts)
    if not drafted.lines:
        raise Problem(
            f"Week {ask.week.n} has nothing to export yet: no note has a section. "
            '`zth note "…" --section intro` opens the post; `zth week` shows what waits.',
            exit_code=1,
        )
    slug = slug_of(shape, ask.week.n)
    day = ask.week.last_day
    title = title_of(shape, ask.week.n, ask.hook)
    pieces = [replace(piece, text=form(piece, None)) for piece in outline(drafted)]
    body, items = first_body(pieces)
    file, in_blog = relative(path, shape, ask.root)
    post = Post(
        ask.week.n, file, slug, dialect, title, filled(shape.link, ask.week.n, slug, day), day.isoformat(), "", "",
        published=ask.published.isoformat() if ask.published else None, in_blog=in_blog,
    )  # fmt: skip
    thumbnail = _thumbnail(shape, ask.root, path, assemble(outline(drafted)))
    text = _front(shape, post, drafted, body, thumbnail) + "\n" + body
    post = replace(post, generated=text, written=text)
    if there is not None and there != text and ask.resolved is None and imported(db, str(absolute(path))):
        return _again(db, ask, shape, _taken_over(post, there), [], path, there, there, dialect, form)
    if ask.resolved is not None:
        return _again(db, ask, shape, post, items, path, there, ask.resolved, dialect, form)
    strange = there is not None and there != text
    clashes = (Clash("", "", readable(there or ""), text),) if strange else ()
    return Plan(ask, path, _both(there or "", text) if strange else text, there, drafted, post, tuple(items), clashes)


def _again(
    db: sqlite3.Connection, ask: Ask, shape: Shape, known: Post, items: Sequence[Item], path: Path, there: str | None,
    mine: str, dialect: str, form: Form,
) -> Plan:  # fmt: skip
    if CONFLICT.search(mine):
        raise Problem(
            f"{path} holds conflict markers (`<<<<<<<`), so it was left as it is. Mend it, then export again.", 3
        )
    end = "\r\n" if mine.count("\r\n") * 2 > mine.count("\n") else "\n"
    head, body = split_front(mine)
    bom = "".join(segment.raw for segment in head if segment.kind == "bom")
    front = front_of(mine)
    then = _form(shape, known.dialect, ask.root, path, {})
    home = come_home(db, ask.week, shape.sections, items, body, then, resolved=ask.resolved is not None)
    gone = dismissed(db)
    drafted, pieces = _drafted(db, ask, shape, gone)
    public = bool(known.published) or is_committed(path)
    since = _since(known, drafted, pieces, home) if public else []
    if public and not ask.refresh:
        pieces = _without(pieces, since, home)
    if dialect != known.dialect:
        home.items = {r: i if i.record_kind == "heading" else replace(i, words="\0") for r, i in home.items.items()}
    changed_title = _changed_title(known, front)
    title = title_of(shape, ask.week.n, ask.hook) if ask.hook is not None else changed_title or known.title
    published = ask.published.isoformat() if ask.published else known.published
    post = replace(
        known, dialect=dialect, title=title, published=published, at=known.at if public and not ask.refresh else ""
    )
    whole = assemble(pieces)
    thumbnail = _thumbnail(shape, ask.root, path, whole)
    generated = _front(shape, post, drafted, whole, thumbnail, public)
    merged_front, own, title_clash = merge_front(front_of(known.generated), front, generated, known.own_keys, end)
    clashes = tuple(home.clashes)
    if title_clash:
        clashes = (Clash("title", known.title, *title_clash), *clashes)
    if not mine.strip():
        # An editor or a full disk may have emptied it; that everything was deleted is not taken on trust.
        return Plan(
            ask, path, known.written, there, drafted, known, tuple(items), (Clash("", "", mine, known.written),)
        )
    told = tuple(home.told)
    if clashes:
        # As the file has it: what zth changed there would be taken for the person's once it is resolved.
        clashing = front.replace(title_clash[0] + end, marked(clashes[0], end), 1) if title_clash else front
        text = bom + clashing + marked_body(home, end)
        return Plan(ask, path, text, there, drafted, known, tuple(items), clashes, told, public, tuple(since))
    merged = merge_body(home, pieces, form, end)
    if merged.slid:
        for item in merged.slid:
            set_section(db, item.record_id, item.section)
            home.items[item.record] = replace(home.items[item.record], section=item.section, heading=item.heading)
        drafted, pieces = _drafted(db, ask, shape, gone)
        pieces = _without(pieces, since, home) if public and not ask.refresh else pieces
        merged = merge_body(home, pieces, form, end)
    gap = "" if body or not merged_front or not merged.text else end
    if gap and not merged_front.endswith(("\n", "\r")):
        gap += end
    text = bom + merged_front + gap + merged.text
    post = replace(
        post, own_keys=own, generated=readable(generated + "\n" + assemble(merged.items)), written=readable(text)
    )
    return Plan(ask, path, text, there, drafted, post, tuple(merged.items), (), told, public, tuple(since))


def _drafted(db: sqlite3.Connection, ask: Ask, shape: Shape, gone: set[str]) -> tuple[Draft, list[Item]]:
    """Return the week's draft as the records are now, and its outline without the lines that were deleted."""
    drafted = draft(db, ask.week, shape.sections, shape.facts)
    return drafted, [piece for piece in outline(drafted) if piece.record not in gone]


def _front(shape: Shape, post: Post, drafted: Draft, body: str, thumbnail: str | None, public: bool = False) -> str:
    """The front matter as the drafter would write it."""
    introduction = "\n\n".join(line.text for line in drafted.lines if line.section == "intro")
    front = FrontMatter(
        post.title,
        post.link,
        description_of(introduction),
        post.date,
        time_to_read(body),
        thumbnail,
        shape.tags,
    )
    unpublished = shape.draft and not (public or post.published)
    more = {**shape.front, **({"draft": True} if unpublished else {})}
    rendered = dialect_named(post.dialect).front_matter(front)
    if shape.toml and post.dialect == "hugo":
        rendered = as_toml(rendered)
    named = with_names(rendered, shape.keys) if shape.keys else rendered
    return with_keys(named, more) if more else named


def _form(shape: Shape, dialect: str, root: Path, path: Path | None, pictures: dict[Path, Path]) -> Form:
    """How an item is written in `dialect`; the pictures that it shows are added to `pictures`."""

    def form(item: Item, was: Item | None) -> str:
        marker = MARKER.match(was.text) if was is not None and was.record_kind != "heading" else None
        as_it_was = was is not None and was.text == was.words and as_item(was.words) != was.words
        text = item.words if as_it_was and item.record_kind == "note" else item.text
        if path is not None:
            before = was.text if was is not None else ""
            text, found = place_pictures(text, root / "journal", *_picture_place(shape, root, path), before)
            pictures.update(found)
        if was is None or not _native(was, dialect):
            text = convert(text, dialect)
        return with_marker(text, marker[0]) if marker else text

    return form


def _native(item: Item, dialect: str) -> bool:
    """Whether an item stands in the file word for word as its record has it and is the dialect's own: a shortcode."""
    marker = MARKER.match(item.text)
    listed = with_marker(as_item(item.words), marker[0]) if marker else item.words
    return item.text in (item.words, listed) and convert(item.text, dialect) != item.text


def _picture_place(shape: Shape, root: Path, path: Path) -> tuple[Path, str]:
    """The folder that a post's pictures lie in, and what their addresses begin with."""
    if shape.images:
        return (shape.blog or root) / shape.images, shape.image_url.rstrip("/")
    return path.parent / "images", "images"


def _thumbnail(shape: Shape, root: Path, path: Path, markdown: str) -> str | None:
    """The name of the post's thumbnail, where the blog has thumbnails and the post a picture of its own."""
    src = None if shape.thumbnail is None else thumbnail_in(markdown)
    if src is None:
        return None
    placed, _ = place_pictures(f"![]({src})", root / "journal", *_picture_place(shape, root, path))
    return f"{shape.thumbnail}{placed[4:-1].rsplit('/', 1)[-1]}"


def _since(known: Post, drafted: Draft, pieces: Sequence[Item], home: Home) -> list[Item | Candidate]:
    """What was recorded since a post became public: lines that are not in it, and what became known later."""
    lines: list[Item | Candidate] = [
        piece for piece in pieces if piece.record_kind not in ("heading", "empty") and piece.record not in home.items
    ]
    then = datetime.fromisoformat(known.at).timestamp() if known.at else 0.0
    # What is drawn from all weeks (`progress`) is no record, and has no moment of its own.
    recorded = [one for one in drafted.candidates if one.record_kind not in ("note", "progress")]
    return lines + [one for one in recorded if made_at(one.record_id) > then]


def _without(pieces: Sequence[Item], since: Sequence[Item | Candidate], home: Home) -> list[Item]:
    """The pieces of a public post without what came since, and without headings that would head nothing."""
    new = {item.record for item in since}
    kept = [piece for piece in pieces if piece.record not in new]
    used = {(piece.section, piece.heading) for piece in kept if piece.record_kind != "heading"}
    used |= {(section, None) for section, _ in used}
    return [
        piece
        for piece in kept
        if piece.record in home.items
        or (piece.record_kind != "empty" and (piece.record_kind != "heading" or (piece.section, piece.heading) in used))
    ]


def _changed_title(known: Post, front: str) -> str | None:
    """The title that somebody wrote into the file; None where it is the one that zth wrote."""
    base = read_front(front_of(known.generated))
    here = read_front(front)
    was, now = base.entry("title"), here.entry("title")
    if was is None or now is None:
        return None
    value = value_of(now, here.syntax)
    return value if isinstance(value, str) and value != value_of(was, base.syntax) else None


def _taken_over(post: Post, there: str) -> Post:
    """A post that was in the blog before and was imported: its own title, address and date are the post's."""
    front = read_front(front_of(there))
    said = {entry.key: value_of(entry, front.syntax) for entry in front.entries}
    link = next((said[key] for key in ("link", "slug") if isinstance(said.get(key), str)), post.link)
    day = next((day for key in DATES if (day := day_of(said.get(key, "")))), None)
    title = said.get("title")
    return replace(
        post,
        link=link,
        date=day.isoformat() if day else post.date,
        title=title if isinstance(title, str) else post.title,
    )


def _both(mine: str, theirs: str) -> str:
    """Two whole texts between conflict markers."""
    return marked(Clash("", "", plain_ends(mine).removesuffix("\n"), theirs.removesuffix("\n")), "\n")


def _read(path: Path) -> str | None:
    try:
        return decode(path.read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        raise Problem(f"{path} cannot be read: {error.strerror}.") from error


@contextmanager
def _undone(db: sqlite3.Connection) -> Iterator[None]:
    """Take back all that is stored inside."""
    db.execute("savepoint plan")
    try:
        yield
    finally:
        db.execute("rollback to plan")
        db.execute("release plan")
