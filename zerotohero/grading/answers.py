"""What one side answered: a child's raw events, read into one Answer a question."""

from dataclasses import dataclass, field, replace
from typing import Any, Literal

from zerotohero.grading import wire
from zerotohero.grading.ask import Asker, Limits, Reply

TAMPERED = (
    "something other than answers came through the grader's pipe. Look for a process that is forked and goes on, "
    "or for a write to a file descriptor that was not opened"
)

Kind = Literal["value", "raised", "later", "missing", "too_big", "time", "crash", "unasked"]


@dataclass(frozen=True)
class Raised:
    """An exception; the first three fields are what it is compared by."""

    type: str
    missing: str | None
    function: str | None
    message: str = field(default="", compare=False)
    line: int | None = field(default=None, compare=False)
    file: str | None = field(default=None, compare=False)
    traceback: str = field(default="", compare=False)


@dataclass(frozen=True)
class Answer:
    """The outcome of one question."""

    kind: Kind
    value: Any = None
    """value: the decoded answer; raised: a Raised; later: the exercise; missing: the target; crash: the ending."""


@dataclass(frozen=True)
class Place:
    """A line of the learner's, and what is there: a name, or the function that a value came from."""

    file: str
    line: int
    name: str


@dataclass(frozen=True)
class Seen:
    """What was seen while a question was put under a Witness."""

    born: dict[str, Place]
    """Where the first "nan" and the first "inf" appeared."""
    returned: Place | None
    """Where the last call from outside returned, and `kind`, its value's type."""
    kind: str
    held: dict[str, tuple[Place, Any]]
    """What each watched name held, and where it got that."""


@dataclass(frozen=True)
class Interview:
    """All that came of putting questions to one text of a lesson."""

    answers: dict[str, Answer]
    unwritten: frozenset[str] = frozenset()
    import_error: Raised | None = None
    died_loading: str | None = None
    """How the process ended, or `time`, before the first question."""
    output: str = ""
    output_bytes: int = 0
    trouble: str | None = None
    """Why this must not be judged: the wire was tampered with, or the grader was lost."""
    elapsed: float = 0.0
    seen: Seen | None = None
    unlike: str | None = None
    """The question whose answer was another than those given with it, after which no more was asked."""


def interview(asker: Asker, request: dict[str, Any], names: list[str], limits: Limits) -> Interview:
    """Put the questions `names` in order; a question that ends its process costs only itself."""
    elapsed = 0.0
    whole = Interview({})
    left = list(names)
    warm = frozenset(request.get("imports", ()))
    while left and elapsed < limits.seconds:
        seconds = limits.seconds - elapsed
        reply = asker.ask(
            {**request, "ask": left, "seconds": seconds, "cpu": limits.cpu, "memory_mb": limits.memory_mb},
            warm,
        )
        elapsed += reply.seconds
        part, last = _read(reply, left, bool(request.get("until")))
        whole = _joined(whole, part)
        if part.trouble or part.import_error or part.died_loading or last is None:
            break
        left = left[left.index(last) + 1 :]
        if part.answers[last].kind == "time":
            break
    for name in names:
        whole.answers.setdefault(name, Answer("unasked"))
    return replace(whole, elapsed=elapsed)


def _joined(one: Interview, other: Interview) -> Interview:
    return replace(
        other,
        answers={**one.answers, **other.answers},
        output=one.output + other.output,
        output_bytes=one.output_bytes + other.output_bytes,
    )


def _read(reply: Reply, asked: list[str], may_stop: bool) -> tuple[Interview, str | None]:
    """Return what one fork answered, and the question at which its process ended, if it did before the end."""
    if reply.lost:
        return Interview({}, trouble=reply.lost), None
    answers: dict[str, Answer] = {}
    unwritten: frozenset[str] = frozenset()
    import_error: Raised | None = None
    loaded = ended = False
    open_question: str | None = None
    tampered = reply.tampered
    seen: Seen | None = None
    unlike: str | None = None
    try:
        for event in reply.events:
            tampered |= ended
            if "targets" in event:
                unwritten, loaded = frozenset(event["targets"]), True
            elif "import" in event:
                import_error = raised(event["import"])
            elif "start" in event:
                tampered |= open_question is not None or event["start"] in answers
                open_question = event["start"]
            elif "answer" in event:
                tampered |= event["answer"] != open_question
                answers[event["answer"]] = _answer(event)
                open_question = None
            elif "reads" in event:
                return Interview({}, output=reply.output, trouble="it reads the course's own answer"), None
            elif "seen" in event:
                seen = _seen(event["seen"])
            elif "unlike" in event and may_stop:
                unlike = str(event["unlike"])
            elif "end" in event:
                ended = True
            else:
                tampered = True
    except (wire.Malformed, AttributeError, LookupError, TypeError, ValueError):
        tampered = True
    unsaid = ended and loaded and unlike is None and set(answers) != set(asked)
    if tampered or unsaid or not set(answers) <= set(asked):
        return Interview({}, output=reply.output, trouble=TAMPERED), None
    part = Interview(answers, unwritten, import_error, None, reply.output, reply.output_bytes, seen=seen, unlike=unlike)
    if ended:
        return part, None
    ending = "time" if reply.timed_out or reply.ended_by == "SIGXCPU" else reply.ended_by or "unknown"
    if not loaded:
        return replace(part, died_loading=ending), None
    if open_question is None:
        open_question = next((name for name in asked if name not in answers), None)
        if open_question is None:
            return part, None
    answers[open_question] = Answer("time") if ending == "time" else Answer("crash", ending)
    return part, open_question


def _answer(event: dict[str, Any]) -> Answer:
    if "value" in event:
        return Answer("value", wire.decode(event["value"]))
    if "raised" in event:
        return Answer("raised", raised(event["raised"]))
    for kind in ("later", "missing", "too_big"):
        if kind in event:
            return Answer(kind, wire.name(event[kind]))
    raise KeyError


def _seen(data: dict[str, Any]) -> Seen:
    returned = data["returned"]
    return Seen(
        {kind: _place(*where) for kind, where in data["born"].items()},
        _place(returned[1], returned[2], returned[0]) if returned else None,
        wire.name(returned[3]) if returned else "",
        {name: (_place(file, line, name), wire.decode(value)) for name, (file, line, value) in data["held"].items()},
    )


def _place(file: str, line: int, name: str) -> Place:
    return Place(wire.words(file), int(line), wire.name(name))


def raised(data: dict[str, Any]) -> Raised:
    """Return the exception that the child described."""
    return Raised(
        wire.name(data["type"]),
        _words_or_none(data["missing"]),
        _words_or_none(data["function"]),
        wire.words(data["message"]),
        data["line"] if isinstance(data["line"], int) else None,
        _words_or_none(data["file"]),
        wire.words(data["traceback"]),
    )


def _words_or_none(text: Any) -> str | None:
    return wire.words(text) if isinstance(text, str) else None
