"""Replace a file at once or not at all."""

import os
import tempfile
from pathlib import Path

from zerotohero.problem import Problem


def write_atomically(path: Path, data: bytes) -> None:
    """Put `data` in place of what `path` holds, through a symlink if it is one, keeping its mode. Raises Problem."""
    try:
        target = path.resolve()
        target.parent.mkdir(parents=True, exist_ok=True)
        mode = target.stat().st_mode & 0o7777 if target.exists() else 0o644
        if target.exists() and not os.access(target, os.W_OK):
            raise Problem(f"{path} may not be written, so it is as it was. `chmod u+w {path}` lets it be.")
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            Path(name).chmod(mode)
            Path(name).replace(target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise Problem(
            f"{path} cannot be written: {error.strerror or error}. It is as it was. Check `ls -ld {path.parent}`."
        ) from error
