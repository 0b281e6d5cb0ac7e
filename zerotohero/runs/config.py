"""An experiment's Config, read from its text: what can be set, of which type, and what `--set` makes of it."""

import ast
import difflib
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from zerotohero.course.load import Experiment
from zerotohero.course.published import FULL, QUICK
from zerotohero.grading import splice
from zerotohero.problem import Problem

TYPES = {"int": "a whole number", "float": "a number", "bool": "true or false", "str": "a text"}


@dataclass(frozen=True)
class Field:
    """One thing that can be set: its name, its type (`int`, `float`, `bool`, `str`) and its default."""

    name: str
    type: str
    default: Any
    optional: bool
    """None may be set too."""


def read_config(text: str) -> tuple[Field, ...]:
    """Return the fields of the class `Config` in a script's text; none where there is no such class.

    Raises Problem where the script is no Python.
    """
    try:
        tree = splice.tree(text)
    except (SyntaxError, ValueError) as error:
        raise Problem(f"The script is no Python: {error}.", exit_code=1) from error
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and node.name == "Config":
            return tuple(_field(line) for line in node.body if isinstance(line, ast.AnnAssign) and line.value)
    return ()


def has_main(text: str) -> bool:
    """Say whether a script's text defines `main(config, run)`, as experiments do."""
    try:
        tree = splice.tree(text)
    except (SyntaxError, ValueError):
        return False
    mains = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "main"]
    return bool(mains) and len(mains[0].args.args) == 2


def set_fields(fields: Sequence[Field], settings: Sequence[str]) -> dict[str, Any]:
    """Return what `k=v` in `settings` set, as values of the fields' types.

    Raises Problem (exit 2) on a name that is none of the fields' or a value of another type, with the nearest right
    one.
    """
    known = {field.name: field for field in fields}
    chosen = {}
    for setting in settings:
        name, sign, value = setting.partition("=")
        name = name.strip()
        if not sign:
            raise Problem(f"`--set {setting}` sets nothing: write it as `--set {name or 'name'}=value`.", exit_code=2)
        if name not in known:
            near = difflib.get_close_matches(name.replace("-", "_").lower(), known, n=1, cutoff=0.5)
            meant = f" Did you mean `{near[0]}`?" if near else ""
            can = f"What can be set: {', '.join(f'{f.name}={f.default}' for f in fields)}." if fields else ""
            raise Problem(f"There is no `{name}` to set.{meant} {can}".rstrip(), exit_code=2)
        chosen[name] = _value(known[name], value.strip())
    return chosen


def plain_config(experiment: Experiment, fields: Sequence[Field]) -> dict[str, Any]:
    """Return the config that an experiment has where nothing is set: its script's defaults and its own settings."""
    return _with(experiment, {field.name: field.default for field in fields}, experiment.settings)


def configs(experiment: Experiment, fields: Sequence[Field]) -> dict[str, dict[str, Any]]:
    """Return the config of each preset, `quick` and `full`; one that lesson.toml does not have sets nothing more."""
    plain = plain_config(experiment, fields)
    presets = experiment.presets
    return {name: _with(experiment, plain, presets[name].settings if name in presets else {}) for name in (QUICK, FULL)}


def _with(experiment: Experiment, config: dict[str, Any], settings: dict[str, Any]) -> dict[str, Any]:
    unknown = [name for name in settings if name not in config]
    if unknown:
        raise Problem(
            f"{experiment.id} sets `{unknown[0]}` in lesson.toml, which {experiment.script.name} does not have."
        )
    return config | settings


def _field(node: ast.AnnAssign) -> Field:
    written = ast.unparse(node.annotation).strip("'\"")
    names = [part.strip() for part in written.replace("Optional[", "None | ").rstrip("]").split("|")]
    kind = next((name for name in names if name in TYPES), "str")
    try:
        default = ast.literal_eval(node.value) if node.value else None
    except ValueError:
        default = None
    return Field(ast.unparse(node.target), kind, default, "None" in names)


def _value(field: Field, written: str) -> Any:
    if field.optional and written.lower() in ("none", ""):
        return None
    if field.type == "str":
        return written
    if field.type == "bool":
        if written.lower() in ("true", "yes", "on", "1"):
            return True
        if written.lower() in ("false", "no", "off", "0"):
            return False
        raise _wrong(field, written, "true")
    try:
        number = float(written)
    except ValueError:
        raise _wrong(field, written, repr(field.default)) from None
    if field.type == "float" and math.isfinite(number):
        return number
    if field.type == "int" and number.is_integer():
        return int(number)
    raise _wrong(field, written, str(round(number)) if math.isfinite(number) else repr(field.default))


def _wrong(field: Field, written: str, near: str) -> Problem:
    return Problem(
        f"`{field.name}` wants {TYPES[field.type]}, and `{written}` is none. Try `--set {field.name}={near}`.",
        exit_code=2,
    )
