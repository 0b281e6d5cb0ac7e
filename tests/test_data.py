"""Data sets: fetched from a server on this machine, added from disk, read whatever they look like."""

import ast
import hashlib
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import given
from hypothesis import strategies as st

from zerotohero import data
from zerotohero.course.load import Course
from zerotohero.course.workspace import Workspace
from zerotohero.problem import Problem
from zerotohero.runs.find import find_run
from zerotohero.runs.start import prepare, start

CONTENT = b"emma\nolivia\nava\n"
SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"


class Server:
    """Answers every request with `status` and `body`, and counts them."""

    def __init__(self) -> None:
        self.status, self.body, self.asked, self.length = 200, CONTENT, 0, None
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                server.asked += 1
                self.send_response(server.status)
                self.send_header("Content-Length", str(server.length or len(server.body)))
                self.end_headers()
                with suppress(ConnectionError):
                    self.wfile.write(server.body)

            def log_message(self, *_: object) -> None:
                return

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.http.serve_forever, args=(0.01,), daemon=True).start()

    @property
    def known(self) -> data.Known:
        url = f"http://127.0.0.1:{self.http.server_port}/names.txt"
        return data.Known("names", "names.txt", "a test's", url, hashlib.sha256(CONTENT).hexdigest(), len(CONTENT))


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    server = Server()
    monkeypatch.setitem(data.KNOWN, "names", server.known)
    yield server
    server.http.shutdown()
    server.http.server_close()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ZTH_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


def write(folder: Path, name: str, content: bytes) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}.txt"
    path.write_bytes(content)
    return path


def test_without_a_file_the_names_are_those_that_came_along(folder: Path) -> None:
    found = data.words("names")
    assert len(found) == 32_257 and len(set("".join(found))) == 26
    assert data.find("names").says.startswith("32,257") and not data.find("names").pinned
    assert data.words("ssa-2018") == found and not folder.exists()


def test_what_a_number_was_measured_on_is_told_by_its_bytes(folder: Path) -> None:
    assert data.measured("names", folder) == data.measured("ssa-2018", folder) == "ssa-2018"
    assert data.measured("brown", folder) == data.measured("no/name", folder) == ""
    folder.mkdir(exist_ok=True)
    (folder / "names.txt").write_text("anna\n")
    assert data.measured("names", folder) == ""


def test_a_file_is_fetched_once_and_is_then_what_names_reads(server: Server, folder: Path) -> None:
    for _ in range(2):
        found = data.get(server.known, folder)
        assert found.pinned and found.path == folder / "names.txt"
    assert server.asked == 1
    assert data.words("names") == ["emma", "olivia", "ava"]


@pytest.mark.parametrize(
    ("status", "body", "said"),
    [
        (404, b"", "Not Found"),
        (500, b"", "Internal Server Error"),
        (200, b"<html>log in</html>", "not the file whose checksum"),
        (200, CONTENT[:-1], "not the file whose checksum"),
        (200, CONTENT + b"x" * 1000, "not the file whose checksum"),
    ],
)
def test_what_is_not_the_file_is_not_kept(server: Server, folder: Path, status: int, body: bytes, said: str) -> None:
    server.status, server.body = status, body
    with pytest.raises(Problem, match=said) as raised:
        data.get(server.known, folder)
    assert "zth data add names FILE" in str(raised.value)
    assert not list(folder.glob("**/*")) and data.find("names").path == data.EMBEDDED


def test_a_connection_that_breaks_leaves_nothing(server: Server, folder: Path) -> None:
    server.body, server.length = CONTENT[:5], len(CONTENT)
    with pytest.raises(Problem):
        data.get(server.known, folder)
    assert not list(folder.glob("**/*"))


def test_without_a_connection_the_sentence_says_what_to_do(folder: Path) -> None:
    known = replace(data.KNOWN["names"], url="http://127.0.0.1:9/names.txt")
    with pytest.raises(Problem, match=r"could not be fetched from http://127.0.0.1:9/names.txt \(Connection refused\)"):
        data.get(known, folder)


def test_no_more_is_read_than_the_file_has(server: Server, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import http.client

    asked = []
    read = http.client.HTTPResponse.read
    monkeypatch.setattr(http.client.HTTPResponse, "read", lambda self, n=None: asked.append(n) or read(self, n))
    server.body = b"x" * 10_000_000
    with pytest.raises(Problem):
        data.get(server.known, folder)
    assert asked == [len(CONTENT) + 1]


def test_get_leaves_a_file_of_the_learners_alone(server: Server, folder: Path) -> None:
    path = write(folder, "names", b"anna\n")
    with pytest.raises(Problem, match="left alone") as raised:
        data.get(server.known, folder)
    assert raised.value.exit_code == 3 and path.read_bytes() == b"anna\n" and server.asked == 0


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"anna\r\n\r\n bo \r\nanna", ["anna", "bo", "anna"]),
        (b"\xef\xbb\xbfanna\rbo\r", ["anna", "bo"]),
        ("żółć\nזוהר\n小明\n".encode(), ["żółć", "זוהר", "小明"]),
        ("jose\u0301\n".encode(), ["josé"]),
        ("anna\nbo\n".encode("utf-16"), ["anna", "bo"]),
        ("a\u2028b\x0bc\n".encode(), ["a\u2028b\x0bc"]),
        (b"one", ["one"]),
        (b"New York\nRio de Janeiro\nOslo\n", ["New York", "Rio de Janeiro", "Oslo"]),
        (
            "It was, he said, Anna’s well-known cat. It has 9 lives!\nOr so.".encode(),
            ["It", "was", "he", "said", "Anna’s", "well-known", "cat", "It", "has", "lives", "Or", "so"],
        ),
    ],
)
def test_words_of_whatever_the_learner_brings(folder: Path, content: bytes, expected: list[str]) -> None:
    write(folder, "mine", content)
    assert data.words("mine") == expected


@given(st.lists(st.text(st.characters(exclude_categories=("C", "Z"), exclude_characters="."), min_size=1)))
def test_any_list_of_words_comes_back(tmp_path_factory: pytest.TempPathFactory, words: list[str]) -> None:
    import unicodedata

    composed = [unicodedata.normalize("NFC", word) for word in words]
    path = write(tmp_path_factory.mktemp("data"), "mine", "\r\n".join(words).encode())
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ZTH_DATA", str(path.parent))
        assert data.words("mine", at_least=0) == composed


def test_a_million_words_are_a_list_of_words(folder: Path) -> None:
    write(folder, "mine", b"".join(b"w%d\n" % i for i in range(1_000_000)))
    found = data.words("mine")
    assert len(found) == 1_000_000 and found[-1] == "w999999"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "holds 0 words, and this needs 2"),
        (b"\n\r\n \n", "holds 0 words, and this needs 2"),
        (b"anna\n", "holds 1 word, and this needs 2"),
        ("zoë\nandré\n".encode("latin-1"), "not UTF-8 text .line 1 has byte 0xeb.*iconv -f latin1"),
        (b"PK\x03\x04\x00\x00", "zero bytes"),
        (b"anna\nj.r.\n", "`j.r.`"),
        (b"\xff\xfea", "not UTF-8"),
    ],
)
def test_what_cannot_be_words_is_answered_in_a_sentence(folder: Path, content: bytes, said: str) -> None:
    write(folder, "mine", content)
    with pytest.raises(Problem, match=said):
        data.words("mine", at_least=2)


def test_what_needs_a_row_for_each_letter_says_how_many_it_takes(folder: Path) -> None:
    write(folder, "mine", "".join(chr(0x4E00 + i) for i in range(30)).encode())
    assert len(data.words("mine", most_letters=30)) == 1
    with pytest.raises(Problem, match=r"30 different letters.*29 are the most"):
        data.words("mine", most_letters=29)


def test_a_text_is_whole_and_its_line_ends_are_newlines(folder: Path) -> None:
    write(folder, "mine", b"\xef\xbb\xbfA. b\r\n\r\nC.\r")
    assert data.text("mine") == "A. b\n\nC.\n"


def test_a_data_set_that_is_not_there_is_answered_with_the_command(folder: Path) -> None:
    with pytest.raises(Problem, match="`zth data get tinyshakespeare`"):
        data.text("tinyshakespeare")
    with pytest.raises(Problem, match=r"there is names, ssa-2018\). `zth data add mine FILE`"):
        data.words("mine")
    with pytest.raises(Problem, match="cannot be a data set's name"):
        data.words("../names")


def test_the_command_adds_lists_and_refuses(zth: Callable[..., Result], workspace: Workspace, tmp_path: Path) -> None:
    mine = tmp_path / "mine.txt"
    mine.write_text("zoë\nbo\n", encoding="utf-8")
    added = zth("data", "add", "mine", str(mine))
    assert added.exit_code == 0 and "your own: 2 words of 4 different characters" in added.output
    assert (workspace.root / "data" / "mine.txt").read_bytes() == mine.read_bytes()
    assert zth("data", "add", "mine", str(mine)).exit_code == 0
    mine.write_text("another\n")
    refused = zth("data", "add", "mine", str(mine))
    assert refused.exit_code == 3 and "left alone" in refused.output
    assert zth("data", "add", "names", str(mine)).output.count("not the published file") == 1
    for bad, code in (("nope.txt", 2), (str(tmp_path), 2)):
        assert zth("data", "add", "other", bad).exit_code == code
    assert zth("data", "get", "mine").exit_code == 2
    listed = zth("data", "list").output
    assert all(word in listed for word in ("mine", "ssa-2018", "zth data get names", "zth data get tinyshakespeare"))


def test_the_command_fetches(server: Server, zth: Callable[..., Result], workspace: Workspace) -> None:
    assert zth("data", "get", "names").exit_code == 0
    assert (workspace.root / "data" / "names.txt").read_bytes() == CONTENT


def test_a_run_reads_the_workspaces_data_and_its_problem_is_a_sentence(
    workspace: Workspace, course: Course, tmp_path: Path
) -> None:
    write(workspace.root / "data", "mine", b"anna\nbo\n")
    script = tmp_path / "elsewhere.py"
    script.write_text(
        "from dataclasses import dataclass\nfrom zerotohero import data\n\n@dataclass\nclass Config:\n"
        "    data: str = 'mine'\n\ndef main(config, run):\n    run.log(0, words=len(data.words(config.data)))\n"
    )
    started = start(workspace, prepare(workspace, course, str(script)))
    assert started.process.wait() == 0, started.printed()
    started = start(workspace, prepare(workspace, course, str(script), ["data=tinyshakespeare"]))
    assert started.process.wait() == 4 and "Traceback" not in started.printed()
    error = find_run(workspace, "elsewhere").run.error
    assert error is not None and "Traceback" not in error and "`zth data get tinyshakespeare`" in error


def test_the_learners_interpreter_may_be_python_3_9() -> None:
    for module in ("data", "place", "atomic", "problem"):
        path = Path(data.__file__).with_name(f"{module}.py")
        ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 9))


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs the lectures' files in shared/data")
@pytest.mark.parametrize("name", ["names", "tinyshakespeare", "brown"])
def test_the_pinned_checksums_are_those_of_the_files(folder: Path, name: str) -> None:
    found = data.add(name, SHARED / data.KNOWN[name].file, folder)
    assert found.pinned and found.path.stat().st_size == data.KNOWN[name].size


def test_of_too_many_words_some_are_drawn_in_their_order_and_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(data.VARIABLE, str(tmp_path))
    everything = [f"{i:04}" for i in range(1000)]
    (tmp_path / "many.txt").write_text("\n".join(everything))
    drawn = data.words("many", most=100)
    assert len(drawn) == 100 and drawn == sorted(drawn) and drawn == data.words("many", most=100)
    assert drawn[0] < "0100" and drawn[-1] > "0900"
    assert "1,000 words. 100 of them are used" in capsys.readouterr().err
    assert data.words("many", most=1000) == everything and not capsys.readouterr().err
