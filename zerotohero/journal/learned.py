"""A blog's own habits, learnt from the posts that are in it: what `[post]` of zth.toml would say."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from zerotohero.journal.dialects import detect, dialect_named
from zerotohero.journal.front import day_of, values
from zerotohero.journal.frontmatter import FrontMatter
from zerotohero.journal.imports import DATES, Understood, posts_in, understand
from zerotohero.journal.sections import SECTIONS, Section, section_named
from zerotohero.journal.shape import TITLE, image_url, slugged
from zerotohero.problem import Problem

WEEK = re.compile(r"\bweek[\s_#-]*0*(?P<n>\d{1,3})\b", re.I)
THUMBNAILS = ("thumbnail", "heroImage", "image", "cover")
LINKS = ("link", "slug")
PUBLIC = ("public", "static", "assets", "")
"""The folders whose files a blog shows from its root."""
ABOUT = {
    "courses": {"course", "lecture"},
    "papers": {"paper", "read", "reading"},
    "projects": {"project", "build", "building", "built"},
    "neat": {"neat", "learned", "learnt", "til"},
    "life": {"life"},
    "goals": {"goal", "next", "plan"},
}
"""The words of a heading that say which section of ours it is."""
ALIKE = (DATES, ("description", "summary", "excerpt"), LINKS, THUMBNAILS)
"""Keys of front matter that say the same."""
TRANSLATED = re.compile(r"\w\.[a-z]{2}(-[A-Za-z]{2,4})?\.\w+$")
"""The name of a post in another language, `index.de.md`."""
OURS = ("link", "timeToRead")
"""Keys that no generator reads: where a blog's posts have nothing like them, ours have not either."""
FREE = ("gfm", "mdc", "astro")
"""Dialects whose date and link have names of the blog's own choice, since only its own pages read them."""
HABIT = 3
"""From so many posts on, what none of them has is no part of the blog."""
RECENT = 10
"""How many of the latest posts show what a blog's posts are like now."""
BLANK = FrontMatter("t", "l", "d", "2024-01-01", 1, "i", ("t",))
SHORT = 120
"""The longest paragraph that may be what an empty section says."""


@dataclass
class Learned:
    """Settings for `[post]`, and the post or file that each was learnt from."""

    settings: dict[str, Any] = field(default_factory=dict)
    told: dict[str, str] = field(default_factory=dict)
    site: Path | None = None
    """The folder of the blog's generator, in the blog's or the same."""

    def take(self, key: str, value: Any, source: str) -> None:
        """Keep what was learnt; nothing where there is nothing."""
        if value not in (None, "", [], {}):
            self.settings[key], self.told[key] = value, source

    @property
    def first(self) -> str:
        """A sentence on the number of the first week, where earlier ones are taken; else an empty string."""
        n = self.settings.get("first")
        return f"Your blog has posts up to Week {n - 1}, so your first week here is Week {n}." if n else ""

    @property
    def sentences(self) -> list[str]:
        """What was learnt from which, a line each."""
        sources = dict.fromkeys(self.told.values())
        return [f"{', '.join(k for k, s in self.told.items() if s == source)}: from {source}" for source in sources]


def learn_blog(folder: Path) -> Learned:
    """Return the habits of the blog in `folder`. Raises Problem (exit 2) where there is no such folder."""
    if not folder.is_dir():
        raise Problem(f"There is no folder {folder}. `zth init --blog DIR` names your blog's.", exit_code=2)
    learned = Learned()
    posts = [understand(path) for path in posts_in(folder)[0]]
    above = [site for post in _latest(posts, folder)[-1:] for site in reversed(post.path.parents)]
    for site in (folder, *(one for one in above if one.is_relative_to(folder))):
        if dialect := detect(site):
            sign = next((sign for sign in dialect_named(dialect).SIGNS if (site / sign).is_file()), "config.toml")
            learned.take("dialect", dialect, (site / sign).relative_to(folder).as_posix())
            learned.site = site
            break
    return learn(posts, folder, learned, date.today())


def learn(
    posts: Sequence[Understood],
    folder: Path | None = None,
    learned: Learned | None = None,
    begun: date | None = None,
) -> Learned:
    """Return the habits of a series of posts, one a week; of posts that are none, what holds for the latest of them.

    `folder`: the blog's, which their places are told from. `begun`: the first day of the learner's own weeks; the
    numbers of posts from before it are taken.
    """
    learned = learned or Learned()
    weekly = sorted(_series(posts), key=_number)
    series = weekly or _latest(posts, folder)
    if not series:
        return learned
    last = series[-1]
    name, front = last.path.name, _front(last)
    if last.path.stem == "index":
        name = f"{last.path.parent.name}/{name}"
    if "dialect" not in learned.settings and any(":img{" in s.raw for post in series for s, _, _ in post.segments):
        learned.take("dialect", "mdc", name)
    if weekly:
        title = _title(last.title)
        learned.take("title", title if title != TITLE else None, name)
        before = [post for post in weekly if begun is not None and post.day < begun]
        if before:
            learned.take("first", _number(before[-1]) + 1, before[-1].path.name)
        learned.take("sections", _sections(series), name)
    if folder is not None:
        learned.take("file", _file(last, folder), name)
        site = learned.site or folder
        images, url, source = _images(series, site, str(learned.settings.get("dialect", "gfm")))
        if site != folder:
            images = images or dialect_named(learned.settings["dialect"]).IMAGES
            url, source = url or image_url(images), source or learned.told["dialect"]
            images = f"{site.relative_to(folder).as_posix()}/{images}"
        learned.take("images", images, source)
        learned.take("image_url", url, source)
    link = next((front[key] for key in LINKS if isinstance(front.get(key), str)), None)
    learned.take("link", _pattern(link, last) if link and _pattern(link, last) != "{slug}" else None, name)
    dialect = str(learned.settings.get("dialect", "gfm"))
    tags = _tags(series[-1:] if weekly else series, dialect)
    learned.take("tags", tags, name)
    if not any(_tags_of(post, dialect) for post in series) and len(series) >= HABIT:
        learned.settings["tags"], learned.told["tags"] = [], name
    learned.take("thumbnail", _thumbnails(series), name)
    learned.take("draft", any(_front(post).get("draft") is True for post in series) or None, name)
    learned.take("keys", _keys(series, dialect), name)
    front = _constant(series, dialect)
    if dialect == "zola" and tags and any("taxonomies" in _front(post) for post in series):
        front["taxonomies"] = {"tags": tags}
        learned.settings["tags"] = []
    learned.take("front", front, name)
    if dialect == "hugo" and all(_raw_front(post).startswith("+++") for post in series):
        learned.take("front_matter", "toml", name)
    return learned


def _raw_front(post: Understood) -> str:
    return next((segment.raw for segment, _, _ in post.segments if segment.kind == "front"), "")


def _front(post: Understood) -> dict[str, Any]:
    return values(_raw_front(post))


def _latest(posts: Sequence[Understood], folder: Path | None) -> list[Understood]:
    """The latest posts of those that lie where most of the latest ones do: a page or a template is none of them."""
    own = [post for post in posts if not TRANSLATED.search(post.path.name)]
    titled = (post for post in own if "title" in _front(post))
    dated = sorted([post for post in own if _dated(post)] or titled, key=lambda post: post.day)
    places = {post.path: _file(post, folder) for post in dated}
    counted = Counter(places[post.path] for post in reversed(dated[-2 * RECENT :]))
    del counted[""]
    usual = next((place for place, _ in counted.most_common(1)), None)
    return [post for post in dated if places[post.path] == usual][-RECENT:]


def _dated(post: Understood) -> bool:
    front = _front(post)
    named = re.match(r"\d{4}-\d{2}-\d{2}", post.path.name)
    return any(day_of(front.get(key, "")) for key in DATES) or named is not None


def _thumbnails(series: Sequence[Understood]) -> str | None:
    """What the name of more than half of the thumbnails begins with."""
    fronts = [_front(post) for post in series]
    shown = [next((front[key] for key in THUMBNAILS if isinstance(front.get(key), str)), "") for front in fronts]
    bases = Counter(one.rpartition("/")[0] + "/" for one in shown if "/" in one and not one.startswith("."))
    return next((base for base, n in bases.most_common(1) if 2 * n > len([one for one in shown if one])), None)


def _file(post: Understood, folder: Path | None) -> str:
    """The pattern of a post's place; empty where it lies at one that no other post can have.

    What is written is plain markdown, also where the others are MDX: that would take braces and `<` for code.
    """
    path = post.path.relative_to(folder) if folder is not None else Path(post.path.name)
    found = _pattern((path.with_suffix(".md") if path.suffix == ".mdx" else path).as_posix(), post)
    return found if re.search(r"\{(slug|date|day|nn?)\}", found) else ""


def _tags(series: Sequence[Understood], dialect: str) -> list[str]:
    """The tags that at least half of the posts have."""
    counted = Counter(tag for post in series for tag in _tags_of(post, dialect))
    return [tag for tag, n in counted.items() if 2 * n >= len(series)]


def _tags_of(post: Understood, dialect: str) -> list[str]:
    front = _front(post)
    taxonomies = front.get("taxonomies")
    tags = taxonomies.get("tags") if dialect == "zola" and isinstance(taxonomies, dict) else front.get("tags")
    if isinstance(tags, str):
        tags = tags.split() if dialect == "jekyll" else [tags]
    return list(dict.fromkeys(map(str, tags))) if isinstance(tags, list) else []


def _keys(series: Sequence[Understood], dialect: str) -> dict[str, str]:
    """The dialect's key -> what this blog's posts call it; empty where they have nothing like it."""
    fronts = [_front(post) for post in reversed(series)]
    keys = {}
    for key in values(dialect_named(dialect).front_matter(BLANK)):
        if key == "title" or any(key in front for front in fronts):
            continue
        alike = next((others for others in ALIKE if key in others), ())
        if alike in (DATES, LINKS) and dialect not in FREE:
            continue
        there = (one for front in fronts for one in alike if one in front and (key not in DATES or day_of(front[one])))
        other = next(there, None)
        if other is not None or (key in OURS and len(series) >= HABIT):
            keys[key] = other or ""
    return keys


def _series(posts: Sequence[Understood]) -> list[Understood]:
    """The posts whose titles begin alike; of several such series, the one called most as ours is, else the latest.

    One that other posts came after, and that neither its title nor its headings say to be of this kind, is none: an
    internship's weeks, a marathon's.
    """
    found: dict[str, list[Understood]] = {}
    for post in posts:
        if WEEK.search(post.title):
            found.setdefault(WEEK.split(post.title, maxsplit=1)[0].strip().casefold(), []).append(post)
    dated = [post for post in posts if _dated(post)]
    kindred = [
        series
        for series in found.values()
        if sum(post.day > max(one.day for one in series) for post in dated) < HABIT
        or any(_like_ours(post) > 1 or _ours_under(post) > 1 for post in series)
    ]
    return max(kindred, key=lambda s: (_like_ours(s[0]), max(post.day for post in s), len(s)), default=[])


def _like_ours(post: Understood) -> int:
    """How many words of our title a post's has."""
    return len({*TITLE.casefold().split()} & {*post.title.casefold().split()})


def _ours_under(post: Understood) -> int:
    """How many of a post's headings are sections of ours, in whatever words."""
    titles = [segment.title.strip() for segment, _, _ in post.segments if segment.kind == "heading"]
    return sum(section_named(SECTIONS, title) is not None or _about(title, {}) is not None for title in titles)


def _number(post: Understood) -> int:
    found = WEEK.search(post.title)
    return int(found["n"]) if found else 0


def _title(title: str) -> str:
    """A title with its number, and what comes after it, taken out."""
    found = WEEK.search(title)
    if found is None:
        return TITLE
    before, after = title[: found.start("n")].rstrip("0") + _digits(found), title[found.end() :]
    parted = re.match(r"\s*[:–—|-]\s*", after)
    return f"{before}{parted[0] if parted else ': '}{{hook}}" if after else before


def _digits(found: re.Match[str]) -> str:
    """What stands for a post's number where it was found: one that is written with a zero has two digits."""
    return "{nn}" if re.search(r"\D0\d$", found[0]) else "{n}"


def _pattern(text: str, post: Understood) -> str:
    """A path or an address with what differs from post to post taken out."""
    n = _number(post)
    bare = _title(post.title).replace("{nn}", f"{n:02}").replace("{n}", str(n)).split("{hook}")[0]
    slugs = [slug for slug in (slugged(post.title), slugged(bare)) if slug]
    day: date = post.day
    stem, dot, suffix = text.rpartition(".") if text.endswith((".md", ".markdown")) else (text, "", "")
    parts = stem.split("/")
    twice = len(parts) > 1 and parts[-1] == parts[-2]
    name = len(parts) - (2 if twice or (len(parts) > 1 and parts[-1] in ("index", "")) else 1)
    for at, part in enumerate(parts):
        begins = re.match(rf"{day.isoformat()}([-_ ])", part)
        prefix, dated = (f"{{date}}{begins[1]}", part[begins.end() :]) if begins else ("", part)
        if dated in slugs:
            parts[at] = f"{prefix}{{slug}}"
        elif part == day.isoformat():
            parts[at] = "{date}"
        elif part == f"{day.year}":
            parts[at] = "{year}"
        elif part == f"{day:%Y-%m}":
            parts[at] = "{year}-{month}"
        elif part == f"{day.month:02}" and at and parts[at - 1] == "{year}":
            parts[at] = "{month}"
        elif part == f"{day.day:02}" and at and parts[at - 1] == "{month}":
            parts[at] = "{day}"
        elif found := WEEK.search(dated):
            parts[at] = prefix + dated[: found.start("n")].rstrip("0") + _digits(found) + dated[found.end("n") :]
        elif at == name and part != "index":
            parts[at] = f"{prefix}{{slug}}"
    if twice:
        parts[-1] = parts[-2]
    return "/".join(parts) + dot + suffix


def _images(series: Sequence[Understood], folder: Path, dialect: str) -> tuple[str | None, str | None, str]:
    """The folder that the posts' own pictures lie in, what their addresses begin with, and where that was seen."""
    for post in reversed(series):
        for _, _, said in post.segments:
            for mention in said:
                above, _, file = mention.url.rpartition("/")
                if mention.kind != "image" or not above.startswith("/") or not file:
                    continue
                # Hugo and Zola write the whole blog into `public`, anew each time.
                for public in PUBLIC[1:] if dialect in ("hugo", "zola") else PUBLIC:
                    if (folder / public / mention.url.lstrip("/")).is_file():
                        return f"{public}{above}".lstrip("/"), above, post.path.name
    return None, None, ""


def _sections(series: Sequence[Understood]) -> dict[str, Any]:
    """The headings of the series in order, each with whether it is a list and what it says when it is empty."""
    held: dict[str, list[tuple[str, list[str]]]] = {}
    for post in reversed(series):
        heading = None
        for segment, _, _ in post.segments:
            if segment.kind == "heading" and segment.level == 2:
                heading = segment.title.strip()
                held.setdefault(heading, []).append((heading, []))
            elif segment.kind == "heading" and segment.level == 1:
                heading = None
            elif heading and segment.kind not in ("blank", "html", "comment"):
                held[heading][-1][1].append(f"{segment.kind}\n{segment.text}")
    found: dict[str, Any] = {}
    for heading, times in held.items():
        known = section_named(SECTIONS, heading) or _about(heading, found)
        alone = [blocks[0] for _, blocks in times if len(blocks) == 1]
        said = Counter(block.split("\n", 1)[1] for block in alone if block.startswith("paragraph"))
        empty = next((words for words, n in said.most_common(1) if n > 1 and len(words) <= SHORT), None)
        kinds_and_words = [block.split("\n", 1) for _, blocks in times for block in blocks]
        held_kinds = [kind for kind, words in kinds_and_words if words != empty]
        listed = bool(held_kinds) and all(kind == "item" for kind in held_kinds)
        key = known.id if known else slugged(heading) or heading
        more = {"list": True} if listed and not (known and known.listed) else {}
        more |= {"list": False} if not listed and held_kinds and known and known.listed else {}
        told = {"heading": heading, **more, **({"empty": empty} if empty else {})}
        found[key] = told if len(told) > 1 else heading
    return found


def _about(heading: str, found: Mapping[str, Any]) -> Section | None:
    """The section of ours that a heading speaks of in other words: `What I read`, `Goals for next week`."""
    words = {word.rstrip("s") for word in re.findall(r"\w+", heading.casefold())}
    named = [section for section in SECTIONS if words & ABOUT.get(section.id, set()) and section.id not in found]
    return named[0] if len(named) == 1 else None


def _constant(series: Sequence[Understood], dialect: str) -> dict[str, Any]:
    """Further keys of the front matter that say the same in every post."""
    blank = values(dialect_named(dialect).front_matter(BLANK))
    ours = {*blank, *(key for alike in ALIKE for key in alike), "draft"} - {"layout"}
    fronts = [_front(post) for post in series]
    return {
        key: value
        for key, value in fronts[-1].items()
        if (key not in ours or (key in DATES and isinstance(value, bool)))
        and all(isinstance(one, str | bool | int) for one in (value if isinstance(value, list) else [value]))
        and all(front.get(key) == value for front in fronts)
        and (len(fronts) > 1 or key in ("layout", "author", "authors", "category", "categories"))
        and blank.get(key) != value
    }
