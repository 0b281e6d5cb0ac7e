"""Verdicts as people read them: a sign beside a word, the same everywhere; and what a program wrote, as text."""

import re

SIGNS = {"passed": "✓", "in_progress": "◐", "failed": "✗", "not_started": "○", "unchecked": "?"}

WORDS = {
    "passed": "passed",
    "in_progress": "in progress",
    "failed": "failed",
    "not_started": "not started",
    "unchecked": "could not be checked",
}


def verdict_words(verdict: str, passed_before: bool) -> str:
    """Return the verdict as a person says it; one that passed before says what became of it."""
    if passed_before and verdict in ("failed", "in_progress"):
        return "passed, now broken" if verdict == "failed" else "passed, now unfinished"
    return WORDS[verdict]


CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def plain(text: str) -> str:
    """Return `text` with control characters made visible, so that none can move the cursor."""
    return CONTROL.sub(lambda found: "␛" if found[0] == "\x1b" else "·", text.replace("\r\n", "\n")).expandtabs(4)
