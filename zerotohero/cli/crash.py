"""What is said when zth itself breaks: one sentence, with the traceback in a file."""

import sys
import traceback

import click


def report(error: BaseException) -> None:
    """Write the traceback beside the user's other state, name that file, and exit 4."""
    import platformdirs

    path = platformdirs.user_state_path("zth") / "crash.log"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
        where = f"The details are in {path}."
    except OSError as unwritable:
        where = f"The details could not be written to {path} ({unwritable.strerror})."
    click.echo(
        f"zth: something in zth itself went wrong ({type(error).__name__}: {error}). {where}\n"
        "Your files are as they were. `zth doctor` looks the workspace over.",
        err=True,
    )
    sys.exit(4)
