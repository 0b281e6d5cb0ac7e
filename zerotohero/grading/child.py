"""What happens in the fork that meets the learner's code: load it, put the questions, stream what is observed.

Runs under the learner's interpreter (Python 3.9 or newer, standard library only). The answers it holds are the
learner's alone; the reference answers in a fork of its own.
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import inspect
import json
import linecache
import os
import random
import re
import sys
import traceback
import types
from typing import Any, Callable, Dict, Iterator, List, Optional, Sequence, Tuple

from zerotohero.grading import compare, wire, witness
from zerotohero.grading import probe as probe_module

MAX_TRACEBACK = 8_000


class Missing(NotImplementedError):
    """Raised by what stands in for a target that the learner's file does not have."""


def run(request: Dict[str, Any], write: Callable[[bytes], None]) -> None:
    """Answer `request` through `write`, one JSON line an event.

    Events: `{"targets": {name: line or 0 or null}}`, `{"import": error}`, `{"start": i}`, `{"answer": i, ...}`,
    `{"reads": path}`, `{"seen": what a Witness told of the last question}`, `{"unlike": name}` where it was asked only
    until an answer differs, `{"end": true}`. The shapes are read in answers.py.
    """
    token = request["token"]

    def send(**event: Any) -> None:
        write(json.dumps({"token": token, **event}).encode("ascii") + b"\n")

    if request["course"]:
        sys.addaudithook(_reading(request["course"], send))
    overlay = {name: (path, text) for name, path, text in request["modules"]}
    sys.path[:0] = request["paths"]
    sys.meta_path.insert(0, Overlay(overlay))
    sys.dont_write_bytecode = True
    shortcuts = _Shortcuts(request["forbids"])
    # Before the lesson is loaded, so that `from torch.autograd import grad` in it is seen through.
    shortcuts.watch()
    try:
        _answer_all(request, overlay, shortcuts, send)
    finally:
        shortcuts.leave()
    send(end=True)


def _answer_all(
    request: Dict[str, Any], overlay: Dict[str, Any], shortcuts: "_Shortcuts", send: Callable[..., None]
) -> None:
    begin(request["seed"])
    try:
        views = {stem: View(importlib.import_module(name), request["names"]) for stem, name in request["stems"]}
    except BaseException as error:
        send(**{"import": describe(error, overlay)})
        return
    unwritten = _unwritten(views, request["targets"], overlay)
    send(targets=sorted(unwritten))
    probe_module.unwritten_exercises.clear()
    probe_module.unwritten_exercises.update(
        exercise for exercise, targets in request["exercises"].items() if any(target in unwritten for target in targets)
    )
    probes = _load_probes(request)
    shortcuts.watch()
    shortcuts.closed = True
    room = wire.MAX_BYTES
    # Of a mistake that is asked whether it answers as the learner does, nothing more is to be known then.
    until = request.get("until") or {}
    for name in request["ask"]:
        send(start=name)
        begin(request["seed"])
        watching = witness.Witness({path for path, _ in overlay.values()}, request["watch"])
        outcome: Dict[str, Any]
        try:
            arguments = _arguments(probes[name], views, request["seed"], name)
            with watching if request["watch"] is not None else contextlib.nullcontext():
                value = probes[name](**arguments)
            answer = wire.encode(value)
            size = len(json.dumps(answer))
            if size > room:
                raise wire.TooBig(wire.TOO_BIG)
            room -= size
            outcome = {"value": answer}
        except wire.TooBig as big:
            outcome = {"too_big": str(big)}
        except probe_module.Later as waiting:
            outcome = {"later": str(waiting)}
        except BaseException as error:
            missing = _missing_target(error, unwritten)
            outcome = {"missing": missing} if missing else {"raised": describe(error, overlay)}
        send(answer=name, **outcome)
        if request["watch"] is not None:
            send(seen=watching.told())
        if name in until and compare.surely_differ(
            outcome, until[name], request["tolerance"], name in request["exact"]
        ):
            send(unlike=name)
            return


class Forbidden(Exception):
    """Raised by what an exercise asks to do without."""


class _Shortcuts:
    """What an exercise asks to do without: each `module.name` raises Forbidden when called by an answer."""

    def __init__(self, forbidden: List[str]) -> None:
        self.forbidden = forbidden
        self.closed = False
        self.replaced: List[Tuple[Any, str, Any]] = []

    def watch(self) -> None:
        """Put a guard in the place of each that is loaded by now."""
        for dotted in self.forbidden:
            module, _, name = dotted.rpartition(".")
            owner = sys.modules.get(module)
            original = getattr(owner, name, None)
            if original is not None and not any(one is owner and other == name for one, other, _ in self.replaced):
                self.replaced.append((owner, name, original))
                setattr(owner, name, self._guarded(dotted, original))

    def leave(self) -> None:
        for owner, name, original in self.replaced:
            setattr(owner, name, original)

    def _guarded(self, dotted: str, original: Any) -> Callable[..., Any]:
        def guarded(*args: Any, **kwargs: Any) -> Any:
            if self.closed:
                raise Forbidden("this exercise asks you to do without %s" % dotted)
            return original(*args, **kwargs)

        return guarded


PATHS = frozenset(("open", "os.link", "os.rename", "os.listdir", "os.scandir", "os.chdir", "shutil.copyfile"))
COMMANDS = frozenset(("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn"))


def _reading(course: str, send: Callable[..., None]) -> Callable[[str, Any], None]:
    """Return an audit hook that tells when the learner's code opens a file of the course, or has a program do so.

    It stops accidents and first ideas, no more. All it needs is bound here, where patching does not reach it.
    """
    real, decoded, sep, paths, commands = os.path.realpath, os.fsdecode, os.sep, PATHS, COMMANDS
    inside = real(course) + sep

    def texts(words: Any, depth: int) -> Iterator[str]:
        if isinstance(words, (str, bytes)):
            yield decoded(words)
        elif isinstance(words, (list, tuple)) and depth < 2:
            for word in words:
                yield from texts(word, depth + 1)

    def is_of_the_course(event: str, word: str) -> bool:
        if event in commands and inside in word:
            return True
        try:
            return (real(word) + sep).startswith(inside)
        except (OSError, ValueError):
            return False

    def heard(event: str, words: Any) -> None:
        if event in paths or event in commands:
            for word in texts(words, 0):
                if is_of_the_course(event, word):
                    send(reads=word)
                    return

    return heard


class Overlay(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Serves the lesson's modules from the texts in the request, so that what is graded is what was recorded."""

    def __init__(self, texts: Dict[str, Any]) -> None:
        self.texts = texts
        self.packages = {name.rsplit(".", 1)[0] for name in texts if "." in name}

    def find_spec(
        self, fullname: str, path: Optional[Sequence[str]], target: Any = None
    ) -> Optional[importlib.machinery.ModuleSpec]:
        if fullname in self.texts:
            return importlib.util.spec_from_loader(fullname, self, origin=self.texts[fullname][0])
        if fullname in self.packages:
            spec = importlib.machinery.ModuleSpec(fullname, self, is_package=True)
            folders = {os.path.dirname(p) for name, (p, _) in self.texts.items() if name.startswith(fullname + ".")}
            spec.submodule_search_locations = sorted(folders)
            return spec
        return None

    def exec_module(self, module: types.ModuleType) -> None:
        if module.__name__ not in self.texts:
            return
        path, text = self.texts[module.__name__]
        module.__file__ = path
        linecache.cache[path] = (len(text), None, text.splitlines(keepends=True), path)
        exec(compile(text, path, "exec", dont_inherit=True), module.__dict__)


class View:
    """A module as a probe sees it: by the course's names, whatever the learner calls them."""

    def __init__(self, module: types.ModuleType, names: Dict[str, str]) -> None:
        self.__dict__["module"] = module
        self.__dict__["names"] = names

    def __getattr__(self, name: str) -> Any:
        return getattr(self.__dict__["module"], self.__dict__["names"].get(name, name))


def _unwritten(
    views: Dict[str, View], targets: Sequence[Sequence[Any]], overlay: Dict[str, Any]
) -> Dict[str, Optional[int]]:
    """Return the targets that are not written, with the first line of the starter's definition, None where absent.

    An absent one gets a stand-in that raises Missing, so that a question that meets it can be told from a wrong answer.
    """
    found: Dict[str, Optional[int]] = {}
    for target, stem, starter_line in targets:
        view = views.get(stem)
        if view is None:
            continue
        *outer, name = target.split(".")
        owner: Any = view.module
        for part in outer:
            owner = getattr(owner, view.names.get(part, part), None)
        learner_name = view.names.get(name, name)
        resolved = inspect.getattr_static(owner, learner_name, None) if owner is not None else None
        if isinstance(owner, type) and resolved is inspect.getattr_static(object, learner_name, None):
            resolved = None
        if resolved is None:
            found[target] = None
            if owner is not None:
                _stand_in(owner, learner_name, target)
            elif len(outer) == 1:
                _stand_in(view.module, view.names.get(outer[0], outer[0]), target)
        elif starter_line is not None and _first_line(resolved, view.module) == starter_line:
            found[target] = starter_line
    return found


def _stand_in(owner: Any, name: str, target: str) -> None:
    def absent(*args: Any, **kwargs: Any) -> Any:
        raise Missing(target)

    try:
        setattr(owner, name, absent)
    except (AttributeError, TypeError):
        pass


def _first_line(resolved: Any, module: types.ModuleType) -> Optional[int]:
    function = inspect.unwrap(getattr(resolved, "__func__", resolved))
    code = getattr(function, "__code__", None)
    if isinstance(resolved, type):
        return None
    if code is None or code.co_filename != module.__file__:
        return None
    line: int = code.co_firstlineno
    return line


def _missing_target(error: BaseException, unwritten: Dict[str, Optional[int]]) -> Optional[str]:
    """Return the unwritten target whose `NotImplementedError` this is."""
    while error is not None:
        if isinstance(error, Missing):
            return str(error)
        if isinstance(error, NotImplementedError) and error.__traceback__ is not None:
            last = list(traceback.walk_tb(error.__traceback__))[-1][0].f_code
            for target, line in unwritten.items():
                if line == last.co_firstlineno and target.rsplit(".", 1)[-1] == last.co_name:
                    return target
        error = error.__cause__ or error.__context__  # type: ignore[assignment]
    return None


def _load_probes(request: Dict[str, Any]) -> Dict[str, Callable[..., object]]:
    for name, path, text in request["shared"]:
        _execute(name, path, text)
    module = _execute("probes", request["probes"][0], request["probes"][1])
    return {name: thing for name, thing in vars(module).items() if getattr(thing, "is_probe", False)}


def _execute(name: str, path: str, text: str) -> types.ModuleType:
    module = types.ModuleType(name)
    module.__file__ = path
    sys.modules[name] = module
    # Whoever shows a line of it, as a warning does, must not open the course's file for that.
    linecache.cache[path] = (len(text), None, text.splitlines(keepends=True), path)
    exec(compile(text, path, "exec", dont_inherit=True), module.__dict__)
    return module


def _arguments(function: Callable[..., object], views: Dict[str, View], seed: int, name: str) -> Dict[str, Any]:
    arguments: Dict[str, Any] = {}
    for parameter in inspect.signature(function).parameters:
        if parameter == "rng":
            arguments[parameter] = random.Random("%d/%s" % (seed, name))
        elif parameter == "g":
            torch = importlib.import_module("torch")
            arguments[parameter] = torch.Generator().manual_seed(seed)
        else:
            arguments[parameter] = views[parameter]
    return arguments


def begin(seed: int) -> None:
    """Begin a question: set the seeds, and set back the modes that a program may have left otherwise."""
    random.seed(seed)
    numpy = sys.modules.get("numpy")
    if numpy is not None:
        numpy.random.seed(seed % 2**32)
        numpy.seterr(divide="warn", over="warn", under="ignore", invalid="warn")
    torch = sys.modules.get("torch")
    if torch is not None:
        # Not torch.manual_seed, which asks every kind of accelerator and keeps a stack of its caller for each.
        torch.default_generator.manual_seed(seed)
        torch.set_grad_enabled(True)
        torch.set_default_dtype(torch.float32)
        if hasattr(torch, "get_default_device") and torch.get_default_device().type != "cpu":
            torch.set_default_device(None)


def describe(error: BaseException, overlay: Dict[str, Any]) -> Dict[str, Any]:
    """Return what is told of an exception: type, message, missing name, and where in the learner's files it began."""
    kind = type(error)
    learner_files = {path for path, _ in overlay.values()}
    frames: List[traceback.FrameSummary] = []
    function, line, file = None, None, None
    for frame, number in traceback.walk_tb(error.__traceback__):
        path = frame.f_code.co_filename
        if path == __file__ or path.startswith("<frozen"):
            continue
        frames.append(traceback.FrameSummary(path, number, frame.f_code.co_name))
        if path in learner_files:
            function = getattr(frame.f_code, "co_qualname", frame.f_code.co_name).rsplit(".", 1)[-1]
            line, file = number, path
    if isinstance(error, SyntaxError):
        line = error.lineno if type(error.lineno) is int else None
        file = error.filename if type(error.filename) is str else None
    try:
        # Of a str that lies about its length too.
        message = str.__getitem__(str(error), slice(2000))
    except BaseException:
        message = "(its message could not be read)"
    try:
        text = "".join(traceback.format_list(frames)) + "".join(traceback.format_exception_only(kind, error))
    except BaseException:
        text = kind.__name__ + "\n"
    return {
        "type": kind.__name__ if kind.__module__ == "builtins" else "%s.%s" % (kind.__module__, kind.__qualname__),
        "message": message,
        "missing": _missing_name(error, message),
        "function": function,
        "line": line,
        "file": file,
        "traceback": text[-MAX_TRACEBACK:],
    }


def _missing_name(error: BaseException, message: str) -> Optional[str]:
    if isinstance(error, KeyError):
        return message
    if isinstance(error, (NameError, AttributeError, ImportError, TypeError)):
        quoted = re.findall(r"'([^']*)'", message)
        if isinstance(error, AttributeError) and len(quoted) == 2:
            # `None.data` and `float.data` are two mistakes: nothing returned, and a number returned.
            return ".".join(quoted)
        return str(quoted[-1]) if quoted else None
    return None
