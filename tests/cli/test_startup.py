"""`zth --help` loads click alone, and every command is named, grouped and helped."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

from zerotohero.cli import COMMANDS, SECTIONS, zth

HEAVY = ("torch", "numpy", "textual", "matplotlib", "sqlite_utils", "rich", "watchfiles", "sqlite3", "markdown_it")


def test_help_loads_nothing_heavy() -> None:
    program = f"""
import sys
from zerotohero.cli import zth
try:
    zth(["--help"])
except SystemExit:
    pass
print(sorted(set(sys.modules) & set({HEAVY!r})))
"""
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert shown.splitlines()[-1] == "[]"
    assert "check" in shown


def test_every_command_stands_in_one_section_of_the_help() -> None:
    grouped = [name for names in SECTIONS.values() for name in names]
    assert sorted(grouped) == sorted(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_commands_own_help_agrees_with_the_list(name: str) -> None:
    command = zth.get_command(None, name)  # type: ignore[arg-type]
    assert command is not None and command.help
    assert command.get_short_help_str(200) == COMMANDS[name][1]
    assert CliRunner().invoke(zth, [name, "--help"]).exit_code == 0


def test_a_misspelt_command_names_the_nearest() -> None:
    result = CliRunner().invoke(zth, ["chekc"])
    assert result.exit_code == 2
    assert "Did you mean `zth check`?" in result.output


def test_what_breaks_in_zth_itself_is_a_sentence_and_a_file(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    program = """
import zerotohero.cli as cli
import zerotohero.course.load as load
def broken(*_): raise RuntimeError("inside")
load.load_course = broken
cli.main()
"""
    result = subprocess.run([sys.executable, "-c", program, "doctor"], capture_output=True, text=True)
    assert result.returncode == 4
    assert "Traceback" not in result.stderr + result.stdout
    assert "RuntimeError: inside" in result.stderr and "crash.log" in result.stderr


def test_the_screen_opens_without_what_only_other_rooms_need() -> None:
    program = "import sys; from zerotohero.tui.app import room; room('today'); print(sorted(sys.modules))"
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert not [name for name in ("numpy", "matplotlib", "textual_plot", "torch") if f"'{name}'" in shown]
