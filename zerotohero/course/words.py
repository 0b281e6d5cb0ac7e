"""Verdicts as people read them: a sign beside a word, the same everywhere."""

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
