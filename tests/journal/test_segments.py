"""Cutting a post loses no byte, and a segment is what a person would call a block."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zerotohero.journal.segments import cut, cut_body, decode, encode, plain_ends, split_front

REAL = Path(__file__).parents[2].parent / "shared" / "data" / "week-1.md"

ODD = [
    b"", b"\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf# one\n", b"a", b"a\r\nb\r\n\r\n- c\r\n", b"a\rb\r\r# c\r",
    b"a\r\n\nb\r", b"\xff\xfe\x00#", b"# a\x80\xff\n\n- b\xc3\n", "a\u2028b\u2029c\x85d\x0be\x0c\n".encode(),
    b"a\x00b\n\x00\n", b"---\ntitle: x\n---\n# b\n", b"---\ntitle: x\n...\nb\n", b"---\nno end\n\n# b\n",
    b"+++\na = 1\n+++\nb", b'{\n "a": "}",\n "b": {}\n}\n\nb\n', b'{"a": 1} trailing\n', b"{ not json\n",
    b"{{< fig >}}\n", b"---\n---\n", b";;;\n{}\n;;;\nx\n", b"---json\n{}\n---\nx\n",
    b"---\r\ntitle: x\r\n---\r\nb\r\n", b"--- \na: 1\n---\t\nb\n",
    b"- a\n\n  ```\n  # no heading\n\n  - no item\n  ```\n- b\n", b"- a\n  - b\n    - c\n\n      d\n\n\n- e\n",
    b"<div>\n\n# heading\n\n</div>\n", b"<script>\n\n# none\n", b"<!-- more\n\n-->\n",
    b"```\n# never closed\n\n- x\n", b"::card{a=b}\n---\ntitle: x\n---\n## inside\n::\n\nafter\n", b"::leaf\n\n# b\n",
    b":::a\n::b\n::\n:::\n", b"a\n===\n\nb\n---\n", b"> a\nb\n\n> c\n", b"| a | b |\n|---|---|\n| 1 | 2 |\nc\n",
    b"[a]: http://x.y\n[b]: z\n\n[a]\n", b"    code\n\n    more\n", b"\tcode\n", b"1. a\n2. b\n\n* c\n+ d\n- e\n",
    b"- \n-\n- a\n", b"#\n## \n####### a\n#b\n", b"  \n \t \na\n   \n", b"a  \nb\\\nc\n", b"***\n---\n___\n",
    b"- - - a\n", b">" * 500 + b"a\n", b"- " * 500 + b"a\n", "\ufeff\ufeff---\na: 1\n---\n".encode(),
]  # fmt: skip


def whole(data: bytes) -> bytes:
    return b"".join(encode(segment.raw) for segment in cut(decode(data)))


@pytest.mark.parametrize("data", ODD)
def test_joined_again_it_is_the_same(data: bytes) -> None:
    assert whole(data) == data
    assert whole(data.replace(b"\n", b"\r\n")) == data.replace(b"\n", b"\r\n")


@given(st.binary(max_size=200))
def test_any_bytes_come_back(data: bytes) -> None:
    assert whole(data) == data


MARKS = [
    "#",
    "-",
    "*",
    ">",
    "`",
    "~",
    ":",
    "|",
    "<",
    "!",
    "[",
    "]",
    "(",
    ")",
    "+",
    "=",
    "{",
    "}",
    "1.",
    "\t",
    "  ",
    " ",
]
ENDS = ["\n", "\r\n", "\r", "\n\n", "\u2028", "\x0c", "\x00", "\ufeff"]


@settings(max_examples=400)
@given(st.lists(st.sampled_from([*MARKS, *ENDS, "```", "---", "+++", "::x", "::", "word", "<div>", "<!--", "-->"])))
def test_any_markup_comes_back_and_every_line_stands_in_one_segment(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert "".join(segment.raw for segment in cut(text)) == text
    for segment in cut(text):
        assert segment.kind in ("bom", "front") or segment.raw.endswith(("\n", "\r")) or text.endswith(segment.raw)


@given(st.lists(st.sampled_from(["- a\n", "\n", "p\n", "# h\n", "```\n"]), min_size=1), st.data())
def test_ranges_that_are_whole_stay_so(lines: list[str], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(lines) - 1))
    last = data.draw(st.integers(first + 1, len(lines)))
    found = cut_body("".join(lines), [(first, last)])
    assert "".join(segment.raw for segment in found) == "".join(lines)
    assert [segment.raw for segment in found if segment.kind == "whole"] == ["".join(lines[first:last])]


def test_blocks_are_what_a_person_would_call_them() -> None:
    text = (
        "\ufeff---\na: 1\n---\n\nintro\n\n## One\n- a\n  - b\n\n- c\n\n<b>x</b>\n\n::card\n---\nt: x\n---\n::\n[d]: e\n"
    )
    assert [(s.kind, s.text) for s in cut(text) if s.kind != "blank"] == [
        ("bom", "\ufeff"),
        ("front", "---\na: 1\n---"),
        ("paragraph", "intro"),
        ("heading", "## One"),
        ("item", "- a\n  - b"),
        ("item", "- c"),
        ("paragraph", "<b>x</b>"),
        ("directive", "::card\n---\nt: x\n---\n::"),
        ("definition", "[d]: e"),
    ]


def test_a_byte_order_mark_hides_neither_heading_nor_front_matter() -> None:
    assert [s.kind for s in cut("\ufeff# one\n")] == ["bom", "heading"]
    assert [s.kind for s in cut("\ufeff---\na: 1\n---\n")] == ["bom", "front"]


@pytest.mark.skipif(not REAL.exists(), reason="the real post is not in this checkout: ../shared/data/week-1.md")
def test_a_real_post_comes_back_and_is_understood() -> None:
    data = REAL.read_bytes()
    assert whole(data) == data
    head, body = split_front(decode(data))
    assert [segment.kind for segment in head] == ["front"]
    found = cut_body(body)
    assert [s.title for s in found if s.kind == "heading"] == [
        "Courses", "micrograd", "makemore", "Reading papers", "Personal Projects", "Other neat things I've learned",
        "Life",
    ]  # fmt: skip
    assert [s.kind for s in found if s.kind != "blank"][-4:] == ["item", "item", "item", "html"]
    assert plain_ends(body) == body
