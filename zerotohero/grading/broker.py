"""A small server under the learner's interpreter: imports what is heavy once, and forks once per question list.

Started by path, speaks JSON lines on its own stdin and stdout (standard library only, Python 3.9 or newer).
It never loads the learner's code itself; each fork is limited, watched, and swept away with all its descendants.
Above it stands a guard, the process that was started: when the broker ends or the parent goes, it sweeps what is left.
"""

from __future__ import annotations

import base64
import ctypes
import gc
import importlib
import importlib.util
import json
import os
import resource
import select
import selectors
import signal
import sys
import time
import types
from typing import Any, Dict, List, Optional

HERE = os.path.dirname(os.path.abspath(__file__))
PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36
MAX_EVENTS = 64 * 2**20
MAX_OUTPUT = 64 * 2**10

requests, replies = 0, 1


def main() -> None:
    """Answer requests until the parent closes the pipe."""
    global requests, replies
    _prctl(PR_SET_CHILD_SUBREAPER, 1)
    broker = os.fork()
    if broker:
        _guard(broker)
    sys.path[:] = [entry for entry in sys.path if os.path.abspath(entry or ".") not in (HERE, os.getcwd())]
    _make_ours_importable()
    child = importlib.import_module("zerotohero.grading.child")
    # The learner's prints must never reach the pipe to the parent.
    requests, replies = os.dup(0), os.dup(1)
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(null, 1)
    _prctl(PR_SET_CHILD_SUBREAPER, 1)
    warmed: set[str] = set()
    gc.freeze()
    for line in _lines(requests):
        request = json.loads(line)
        for name in request["warm"]:
            if name not in warmed:
                warmed.add(name)
                warm(name)
                gc.collect()
                gc.freeze()
        if "modules" not in request:
            reply: Dict[str, Any] = {"id": request["id"], "warm": True}
        else:
            reply = serve(request, child)
        _write_all(replies, json.dumps(reply).encode("ascii") + b"\n")


def _guard(broker: int) -> None:
    """Wait until the broker ends or the parent closes its end, then sweep away all that is below. Never returns."""
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 1)
    signal.signal(signal.SIGTERM, lambda number, frame: _sweep_and_end(broker))
    watched = select.poll()
    watched.register(0, 0)
    if hasattr(os, "pidfd_open"):
        watched.register(os.pidfd_open(broker), select.POLLIN)
    while not watched.poll(None if hasattr(os, "pidfd_open") else 50):
        if _has_ended(broker):
            break
    _sweep_and_end(broker)


def _sweep_and_end(broker: int) -> None:
    _sweep(broker)
    os._exit(0)


def warm(name: str) -> None:
    """Import `name` if it is the standard library's or an installed package's; with torch, wake its autograd."""
    if name == "torch":
        # With an accelerator present, a warmed backward makes forks fail.
        for variable in ("CUDA_VISIBLE_DEVICES", "HIP_VISIBLE_DEVICES", "ZE_AFFINITY_MASK"):
            os.environ[variable] = ""
    try:
        if importlib.util.find_spec(name) is None:
            return
        module = importlib.import_module(name)
        if name == "torch":
            module.set_num_threads(1)
            module.ones(1, requires_grad=True).sum().backward()
    except BaseException:
        return


def serve(request: Dict[str, Any], child: types.ModuleType) -> Dict[str, Any]:
    """Fork, let the child answer, and return its events (raw lines), its output, and how it ended."""
    events_in, events_out = os.pipe()
    output_in, output_out = os.pipe()
    started = time.monotonic()
    pid = os.fork()
    if pid == 0:
        _become_child(request, child, events_out, output_out)
    os.close(events_out)
    os.close(output_out)
    watch = _Watch(pid, events_in, output_in, started + request["seconds"])
    try:
        watch.until_done()
    finally:
        status = _sweep(pid)
        watch.drain_output()
        os.close(events_in)
        os.close(output_in)
    return {
        "id": request["id"],
        "events": watch.event_lines(),
        "flooded": watch.flooded,
        "output": base64.b64encode(bytes(watch.output)).decode("ascii"),
        "output_bytes": watch.output_bytes,
        "timed_out": watch.timed_out,
        "ended_by": _ending(status) if watch.ended_itself else None,
        "elapsed": time.monotonic() - started,
    }


def _ending(status: Optional[int]) -> str:
    if status is None:
        return "unknown"
    if os.WIFSIGNALED(status):
        return signal.Signals(os.WTERMSIG(status)).name
    return "exit %d" % os.WEXITSTATUS(status)


class _Watch:
    """Reads what the child sends until its last answer, its end, its deadline, or the parent's going."""

    def __init__(self, pid: int, events: int, output: int, deadline: float) -> None:
        self.pid = pid
        self.deadline = deadline
        self.events = bytearray()
        self.output = bytearray()
        self.output_bytes = 0
        self.flooded = False
        self.timed_out = False
        self.done = False
        self.ended_itself = False
        self.events_fd, self.output_fd = events, output
        self.selector = selectors.DefaultSelector()
        for fd in (events, output):
            os.set_blocking(fd, False)
            self.selector.register(fd, selectors.EVENT_READ)
        self.pidfd: Optional[int] = None
        if hasattr(os, "pidfd_open"):
            self.pidfd = os.pidfd_open(pid)
            self.selector.register(self.pidfd, selectors.EVENT_READ)

    def until_done(self) -> None:
        while not self.done:
            left = self.deadline - time.monotonic()
            if left <= 0:
                self.timed_out = True
                break
            ready = self.selector.select(min(left, 0.05 if self.pidfd is None else left))
            ended = self.pidfd is None and _has_ended(self.pid)
            for key, _ in ready:
                if key.fd == self.events_fd:
                    self._read_events()
                elif key.fd == self.output_fd:
                    self._read_output()
                else:
                    ended = True
            if ended:
                self._read_events()
                self.ended_itself = not self.done
                self.done = True
        if self.pidfd is not None:
            os.close(self.pidfd)
        self.selector.close()

    def _read_events(self) -> None:
        while True:
            try:
                data = os.read(self.events_fd, 2**20)
            except (BlockingIOError, InterruptedError):
                break
            if not data:
                self._forget(self.events_fd)
                break
            self.events += data
            if len(self.events) > MAX_EVENTS:
                self.flooded = self.done = True
                return
        if b'"end": true}\n' in self.events[-64:]:
            self.done = True

    def _read_output(self) -> None:
        """Take one helping: a child that never stops printing must not keep the deadline from being seen."""
        try:
            data = os.read(self.output_fd, 2**16)
        except (BlockingIOError, InterruptedError):
            return
        if not data:
            self._forget(self.output_fd)
        self._keep_output(data)

    def drain_output(self) -> None:
        """Take what is left in the pipe; bounded by the pipe's own size once every writer is gone."""
        for _ in range(64):
            try:
                data = os.read(self.output_fd, 2**16)
            except (BlockingIOError, InterruptedError, OSError):
                return
            if not data:
                return
            self._keep_output(data)

    def _keep_output(self, data: bytes) -> None:
        self.output_bytes += len(data)
        self.output += data[: max(0, MAX_OUTPUT - len(self.output))]

    def _forget(self, fd: int) -> None:
        try:
            self.selector.unregister(fd)
        except (KeyError, ValueError):
            pass

    def event_lines(self) -> List[str]:
        return [line.decode("ascii", "replace") for line in bytes(self.events).split(b"\n") if line]


def _become_child(request: Dict[str, Any], child: types.ModuleType, events: int, output: int) -> None:
    """Shut everything off but the two pipes, limit what may be used, answer, and end. Never returns."""
    try:
        os.setsid()
        _prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        os.dup2(output, 1)
        os.dup2(output, 2)
        channel = 3
        if events != channel:
            os.dup2(events, channel)
        os.closerange(4, 4096)
        resource.setrlimit(resource.RLIMIT_CPU, (int(request["cpu"]), int(request["cpu"]) + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        memory = _address_space() + int(request["memory_mb"]) * 2**20
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        os.chdir(request["cwd"])
        sys.stdin = open(os.devnull)
        sys.stdout = open(1, "w", encoding="utf-8", errors="backslashreplace", closefd=False, buffering=1)
        sys.stderr = open(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False, buffering=1)
        sys.argv = [""]

        def write(data: bytes) -> None:
            if data.endswith(b'"end": true}\n'):
                for stream in (sys.stdout, sys.stderr):
                    try:
                        stream.flush()
                    except BaseException:
                        pass
            _write_all(channel, data)

        child.run(request, write)
    except BaseException as error:
        try:
            os.write(2, ("%s: %s\n" % (type(error).__name__, error)).encode("utf-8", "replace"))
        finally:
            os._exit(70)
    finally:
        os._exit(0)


def _has_ended(pid: int) -> bool:
    return os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def _sweep(pid: int) -> Optional[int]:
    """Kill the child and all that came from it; return the child's own wait status."""
    status: Optional[int] = None
    deadline = time.monotonic() + 1.0
    while time.monotonic() < deadline:
        family = descendants(os.getpid())
        for number in (signal.SIGSTOP, signal.SIGKILL):
            for member in family:
                _kill(member, number)
        if sys.platform != "linux":
            try:
                os.killpg(pid, signal.SIGKILL)
            except OSError:
                pass
        reaped = -1
        while reaped != 0:
            try:
                reaped, code = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return status
            if reaped == pid:
                status = code
        time.sleep(0.0005)
    return status


def descendants(root: int) -> List[int]:
    """Return the pids of all that descends from `root`; orphans too, since we are their subreaper."""
    found: List[int] = []
    pending = [root]
    while pending:
        parent = pending.pop()
        try:
            for task in os.listdir("/proc/%d/task" % parent):
                with open("/proc/%d/task/%s/children" % (parent, task)) as children:
                    pids = [int(number) for number in children.read().split()]
                found += pids
                pending += pids
        except OSError:
            continue
    return found


def _kill(pid: int, number: int) -> None:
    try:
        os.kill(pid, number)
    except OSError:
        pass


def _address_space() -> int:
    try:
        with open("/proc/self/statm") as statm:
            return int(statm.read().split()[0]) * resource.getpagesize()
    except OSError:
        return 4 * 2**30


def _prctl(option: int, value: int) -> None:
    if _libc is not None:
        _libc.prctl(option, value, 0, 0, 0)


def _make_ours_importable() -> None:
    """Let `zerotohero.grading.*` be imported from beside this file, and nothing else of our environment."""
    for name, folder in (("zerotohero", os.path.dirname(HERE)), ("zerotohero.grading", HERE)):
        package = types.ModuleType(name)
        package.__path__ = [folder]
        sys.modules[name] = package


def _lines(fd: int) -> Any:
    with os.fdopen(os.dup(fd), "rb", buffering=2**16) as stream:
        yield from stream


def _write_all(fd: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view) :]


_libc: Any = None
if sys.platform == "linux":
    try:
        _libc = ctypes.CDLL(None, use_errno=True)
    except OSError:
        _libc = None

if __name__ == "__main__":
    main()
