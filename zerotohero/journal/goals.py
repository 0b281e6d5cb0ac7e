"""Goals, by their number in the list or by what they say."""

import sqlite3
from datetime import date

from zerotohero.problem import Problem
from zerotohero.store.goals import Goal, add_goal, goals, set_dropped, set_met


def set_goal(db: sqlite3.Connection, text: str) -> Goal:
    """Store a goal and return it. Raises Problem (exit 2) on an empty one, or one that is open already."""
    words = " ".join(text.split())
    if not words:
        raise Problem('A goal needs words: `zth goal add "finish micrograd"`', exit_code=2)
    if any(goal.open and goal.text.casefold() == words.casefold() for goal in goals(db)):
        raise Problem(f"`{words}` is open already: `zth goal list`.", exit_code=2)
    add_goal(db, words)
    return goals(db)[-1]


def meet_goal(db: sqlite3.Connection, name: str, day: date | None = None) -> Goal:
    """Mark the open goal called `name` as met, today or on `day`, and return it. Raises Problem (exit 2)."""
    goal = find_goal(db, name)
    set_met(db, goal.id, day or date.today())
    return goal


def drop_goal(db: sqlite3.Connection, name: str) -> Goal:
    """Let the open goal called `name` go, and return it. Raises Problem (exit 2)."""
    goal = find_goal(db, name)
    set_dropped(db, goal.id, date.today())
    return goal


def find_goal(db: sqlite3.Connection, name: str) -> Goal:
    """Return the open goal with this number, or whose words alone hold `name`. Raises Problem (exit 2)."""
    waiting = [goal for goal in goals(db) if goal.open]
    wanted = name.strip().casefold()
    if wanted.isdecimal():
        found = waiting[int(wanted) - 1 : int(wanted)] if int(wanted) else []
    else:
        found = [goal for goal in waiting if wanted and wanted in goal.text.casefold()]
    if len(found) == 1:
        return found[0]
    if found:
        raise Problem(f"`{name}` could be {'; '.join(goal.text for goal in found)}. Say more of it.", exit_code=2)
    raise Problem(f"No open goal is called `{name}`: `zth goal list` numbers them.", exit_code=2)
