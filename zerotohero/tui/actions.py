"""The one registry of actions: it feeds the keys, the footer, the palette and the help screen."""

from collections.abc import Callable
from dataclasses import dataclass

from textual.binding import Binding, BindingType

ROOMS = {
    "today": "Today",
    "course": "Course",
    "runs": "Runs",
    "run": "Run",
    "week": "Week",
    "papers": "Papers",
}
"""The screens, as the registry names them and as people read them."""


@dataclass(frozen=True)
class Action:
    """Something a person can do, on the screens it names, or on all where it names none."""

    id: str
    """Names the method `action_<id>` of the screen."""
    key: str
    shown: str
    """The key as people read it."""
    noun: str
    verb: str
    help: str
    in_footer: bool = False
    rooms: tuple[str, ...] = ()


COURSE, RUN, RUNS, TODAY, WEEK, PAPERS = ("course",), ("run",), ("runs",), ("today",), ("week",), ("papers",)

ACTIONS = (
    Action("go_today", "1", "1", "go", "today", "What is next, what is open, and a line for a thought."),
    Action("go_course", "2", "2", "go", "course", "The exercises, each with its verdict at every save."),
    Action("go_runs", "3", "3", "go", "runs", "What you train: live, finished, beside the published numbers."),
    Action("go_week", "4", "4", "go", "week", "This week's post: your words, what the records offer, the export."),
    Action("go_papers", "5", "5", "go", "papers", "What you read, and what each reading left."),
    Action("next_exercise", "enter,n", "⏎", "today", "next", "Open the exercise that comes next.", True, TODAY),
    Action("capture", "c", "c", "today", "capture", "Write a thought into the line; enter keeps it.", True, TODAY),
    Action("check", "r", "r", "exercise", "check", "Check the exercise now; every save does it too.", True, COURSE),
    Action("hint", "h", "h", "exercise", "hint", "Show the next hint under the text.", True, COURSE),
    Action("write", "i", "i", "exercise", "write", "Write here; ctrl+s saves, esc saves and goes back.", True, COURSE),
    Action("edit", "e", "e", "exercise", "edit", "Open the file in $EDITOR, at the exercise's line.", False, COURSE),
    Action("output", "o", "o", "exercise", "output", "Show what your code printed, and the traceback.", True, COURSE),
    Action(
        "solution", "s", "s", "exercise", "solution", "Show how the course writes it; from there, put it in.", False,
        COURSE,
    ),
    Action("reset", "x", "x", "exercise", "reset", "Put the exercise back as it began; yours is kept.", False, COURSE),
    Action("undo", "u", "u", "exercise", "undo", "Take back the last reset or solution.", False, COURSE),
    Action("next", "n", "n", "course", "next", "Go to the exercise that comes next.", True, COURSE),
    Action("previous", "b", "b", "course", "back", "Go to the exercise before this one.", False, COURSE),
    Action("list", "l", "l", "course", "list", "Show or hide the list of exercises.", True, COURSE),
    Action("down", "j,down", "j ↓", "view", "scroll down", "Scroll the verdict; in the list, go down.", False, COURSE),
    Action("up", "k,up", "k ↑", "view", "scroll up", "Scroll the verdict up; in the list, move up.", False, COURSE),
    Action("text_down", "J", "J", "view", "scroll the text down", "Scroll the exercise's text down.", False, COURSE),
    Action("text_up", "K", "K", "view", "scroll the text up", "Scroll the exercise's text up.", False, COURSE),
    Action("train", "t", "t", "run", "train", "Choose an experiment, and start it with your modules.", True, RUNS),
    Action("open", "enter", "⏎", "run", "open", "Show the run under the cursor, live.", True, RUNS),
    Action("log", "g", "g", "run", "log axis", "Show the values on a log axis, or back.", True, RUN),
    Action("smooth", "s", "s", "run", "smooth", "Show the trend over the raw values, or back.", True, RUN),
    Action("metric", "t", "t", "run", "next metric", "Show the next thing that was logged.", True, RUN),
    Action("zoom('in')", "plus", "+", "run", "zoom in", "Zoom in; the arrows move.", False, RUN),
    Action("zoom('out')", "minus", "-", "run", "zoom out", "Zoom out.", False, RUN),
    Action("zoom('whole')", "0", "0", "run", "whole curve", "Show the whole curve again.", False, RUN),
    Action("figure", "f", "f", "run", "picture", "Show the run's last picture here.", True, RUN),
    Action("stop", "k", "k", "run", "stop", "Stop the run; what it has logged stays.", True, RUN),
    Action("back", "escape", "esc", "go", "back", "Go back to the list of runs.", True, RUN),
    Action("add", "a", "a", "paper", "add", "Keep a paper, under any of its names.", True, PAPERS),
    Action("read", "r", "r", "paper", "read", "Record a reading of the paper under the cursor.", True, PAPERS),
    Action("new_words", "f3", "F3", "week", "new words", "Write new words into this section.", True, WEEK),
    Action("put_in", "f4", "F4", "week", "put in", "Put an offered line into the post; answer a question.", True, WEEK),
    Action("preview", "f5", "F5", "week", "preview", "Show how the post reads, or the words.", True, WEEK),
    Action("take_out", "f6", "F6", "week", "take out", "Take the line out of the post; its words stay.", False, WEEK),
    Action("editor", "f2", "F2", "week", "editor", "Write the words in $EDITOR.", False, WEEK),
    Action("week(-1)", "f7", "F7", "week", "week before", "Show the week before.", False, WEEK),
    Action("week(1)", "f8", "F8", "week", "week after", "Show the week after.", False, WEEK),
    Action("export", "f9", "F9", "week", "export", "List what is new, then write the post.", True, WEEK),
    Action("save", "ctrl+s", "^s", "week", "save", "Keep the words; leaving them keeps them too.", True, WEEK),
    Action("leave_words", "escape", "esc", "week", "list", "Go from the words back to the list.", False, WEEK),
    Action("go_today", "escape", "esc", "go", "back", "Go back to Today.", False, (*COURSE, *RUNS, *PAPERS)),
    Action("note", "m", "m", "journal", "note", "Keep a thought for this week's post.", True),
    Action("help", "question_mark,f1", "?", "zth", "help", "Show every key.", True),
    Action("quit", "q", "q", "zth", "quit", "Leave; all is saved already."),
)  # fmt: skip


def actions_of(room: str) -> list[Action]:
    """Return what can be done on the screen `room`: its own actions first, then those that go everywhere."""
    own = [action for action in ACTIONS if room in action.rooms]
    return [*own, *(action for action in ACTIONS if not action.rooms)]


def bindings(room: str) -> list[BindingType]:
    """Return what can be done on the screen `room` as Textual's bindings."""
    return [
        Binding(action.key, action.id, action.verb.capitalize(), show=action.in_footer, key_display=action.shown)
        for action in actions_of(room)
    ]


def palette(room: str, run: Callable[[str], None]) -> list[tuple[str, str, Callable[[], None]]]:
    """Return the same as (title, help, callback) for the command palette; `run` gets an action's id."""

    def bound(name: str) -> Callable[[], None]:
        return lambda: run(name)

    return [(f"{action.noun}: {action.verb}", action.help, bound(action.id)) for action in actions_of(room)]
