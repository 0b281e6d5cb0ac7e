"""Every key, from the registry."""

from textual.content import Content

from zerotohero.tui.actions import ACTIONS
from zerotohero.tui.screens.dialogs import TextScreen


class HelpScreen(TextScreen):
    """The registry as a page."""

    def __init__(self) -> None:
        parts: list[tuple[str, str] | str] = []
        noun = ""
        for action in ACTIONS:
            if action.noun != noun:
                parts += [("\n" if noun else "", ""), (action.noun.capitalize(), "bold"), "\n"]
                noun = action.noun
            parts += [(f"  {action.shown:<6}", "$text-accent"), f"{action.help}\n"]
        parts += ["\n", ("ctrl+p", "$text-accent"), "  The same by name, and themes.\n"]
        super().__init__("Keys", Content.assemble(*parts))
