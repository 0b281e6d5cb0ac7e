"""The pictures of a run as files, for wherever they are wanted."""

import json
import re
import sqlite3
from pathlib import Path

from zerotohero.atomic import write_atomically
from zerotohero.problem import Problem
from zerotohero.store.runs import RunRecord, figures


def save_pictures(db: sqlite3.Connection, run: RunRecord, folder: Path, form: str = "png") -> list[tuple[Path, str]]:
    """Write every picture that `run` kept into `folder`, as `form` (png or svg); return each path and its alt text.

    What a script kept as a PNG stays one. Raises Problem where the run has none, or a file cannot be written.
    """
    from zerotohero.figures import draw

    kept = figures(db, run.id)
    if not kept:
        raise Problem(f"Run {run.number} ({run.name}) has kept no picture.")
    saved = []
    for figure in kept:
        is_png = figure.kind == "png"
        data = figure.data if is_png else draw(figure.kind, json.loads(figure.data), form)
        name = re.sub(r"[^\w-]+", "-", f"{run.name}-{run.number}-{figure.name}-{figure.step}")
        path = folder / f"{name}.{'png' if is_png else form}"
        write_atomically(path, data)
        saved.append((path, figure.alt))
    return saved
