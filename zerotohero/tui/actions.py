"""The one registry of actions: it feeds the keys, the footer, the palette and the help screen."""

from collections.abc import Callable
from dataclasses import dataclass

from textual.binding import Binding, BindingType


@dataclass(frozen=True)
class Action:
    """Something a person can do on the exercise screen."""

    id: str
    """Names the method `action_<id>` of the screen."""
    key: str
    shown: str
    """The key as people read it."""
    noun: str
    verb: str
    help: str
    in_footer: bool = False


ACTIONS = (
    Action("check", "r", "r", "exercise", "check", "Check the exercise now; every save does it too.", True),
    Action("hint", "h", "h", "exercise", "hint", "Show the next hint under the text.", True),
    Action("edit", "e", "e", "exercise", "edit", "Open the file in $EDITOR, at the exercise's line.", True),
    Action("output", "o", "o", "exercise", "output", "Show what your code printed, and the traceback.", True),
    Action("solution", "s", "s", "exercise", "solution", "Show how the course writes it; from there, put it in."),
    Action("reset", "x", "x", "exercise", "reset", "Put the exercise back as it began; yours is kept."),
    Action("undo", "u", "u", "exercise", "undo", "Take back the last reset or solution."),
    Action("next", "n", "n", "course", "next", "Go to the exercise that comes next.", True),
    Action("previous", "b", "b", "course", "back", "Go to the exercise before this one."),
    Action("list", "l", "l", "course", "list", "Show or hide the list of exercises.", True),
    Action("note", "m", "m", "journal", "note", "Keep a thought for this week's post.", True),
    Action("down", "j,down", "j ↓", "view", "scroll down", "Scroll the verdict down; in the list, move down."),
    Action("up", "k,up", "k ↑", "view", "scroll up", "Scroll the verdict up; in the list, move up."),
    Action("text_down", "J", "J", "view", "scroll the text down", "Scroll the exercise's text down."),
    Action("text_up", "K", "K", "view", "scroll the text up", "Scroll the exercise's text up."),
    Action("help", "question_mark,f1", "?", "zth", "help", "Show every key.", True),
    Action("quit", "q", "q", "zth", "quit", "Leave; all is saved already."),
)


def bindings() -> list[BindingType]:
    """Return the registry as Textual's bindings."""
    return [
        Binding(action.key, action.id, action.verb.capitalize(), show=action.in_footer, key_display=action.shown)
        for action in ACTIONS
    ]


def palette(run: Callable[[str], None]) -> list[tuple[str, str, Callable[[], None]]]:
    """Return the registry as (title, help, callback) for the command palette; `run` gets an action's id."""

    def bound(name: str) -> Callable[[], None]:
        return lambda: run(name)

    return [(f"{action.noun}: {action.verb}", action.help, bound(action.id)) for action in ACTIONS]
