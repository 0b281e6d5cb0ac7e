"""A verdict as styled text. What a learner or a program wrote is text here, never markup."""

import textwrap

from textual.content import Content

from zerotohero.course.words import SIGNS, plain, verdict_words
from zerotohero.grading.task import Probed, Result

STYLES = {
    "passed": "$text-success",
    "in_progress": "$text-warning",
    "failed": "$text-error",
    "not_started": "$text-muted",
    "unchecked": "$text-warning",
}


def headline(result: Result, passed_before: bool) -> Content:
    """Return the verdict's sign and word, and the line it is about."""
    where = f"  line {result.line}" if result.line else ""
    words = verdict_words(result.verdict, passed_before)
    return Content.assemble(
        (f"{SIGNS[result.verdict]} {words}", f"bold {STYLES[result.verdict]}"), (where, "$text-muted")
    )


def details(result: Result, final: bool, width: int) -> Content:
    """Return everything under the headline, wrapped to `width`: the explanation, then the probes, wrong ones first."""
    parts: list[Content | tuple[str, str] | str] = []
    if result.explanation:
        parts += [f"{_wrapped(result.explanation, width)}\n\n"]
    elif result.verdict == "failed" and not final:
        parts += [("Looking for the cause…\n\n", "$text-muted")]
    if result.cause is None:
        parts += [f"{_wrapped(f'Also broken: {broken}. It comes first.', width)}\n\n" for broken in result.also_broken]
    if result.borrowed and result.verdict != "not_started":
        parts += [(f"{_wrapped(result.borrowed, width)}\n\n", "$text-muted")]
    said: str | None = None
    for probe in sorted(result.probes, key=lambda probe: probe.ok is not False or probe.stretch):
        parts += _probe(probe, said, width)
        said = probe.explanation
    return Content.assemble(*parts)


def _probe(probe: Probed, said: str | None, width: int) -> list[Content | tuple[str, str] | str]:
    if probe.ok:
        return [("✓ ", "$text-success"), plain(probe.name), "\n"]
    sign = "~ " if probe.stretch and probe.ok is False else "✗ " if probe.ok is False else "○ "
    style = "$text-error" if sign == "✗ " else "$text-muted"
    name = f"{probe.name} (stretch)" if probe.stretch else probe.name
    parts: list[Content | tuple[str, str] | str] = [(sign, style), (plain(name), "bold" if sign == "✗ " else ""), "\n"]
    if probe.ok is False:
        where = f", at line {probe.line}" if probe.line else ""
        parts += [(_wrapped(probe.question, width, 2) + "\n", "$text-muted")]
        parts += [_wrapped(f"expected {probe.expected}", width, 2), "\n"]
        parts += [_wrapped(f"got {probe.got}{where}", width, 2), "\n"]
    if probe.explanation and probe.explanation != said:
        parts += [(_wrapped(probe.explanation, width, 2) + "\n", "$text-muted")]
    return parts


def _wrapped(text: str, width: int, indent: int = 0) -> str:
    spaces = " " * indent
    return textwrap.fill(plain(text), max(20, width), initial_indent=spaces, subsequent_indent=spaces)
