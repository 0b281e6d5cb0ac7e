"""The line merge agrees with `git merge-file`: what that merges, ours merges to the same lines."""

import random
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zerotohero.journal.diff3 import Clash, diff3, merge_text

LINES = st.lists(st.sampled_from("abcde"), max_size=8)


@given(LINES, LINES, LINES)
def test_what_only_one_side_changed_is_taken(base: list[str], mine: list[str], theirs: list[str]) -> None:
    assert diff3(base, mine, base) == mine
    assert diff3(base, base, theirs) == theirs
    assert diff3(base, mine, mine) == mine
    swapped = [Clash(c.base, c.theirs, c.mine) if isinstance(c, Clash) else c for c in diff3(base, theirs, mine)]
    assert diff3(base, mine, theirs) == swapped


@given(LINES, LINES, LINES)
def test_every_line_of_both_sides_is_there(base: list[str], mine: list[str], theirs: list[str]) -> None:
    merged = diff3(base, mine, theirs)
    told = [line for part in merged for line in ((*part.mine, *part.theirs) if isinstance(part, Clash) else (part,))]
    for line in {*mine, *theirs}:
        if line not in base:
            assert line in told


def test_texts() -> None:
    assert merge_text("a\nb\nc", "A\nb\nc", "a\nb\nC") == "A\nb\nC"
    assert merge_text("a\nb", "A\nb", "B\nb") is None
    assert merge_text("a\nb", "a\nmine\nB\nb", "a\ntheirs\nb") == "a\nmine\nB\ntheirs\nb"
    assert merge_text("a\nb", "a\nb\nsame", "A\nb\nsame") == "A\nb\nsame"
    assert merge_text("a\nb\nc", "c", "a\nx\nb\nc") is None
    assert merge_text("a", "a", "b") == merge_text("a", "b", "a") == merge_text("a", "b", "b") == "b"


@pytest.mark.parametrize(
    ("mine", "theirs", "merged"),
    [
        ("A\nb\nc", "a\nB\nc", "A\nB\nc"),
        ("a\nb\nc\nmine", "a\nb\nC", "a\nb\nC\nmine"),
        ("b\nc", "a\nB\nc", "B\nc"),
        ("a\n\nmine\n\nb\nc", "a\nB\nc", "a\n\nmine\n\nB\nc"),
    ],
)
def test_a_line_changed_beside_one_that_the_other_side_changed_is_no_clash(mine: str, theirs: str, merged: str) -> None:
    assert merge_text("a\nb\nc", mine, theirs) == merge_text("a\nb\nc", theirs, mine) == merged


@given(LINES, LINES, LINES)
def test_a_text_that_merges_has_every_line_that_either_side_wrote(
    base: list[str], mine: list[str], theirs: list[str]
) -> None:
    merged = merge_text("\n".join(base), "\n".join(mine), "\n".join(theirs))
    if merged is not None:
        assert {*mine, *theirs} - {*base} <= {*merged.split("\n")}


def _edited(rng: random.Random, lines: list[str], mark: str) -> list[str]:
    lines = list(lines)
    for n in range(rng.randint(0, 3)):
        at = rng.randint(0, len(lines))
        kind = rng.choice(["insert", "delete", "change"])
        if kind == "insert" or not lines[at:]:
            lines.insert(at, f"{mark}{n}")
        elif kind == "delete":
            del lines[at]
        else:
            lines[at] = f"{mark}{n}"
    return lines


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
@pytest.mark.parametrize("few", [True, pytest.param(False, marks=pytest.mark.slow)])
def test_git_merges_the_same(tmp_path: Path, few: bool) -> None:
    rng = random.Random(8)
    merged = alike = 0
    for _ in range(60 if few else 2000):
        base = [f"line {n}" for n in range(rng.randint(1, 12))]
        mine, theirs = _edited(rng, base, "mine "), _edited(rng, base, "theirs ")
        for name, lines in (("base", base), ("mine", mine), ("theirs", theirs)):
            (tmp_path / name).write_text("".join(f"{line}\n" for line in lines))
        git = subprocess.run(
            ["git", "merge-file", "-p", "mine", "base", "theirs"], cwd=tmp_path, capture_output=True, text=True
        )
        ours = diff3(base, mine, theirs)
        if git.returncode == 0:
            merged += 1
            alike += ours == git.stdout.splitlines()
            clashes = [part for part in ours if isinstance(part, Clash)]
            # git takes one side's change beside the other's where no line of theirs touches; ours may ask there.
            assert ours == git.stdout.splitlines() or clashes, (base, mine, theirs)
        else:
            assert any(isinstance(part, Clash) for part in ours), (base, mine, theirs, git.stdout)
    assert merged > 10
    assert alike >= merged * 0.98
