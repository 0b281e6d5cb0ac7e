"""The sections of a post, in order."""

HEADINGS = {
    "intro": "",
    "courses": "Courses",
    "papers": "Reading papers",
    "projects": "Personal Projects",
    "neat": "Other neat things I've learned",
    "life": "Life",
    "goals": "Goals",
}
"""Section -> its heading; the introduction has none."""

LISTS = {"papers", "life", "goals"}
"""Sections whose notes are items of a list; the others' are paragraphs."""
