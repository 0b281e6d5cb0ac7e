"""What goes along with a post that becomes public: the blog's own commands, an announcement, a redirect."""

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from zerotohero.problem import Problem

LONGEST = 280
"""Characters that an announcement may have."""
ALIASES = {
    "hugo": 'aliases: ["{old}"]  (in the post\'s front matter)',
    "zola": 'aliases = ["{old}"]  (in the post\'s front matter)',
    "jekyll": "redirect_from: /{old}/  (in the post's front matter, with jekyll-redirect-from)",
}
"""How a generator itself sends readers on from an old address; Hugo's is told from the new one's folder."""


@dataclass(frozen=True)
class Publishing:
    """The `[publish]` table of zth.toml."""

    preview: str | None
    """A command that shows the post before it is public."""
    command: str | None
    """The command that makes it public."""
    url: str | None
    """A post's address: `{link}` is filled in."""


def publishing_of(settings: Mapping[str, Any]) -> Publishing:
    """Return what `[publish]` says. Raises Problem (exit 2) where it is not text."""
    said = settings.get("publish", {})
    unknown = sorted({*said} - {"preview", "command", "url"})
    if unknown or not all(isinstance(value, str) for value in said.values()):
        raise Problem(
            '[publish] in zth.toml has `preview = "…"` and `command = "…"`, run in the blog\'s folder, and '
            '`url = "https://my.blog/{link}"`; nothing else.',
            exit_code=2,
        )
    return Publishing(said.get("preview"), said.get("command"), said.get("url"))


def run_command(command: str, folder: Path, post: Path) -> int:
    """Run one of the blog's own commands in `folder`, with the post's path in ZTH_POST; return its exit code."""
    try:
        return subprocess.call(command, shell=True, cwd=folder, env={**os.environ, "ZTH_POST": str(post)})
    except OSError as error:
        raise Problem(f"`{command}` could not be run in {folder}: {error.strerror}.") from error


def announcement(title: str, description: str, address: str | None) -> str:
    """Return at most 280 characters that say there is a new post: its title, its first sentence, its address."""
    end = f" {address}" if address else ""
    room = LONGEST - len(end)
    text = f"{title}: {description}" if description and not title.endswith(description) else title
    if len(text) > room:
        text = f"{text[: room - 1].rsplit(None, 1)[0].rstrip(' .,:;–—-')}…"[:room]
    return text + end


def redirect(dialect: str, old: str, new: str, url: str | None = None) -> str:
    """Return the line that sends readers of a post's old address to its new one. `url`: as Publishing has it."""
    alias = ALIASES.get(dialect)
    path = urlsplit(url).path if url and "{link}" in url and dialect != "hugo" else "{link}"
    old, new = (path.replace("{link}", link.strip("/")).strip("/") for link in (old, new))
    return alias.format(old=old) if alias else f"/{old} /{new} 301"
