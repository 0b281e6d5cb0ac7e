"""Every key, from the registry: those of the screen one came from first."""

from textual.content import Content

from zerotohero.tui.actions import ACTIONS, ROOMS, Action
from zerotohero.tui.screens.dialogs import TextScreen


class HelpScreen(TextScreen):
    """The registry as a page."""

    def __init__(self, room: str) -> None:
        parts: list[Content | tuple[str, str] | str] = []
        here = [action for action in ACTIONS if room in action.rooms]
        everywhere = [action for action in ACTIONS if not action.rooms]
        parts += _section(ROOMS[room], here)
        parts += _section("Everywhere", everywhere)
        parts += [("  ctrl+p", "$text-accent"), "  The same by name, and themes.\n"]
        for other, title in ROOMS.items():
            if other != room:
                parts += _section(title, [action for action in ACTIONS if other in action.rooms])
        super().__init__("Keys", Content.assemble(*parts))


def _section(title: str, actions: list[Action]) -> list[Content | tuple[str, str] | str]:
    if not actions:
        return []
    parts: list[Content | tuple[str, str] | str] = [("\n", ""), (title, "bold"), "\n"]
    for action in actions:
        parts += [(f"  {action.shown:<6}", "$text-accent"), f"  {action.help}\n"]
    return parts
