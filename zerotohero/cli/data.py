"""`zth data`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from zerotohero.data import Found


@click.group("data", short_help="Get the lectures' data sets, or bring your own.")
def data_command() -> None:
    """Get the lectures' data sets, or bring your own: words, one a line, or any text.

    They lie in the workspace's data/. Without any, the lessons run on first names that came with zth.
    """


@data_command.command("list")
def list_command() -> None:
    """List the data sets that are here, and those that can be fetched."""
    from zerotohero.data import KNOWN, find, here_in

    folder = _folder()
    here = here_in(folder)
    for name in here:
        _say(find(name, folder))
    for name in (name for name in KNOWN if name not in here or not find(name, folder).pinned):
        known = KNOWN[name]
        click.echo(f"`zth data get {name}` fetches {known.about} ({known.size / 1e6:.1f} MB).")
    click.echo("`zth data add NAME FILE` brings your own; `zth run EXPERIMENT --set data=NAME` trains on it.")


@data_command.command("get")
@click.argument("name")
def get_command(name: str) -> None:
    """Fetch the data set NAME; it is kept only if it is, byte for byte, the file that was measured on."""
    from zerotohero.data import KNOWN, get
    from zerotohero.problem import Problem

    if name not in KNOWN:
        raise Problem(f"There is nothing to fetch called `{name}`. There is {', '.join(KNOWN)}.", exit_code=2)
    _say(get(KNOWN[name], _folder()))


@data_command.command("add")
@click.argument("name")
@click.argument("file", type=click.Path(path_type=Path))
def add_command(name: str, file: Path) -> None:
    """Copy FILE into the workspace as the data set NAME: words, one a line, or a text."""
    from zerotohero.data import add

    _say(add(name, file.expanduser(), _folder()))


def _folder() -> Path:
    from zerotohero.course.workspace import find_workspace

    return find_workspace().root / "data"


def _say(found: "Found") -> None:
    click.echo(f"{click.style(found.name, bold=True)}  {found.says}")
    click.echo(f"    {found.path}")
