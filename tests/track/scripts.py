"""Training scripts in processes of their own."""

import os
import subprocess
import sys
import textwrap
from pathlib import Path


def script(folder: Path, text: str, own_group: bool = False, **environment: str) -> subprocess.Popen[str]:
    """Start `text` as train.py in `folder`, with `track` imported."""
    path = folder / "train.py"
    path.write_text("import zerotohero.track as track\n" + textwrap.dedent(text))
    known = {name: value for name, value in os.environ.items() if name not in ("ZTH_DB", "ZTH_HOME")}
    return subprocess.Popen(
        [sys.executable, str(path)],
        cwd=folder,
        env=known | environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=own_group,
    )
