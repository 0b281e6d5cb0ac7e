"""note, week and export as they are typed; the terminal's own rules in a real pty."""

import fcntl
import json
import os
import pty
import re
import select
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.conftest import Engine
from zerotohero.cli import zth as command
from zerotohero.course.workspace import Workspace

Zth = Callable[..., Result]


def post(workspace: Workspace) -> Path:
    return workspace.root / "journal" / "ai-zero-to-hero-week-1.md"


def test_a_note_says_where_it_went(zth: Zth) -> None:
    result = zth("note", "micrograd", "[bold]is[/2]", "the chain rule", "--section", "courses")
    assert result.exit_code == 0
    assert "Noted in week 1" in result.output and "Courses › micrograd" in result.output
    assert "micrograd [bold]is[/2] the chain rule" in zth("week").output
    loose = zth("note", "a thought")
    assert "not in the post yet" in loose.output and "zth week --keep" in loose.output


def test_a_note_from_a_pipe(zth: Zth) -> None:
    zth("note", "--section", "life", input="first\n\n- second\n")
    assert "- second" in zth("week").output


def test_an_empty_note_is_refused(zth: Zth) -> None:
    assert zth("note", input="").exit_code == 2


def test_the_workspace_is_found_from_anywhere(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def note() -> str:
        return CliRunner().invoke(command, ["note", "x"], catch_exceptions=False).output

    deep = workspace.root / "lessons" / "micrograd"
    monkeypatch.chdir(deep)
    assert "found above this folder" in note()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert f"{workspace.root} (the last one you used)" in note()
    monkeypatch.setenv("ZTH_HOME", str(workspace.root))
    assert "$ZTH_HOME" in note()


def test_export_without_a_terminal(zth: Zth, workspace: Workspace) -> None:
    zth("note", "Hello. World.", "--section", "intro")
    asked = zth("export", "week", "1")
    assert asked.exit_code == 2 and "+ Hello. World." in asked.output and "--yes" in asked.output
    assert not post(workspace).exists()
    assert zth("export", "week", "1", "--yes").exit_code == 0
    before = post(workspace).read_bytes()
    again = zth("export", "week", "1")
    assert again.exit_code == 0 and post(workspace).read_bytes() == before
    post(workspace).write_bytes(before + b"\nmine\n")
    edited = zth("export", "week", "1", "--yes")
    assert edited.exit_code == 0 and "you added: mine" in edited.output
    assert post(workspace).read_bytes() == before + b"\nmine\n"
    assert "mine" in zth("week").output


def test_export_json_and_dialect(zth: Zth, workspace: Workspace) -> None:
    zth("note", "Hello ![a](b.png)", "--section", "intro")
    result = zth("export", "week", "1", "--yes", "--to", "mdc", "--title", "a hook", "--json")
    data = json.loads(result.stdout)
    assert set(data) == {"version", "path", "wrote", "conflicts", "unanswered"}
    assert data["wrote"] is True and data["path"] == str(post(workspace))
    assert ':img{alt="a" src="b.png"}' in post(workspace).read_text()
    assert 'title: "AI Zero to Hero Week 1: a hook"' in post(workspace).read_text()
    assert json.loads(zth("export", "week", "1", "--json").stdout)["wrote"] is False


def test_export_explains_each_line(zth: Zth) -> None:
    zth("note", "Hello.", "--section", "intro")
    assert ": Hello." in zth("export", "week", "1", "--explain").output


@pytest.mark.parametrize("words", [("week", "9"), ("post.md",), ("week", "x")])
def test_what_cannot_be_exported_is_usage(zth: Zth, words: tuple[str, ...]) -> None:
    zth("note", "Hello.", "--section", "intro")
    assert zth("export", *words).exit_code == 2


def test_keeping_a_candidate(zth: Zth, workspace: Workspace) -> None:
    zth("note", "a thought")
    assert "neat" in zth("week", "--keep", "1").output
    zth("export", "week", "--yes")
    assert "a thought" in post(workspace).read_text()
    assert zth("week", "--keep", "7").exit_code == 2


def in_terminal(
    folder: Path, words: list[str], steps: list[tuple[bytes, Callable[[int], object]]]
) -> tuple[int, bytes]:
    """Run the installed zth in a pty; each step waits for what is shown, then acts on the terminal's other end."""
    zth = Path(sys.executable).with_name("zth")
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [str(zth), *words],
        cwd=folder,
        stdin=slave,
        stdout=slave,
        stderr=slave,
        start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
    )
    os.close(slave)
    shown, deadline = b"", time.monotonic() + 20
    waiting = list(steps)
    while time.monotonic() < deadline:
        if waiting and waiting[0][0] in shown:
            waiting.pop(0)[1](master)
        if not select.select([master], [], [], 0.1)[0]:
            if process.poll() is not None:
                break
            continue
        try:
            data = os.read(master, 65536)
        except OSError:
            break
        shown += data
    os.close(master)
    try:
        return process.wait(timeout=5), shown
    finally:
        process.kill()


@pytest.mark.parametrize(("typed", "code", "written"), [(b"y\n", 0, True), (b"n\n", 2, False), (b"\n", 0, True)])
def test_on_a_terminal_new_lines_are_asked_for(
    zth: Zth, workspace: Workspace, typed: bytes, code: int, written: bool
) -> None:
    zth("note", "Hello.", "--section", "intro")
    ended, shown = in_terminal(
        workspace.root, ["export", "week", "1"], [(b"[Y/n]", lambda terminal: os.write(terminal, typed))]
    )
    assert b"+ Hello." in shown
    assert (ended, post(workspace).exists()) == (code, written)


def test_watching_judges_each_save_until_ctrl_c(workspace: Workspace, engine: Engine) -> None:
    ended, shown = in_terminal(
        workspace.root,
        ["check", "--watch"],
        [
            (b"zth edit slope", lambda _: engine.write("slope")),
            (b"Next:", lambda terminal: os.write(terminal, b"\x03")),
        ],
    )
    assert ended == 0 and b"passed" in shown and b"Traceback" not in shown


def test_goals_by_command(zth: Zth) -> None:
    assert "No goal yet" in zth("goal", "list").output
    zth("goal", "add", "finish", "micrograd")
    zth("goal", "add", "read Bengio [x]")
    assert "  2  ○ read Bengio [x]" in zth("goal", "list").output
    assert zth("goal", "met", "finish").output == "✓ finish micrograd\n"
    assert zth("goal", "drop", "1").exit_code == 0
    assert "✓ finish micrograd  (met" in zth("goal", "list").output
    assert zth("goal", "met", "1").exit_code == 2
    assert zth("goal", "sleep more").output == "Kept: sleep more\n"
    assert "  1  ○ sleep more" in zth("goal").output
    assert zth("goal", "lst").exit_code == 2


def test_time_by_command(zth: Zth) -> None:
    assert "No sitting yet" in zth("time").output
    assert "micrograd: 45 min" in zth("time", "micro", "45").output
    zth("note", "micrograd is small")
    listed = zth("time").output
    assert "micrograd      45 min" in listed and "≈ 1 min" in listed and "in all" in listed
    assert "1 h 5 min" in zth("time", "--edit", "1", "65").output
    assert "micrograd: 1 h 30 min" in zth("time", "micrograd", "1h30").output
    assert "micrograd: 30 min" in zth("time", "micrograd", "0.5h").output
    assert zth("time", "micrograd", "soon").exit_code == 2
    assert "Did you mean micrograd?" in zth("time", "micrgrad", "5").output
    assert zth("time", "micrograd").exit_code == zth("time", "--edit", "1").exit_code == 2


def test_papers_by_command(zth: Zth) -> None:
    assert "No paper yet" in zth("paper", "list").output
    zth("paper", "add", "Attention", "Is", "All", "--url", "https://arxiv.org/abs/1706.03762", "--also", "transformers")
    assert "first reading" in zth("paper", "read", "arxiv:1706.03762", "--understood", "2", "--minutes", "50").output
    told = zth("paper", "read", "transformers", "--note", "Heads.", "--question", "Why?", "--on", "2024-01-02")
    assert "the first reading, 2024-01-02" in told.output
    listed = zth("paper", "list").output
    assert "read 2024-01-02" in listed and "50 min, understood 2 of 5" in listed and "?  Why?" in listed
    assert zth("paper", "read", "nothing").exit_code == 2


def test_a_picture_by_command(zth: Zth, tmp_path: Path) -> None:
    picture = tmp_path / "plot.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n0")
    assert zth("note", "Look", "--image", str(picture), "--alt", "a plot", "--section", "neat").exit_code == 0
    assert "![a plot](images/plot.png)" in zth("week").output
    assert "--alt" in zth("note", "Look", "--image", str(picture)).output
    (tmp_path / "work" / "journal" / "images" / "plot.png").unlink()
    assert "images/plot.png, which is not there" in zth("export", "week", "--yes").output
    assert zth("note", "x", "--alt", "y").exit_code == 2


def test_a_picture_with_a_width_and_one_from_the_web(zth: Zth, workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "plot.png").write_bytes(b"\x89PNG\r\n\x1a\n1")
    handler = partial(SimpleHTTPRequestHandler, directory=str(tmp_path / "web"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/plot.png?x=1"
        kept = zth("note", "Look", "--image", address, "--alt", 'a "plot"', "--width", "40%", "--section", "neat")
        gone = zth("note", "Look", "--image", address.replace("plot", "none"), "--alt", "x")
        server.shutdown()
    assert kept.exit_code == 0, kept.output
    assert gone.exit_code == 2 and "could not be fetched" in gone.output
    assert (workspace.root / "journal" / "images" / "plot.png").read_bytes().endswith(b"1")
    zth("export", "week", "--yes")
    assert '<img alt="a &quot;plot&quot;" src="images/plot.png" width="40%">' in post(workspace).read_text()
    assert zth("note", "x", "--image", address, "--alt", "y", "--width", "wide").exit_code == 2


def test_a_conflict_by_command_and_its_resolution(
    zth: Zth, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    zth("note", "It was hard.", "--section", "neat")
    assert zth("export", "week", "--check").exit_code == 1 and not post(workspace).exists()
    assert "+ It was hard." in zth("export", "week", "--dry-run").output and not post(workspace).exists()
    zth("export", "week", "--yes")
    assert zth("export", "week", "--check").exit_code == 0
    mine = post(workspace).read_text().replace("hard", "easy")
    post(workspace).write_text(mine)
    with workspace.opened() as db:
        db.execute("update notes set text = 'It was fun.'")
    told = zth("export", "week", "--yes")
    sidecar = workspace.root / "journal" / f".{post(workspace).name}.conflict"
    assert told.exit_code == 3 and "--resolve" in told.output
    assert post(workspace).read_text() == mine and {"easy", "fun"} <= set(re.findall(r"\w+", sidecar.read_text()))
    editor = tmp_path / "editor"
    editor.write_text(
        f"#!{sys.executable}\nimport pathlib, re, sys\npath = pathlib.Path(sys.argv[-1])\n"
        "path.write_text(re.sub(r'(?s)<{7}.*>{7}[^\\n]*', 'It was both.', path.read_text()))\n"
    )
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))
    monkeypatch.setenv("EDITOR", str(editor))
    assert zth("export", "--resolve").exit_code == 0
    assert "It was both." in post(workspace).read_text() and not sidecar.exists()
    assert "It was both." in zth("week").output


def test_publishing_by_command(zth: Zth, workspace: Workspace) -> None:
    with (workspace.root / "zth.toml").open("a") as settings:
        settings.write(
            '[publish]\npreview = "echo $ZTH_POST > shown"\ncommand = "exit 3"\nurl = "https://b.log/{link}"\n'
        )
    zth("note", "Hello.", "--section", "intro")
    assert zth("export", "week", "--publish").exit_code == 2
    failed = zth("export", "week", "--publish", "--yes")
    assert failed.exit_code == 1 and "+Hello." in failed.output and "ended with 3" in failed.output
    assert (workspace.root / "shown").read_text().strip() == str(post(workspace))
    text = (workspace.root / "zth.toml").read_text().replace("exit 3", "true")
    (workspace.root / "zth.toml").write_text(text)
    done = zth("export", "week", "--publish", "--yes")
    assert done.exit_code == 0
    announced = "AI Zero to Hero Week 1: Hello. https://b.log/ai-zero-to-hero-week-1\n"
    assert announced in done.output
    (workspace.root / "zth.toml").write_text(text.replace("[post]", '[post]\nkeys.description = "summary"'))
    again = zth("export", "week", "--publish", "--yes")
    assert announced in again.output and 'summary: "Hello."' in post(workspace).read_text()
