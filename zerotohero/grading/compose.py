"""Two alternatives in one text: what each changes of the reference, merged, even within one function or one line.

What comes out is only a candidate: a name is given to what was run and answers as the learner does.
"""

import ast
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from zerotohero.grading import splice
from zerotohero.grading.alternatives import Alternative
from zerotohero.grading.task import Code, File, Task


def composed(task: Task, *alternatives: Alternative) -> Code | None:
    """Return the reference's modules with what all `alternatives` change of them.

    None where two change the same words in different ways, or what comes out is not Python.
    """
    file = task.reference[task.module]
    if len(alternatives) == 1:
        return {**task.reference, task.module: File(file.path, alternatives[0].apply(file.text))}
    base = text = _laid_out(file.text)
    for alternative in alternatives:
        both = merged(base, text, _laid_out(alternative.apply(file.text)))
        if both is None:
            return None
        text = both
    try:
        splice.tree(text)
    except (SyntaxError, ValueError):
        return None
    return {**task.reference, task.module: File(file.path, text)}


def merged(base: str, mine: str, theirs: str) -> str | None:
    """Return `base` with what both sides changed of it, by lines or else by words; None where they cannot be joined."""
    for pieces in (_by_line, _by_word):
        joined = _joined(pieces(base), pieces(mine), pieces(theirs))
        if joined is not None:
            return "".join(joined)
    return None


def _joined(base: list[str], mine: list[str], theirs: list[str]) -> list[str] | None:
    """Return `base` with the edits of both sides; what one takes out is gone, whatever the other made of it."""
    edits = {*_edits(base, mine), *_edits(base, theirs)}
    gone = {(first, last) for first, last, new in edits if not new}
    joined: list[str] = []
    at, before = 0, (-1, -1)
    for first, last, new in sorted(edits):
        where = first, last
        if any(begins <= first < ends and last <= ends for begins, ends in gone - (set() if new else {where})):
            continue
        if first < at or where == before:
            return None
        joined += [*base[at:first], *new]
        at, before = last, where
    return [*joined, *base[at:]]


def _edits(base: list[str], other: list[str]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield (first, last, what stands there instead) for each run of `base` that `other` has changed."""
    same = 0
    while same < min(len(base), len(other)) and base[same] == other[same]:
        same += 1
    # The rest of the module is the same as well, and would take most of the time.
    end = 0
    while end < min(len(base), len(other)) - same and base[-1 - end] == other[-1 - end]:
        end += 1
    matcher = SequenceMatcher(None, base[same : len(base) - end], other[same : len(other) - end], autojunk=False)
    for tag, first, last, begins, ends in matcher.get_opcodes():
        if tag != "equal":
            yield same + first, same + last, tuple(other[same + begins : same + ends])


def _by_line(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def _by_word(text: str) -> list[str]:
    return re.findall(r"\w+|[ \t]+|[^\w\s]=?|\n", text)


@lru_cache(maxsize=512)
def _laid_out(text: str) -> str:
    """Return `text` in one layout, so that only code differs. Raises SyntaxError."""
    tree = splice.tree(text)
    for node in ast.walk(tree):
        if not isinstance(node, splice.Definition | ast.Module):
            continue
        if len(node.body) > 1 and splice.is_docstring(node.body[0]):
            del node.body[0]
    return ast.unparse(tree) + "\n"
