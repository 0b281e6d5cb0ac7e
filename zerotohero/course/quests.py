"""Quests: open tasks of a lesson, to be looked into and written about, never graded."""

import difflib
import tomllib
from dataclasses import dataclass

from zerotohero.course.load import Course, Lesson
from zerotohero.problem import Problem


@dataclass(frozen=True)
class Quest:
    """One quest, and its text in markdown."""

    id: str
    """lesson/short, such as `micrograd/dead-neurons`."""
    title: str
    about: str
    text: str

    @property
    def short(self) -> str:
        return self.id.rsplit("/", 1)[-1]


def quests(lesson: Lesson) -> tuple[Quest, ...]:
    """Return a lesson's quests, in order. Raises Problem where one's files cannot be read."""
    try:
        settings = tomllib.loads((lesson.folder / "lesson.toml").read_text(encoding="utf-8"))
        return tuple(
            Quest(
                f"{lesson.id}/{entry['id']}",
                entry["title"],
                entry.get("about", ""),
                (lesson.folder / "quests" / f"{entry['id']}.md").read_text(encoding="utf-8"),
            )
            for entry in settings.get("quests", [])
        )
    except KeyError as error:
        raise Problem(f"{lesson.folder / 'lesson.toml'}: a quest lacks {error}.") from error
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Problem(f"A quest of {lesson.id} cannot be read: {error}. Reinstall zerotohero.") from error


def quest(course: Course, name: str) -> Quest:
    """Return the quest called `name`, by its id or any unambiguous part of it. Raises Problem (exit 2)."""
    known = [one for lesson in course.lessons for one in quests(lesson)]
    wanted = name.strip().strip("/").lower()
    exact = [one for one in known if wanted in (one.id, one.short)]
    found = exact or [one for one in known if wanted and wanted in one.id]
    if len(found) == 1:
        return found[0]
    if found:
        raise Problem(f"`{name}` could be {', '.join(one.id for one in found)}. Name one of them.", exit_code=2)
    near = difflib.get_close_matches(wanted.rsplit("/", 1)[-1], [one.short for one in known], n=1, cutoff=0.5)
    meant = f" Did you mean {near[0]}?" if near else ""
    raise Problem(f"There is no quest `{name}`.{meant} `zth quest` lists them.", exit_code=2)
