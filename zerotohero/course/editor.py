"""The learner's own editor, opened at a line."""

import os
import shlex
import shutil
from pathlib import Path

from zerotohero.problem import Problem

# How each editor is told a line; the rest understand `+LINE FILE`.
COLON = {"code", "codium", "cursor", "windsurf", "subl", "zed", "hx", "micro"}
GOTO = {"code", "codium", "cursor", "windsurf"}
LINE_FLAG = {"pycharm", "idea", "mate", "kate"}


def editor_command(path: Path, line: int) -> list[str]:
    """Return the command that opens `path` at `line` in $VISUAL, $EDITOR, or the first editor found. Raises Problem."""
    chosen = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    words = shlex.split(chosen) if chosen else []
    if not words:
        words = [name for name in ("nano", "vim", "vi", "emacs") if shutil.which(name)][:1]
    if not words:
        raise Problem(f"No editor was found. Set one: `export EDITOR=nano`. The file is {path}:{line}")
    if not shutil.which(words[0]):
        raise Problem(
            f"Your editor, `{words[0]}`, is not on the path. Mend $VISUAL or $EDITOR. The file is {path}:{line}"
        )
    name = Path(words[0]).stem
    if name in GOTO:
        return [*words, "--goto", f"{path}:{line}"]
    if name in COLON:
        return [*words, f"{path}:{line}"]
    if name in LINE_FLAG:
        return [*words, "--line", str(line), str(path)]
    return [*words, f"+{line}", str(path)]
