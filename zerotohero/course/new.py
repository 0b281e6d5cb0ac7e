"""A lesson to begin with: one small exercise, whole, that lints; an author changes it piece by piece."""

import re
from pathlib import Path

from zerotohero.problem import Problem

MODULE = '''"""{title}."""


def double(x):
    """Return twice x."""
    return 2 * x
'''

LESSON = """\
title = "{title}"
about = "What one can do after it, in a sentence."

[modules]
"{stem}.py" = "{stem}/{stem}.py"

[[exercises]]
id = "double"
title = "Twice as much"
targets = ["double"]
requires = []
teaches = ["double"]
uses = []
minutes = 5
"""

FILES = {
    "text.md": """\
`double(x)` returns twice `x`, a number of any kind.

## Hint 1

What is twice 0.5?

## Hint 2

Which operation makes two of one?

## Hint 3

Python multiplies with `*`.
""",
    "probes.py": '''\
from zerotohero.grading.probe import probe


@probe
def a_number({stem}, rng):
    """`double(x)` for an x between 1 and 2"""
    return {stem}.double(rng.uniform(1.1, 1.9))


@probe
def below_zero({stem}, rng):
    """`double(x)` for an x below 0"""
    return {stem}.double(rng.uniform(-3.9, -3.1))
''',
    "mistakes.py": '''\
from zerotohero.grading.probe import mistake


@mistake("double")
def squares(x):
    """It multiplies x with itself; twice x is x and x once more, which differs everywhere but at 0 and 2."""
    return x * x


@mistake("double")
def without_a_sign(x):
    """The sign is lost on the way; twice a number below 0 lies further below 0."""
    return abs(2 * x)
''',
    "styles.py": """\
from zerotohero.grading.probe import style


@style("double")
def added(x):
    return x + x


@style("double")
def summed(x):
    return sum([x, x])


@style("double")
def the_other_way_round(x):
    return x * 2
""",
}


def new_lesson(course: Path, name: str) -> Path:
    """Write a lesson called `name` into the course in the folder `course` (made if need be), and return its folder.

    Raises Problem (exit 2) where the name is no Python name or the lesson is there already.
    """
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        raise Problem(f"`{name}` cannot name a lesson: it becomes a Python package, so a-z, 0-9 and _ alone.", 2)
    folder = course / name
    if folder.exists():
        raise Problem(f"{folder} is there already. Choose another name, or go on in it.", 2)
    listing = course / "course.toml"
    try:
        exercise = folder / "exercises" / "double"
        exercise.mkdir(parents=True)
        (folder / "lesson.toml").write_text(LESSON.format(title=name, stem=name), encoding="utf-8")
        (folder / f"{name}.py").write_text(MODULE.format(title=name.capitalize()), encoding="utf-8")
        for file, text in FILES.items():
            (exercise / file).write_text(text.replace("{stem}", name), encoding="utf-8")
        _list(listing, name)
    except OSError as error:
        raise Problem(f"{error.filename or folder} cannot be written: {error.strerror}.") from error
    return folder


def _list(listing: Path, name: str) -> None:
    import tomlkit

    known = tomlkit.parse(listing.read_text(encoding="utf-8")) if listing.exists() else tomlkit.document()
    if "title" not in known:
        known["title"] = listing.parent.name
    known["lessons"] = [*known.get("lessons", []), name]
    listing.write_text(tomlkit.dumps(known), encoding="utf-8")
