"""The one exception that a person is meant to read."""


class Problem(Exception):
    """Says what happened, to which file, and the command that mends it; `exit_code` is what `zth` ends with."""

    def __init__(self, message: str, exit_code: int = 4) -> None:
        super().__init__(message)
        self.exit_code = exit_code
