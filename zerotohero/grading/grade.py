"""From two sets of answers to a verdict. DESIGN: a probe asks; the reference answers; the grader compares."""

import ast
import contextlib
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from zerotohero.grading import splice
from zerotohero.grading.alternatives import Alternative
from zerotohero.grading.answers import Answer, Interview, Raised, interview
from zerotohero.grading.ask import Asker
from zerotohero.grading.compare import agree
from zerotohero.grading.shown import show
from zerotohero.grading.task import Code, File, Probed, Question, Result, Target, Task
from zerotohero.grading.wire import encoded_again

MOST_SENT = 100_000
"""Characters of an answer that is sent along with each question to others: a longer one takes longer than it saves."""
MAIN = ' What is only for running it belongs below `if __name__ == "__main__":`.'


@dataclass
class Grader:
    """An Asker, the names the learner uses for the course's, and the reference's answers so far."""

    asker: Asker
    names: dict[str, str] = field(default_factory=dict)
    paths: tuple[str, ...] = ()
    suspected: dict[tuple[str, int, str], dict[tuple[str, ...], Interview | None]] | None = None
    """What the mistakes of each exercise answered (see naming.Suspects), where that is to be remembered: it is much."""
    _known: dict[tuple[int, str, int], Interview] = field(default_factory=dict)

    def grade(self, task: Task, code: Code, seed: int) -> Result:
        """Return the verdict on `code`, without naming mistakes (see explain)."""
        mine = code.get(task.module)
        if mine is None:
            return _unloadable(task, seed, "import", f"{task.module} is not in the workspace.", None)
        try:
            splice.parse(mine.text)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            return _syntax(task, seed, mine, error)
        if all(self._still_starter(task, code, target) for target in task.targets):
            return Result(task.id, "not_started", seed=seed, file=mine.path, explanation=_first_step(task))
        learner = self.ask(task, code, seed, [question.name for question in task.questions])
        if learner.trouble:
            return Result(
                task.id,
                "unchecked",
                None,
                f"Not checked: {learner.trouble}.",
                output=learner.output,
                seed=seed,
            )
        if learner.import_error or learner.died_loading:
            return _not_loaded(task, seed, learner, mine, self.asker.python)
        if all(target.name in learner.unwritten for target in task.targets):
            return Result(
                task.id,
                "not_started",
                seed=seed,
                file=mine.path,
                explanation=_absent(task, mine),
                learner=learner,
            )
        reference, variant = self._nearest(task, learner, seed)
        if reference.trouble or reference.import_error or reference.died_loading:
            return Result(task.id, "unchecked", None, self._reference_failed(task, reference), seed=seed)
        return self._judge(task, code, seed, learner, reference, variant)

    def ask(
        self,
        task: Task,
        code: Code,
        seed: int,
        names: list[str],
        worker: str | None = None,
        watch: Sequence[str] | None = None,
        until: dict[str, dict[str, Any]] | None = None,
    ) -> Interview:
        """Put the questions `names` to `code` and return what it answers.

        `watch`: follow it line by line, and tell what these names held in it (see witness.py). That is slow.
        `until`: go no further than the first of these `outcomes` that `code` surely has otherwise.
        `worker`: `code` is the course's own, so that where processes are dear this one of them may be used again.
        """
        request = self._request(task, code, seed, complete=worker is not None)
        request["watch"] = watch
        if until:
            exact = [question.name for question in task.questions if question.exact_dtype]
            request |= {"until": until, "tolerance": task.tolerance, "exact": exact}
        if worker:
            request |= {"worker": worker, "course": ""}
        return interview(self.asker, request, names, task.limits)

    def answer(self, task: Task, seed: int, variant: Alternative | None = None) -> Interview:
        """Return the reference's answers at `seed`, or a variant's; remembered, so that they can be had beforehand."""
        key = (
            hash((task.id, task.probes.text, task.reference[task.module].text)),
            variant.id if variant else "",
            seed,
        )
        if key not in self._known:
            code = with_alternatives(task, variant) if variant else task.reference
            names = [question.name for question in task.questions]
            found = Grader(self.asker).ask(task, code, seed, names, worker="right")
            if found.trouble:
                return found
            if any(answer.kind in ("time", "unasked") for answer in found.answers.values()):
                return replace(found, trouble="it ran out of time")
            self._known[key] = found
        return self._known[key]

    def _request(self, task: Task, code: Code, seed: int, complete: bool) -> dict[str, Any]:
        starter_lines = []
        for target in task.lesson_targets:
            if target.module not in code:
                continue
            node = None if complete else self._stub(task, code, target)
            line = splice.span(node).first if node is not None else None
            starter_lines.append([target.name, target.module.rsplit(".", 1)[-1], line])
        exercises: dict[str, list[str]] = {}
        for target in task.lesson_targets:
            exercises.setdefault(target.exercise.rsplit("/", 1)[-1], []).append(target.name)
        stems = _modules_needed(task)
        return {
            "modules": [[name, file.path, file.text] for name, file in code.items()],
            "paths": list(self.paths),
            "stems": stems,
            "names": self.names,
            "targets": [entry for entry in starter_lines if entry[1] in {stem for stem, _ in stems}],
            "exercises": exercises,
            "probes": [task.probes.path, task.probes.text],
            "shared": [[name, file.path, file.text] for name, file in task.shared],
            "seed": seed,
            "cwd": task.folder,
            "course": task.course,
            "forbids": list(task.forbids),
            "imports": sorted(self._installed(_imported(code, task.module), code)),
        }

    def _installed(self, names: set[str], code: Code) -> set[str]:
        """Return those of `names` that the broker may import beforehand: none that the workspace has a file for."""
        own = {module.split(".")[0] for module in code}
        folders = [Path(path) for path in self.paths]
        return {
            name
            for name in names
            if (top := name.split(".")[0]) not in own
            and not any((folder / top).exists() or (folder / f"{top}.py").exists() for folder in folders)
        }

    def _stub(self, task: Task, code: Code, target: Target) -> splice.Definition | None:
        try:
            return splice.still_starter(
                code[target.module].text,
                task.starter[target.module].text,
                target.name,
                self._called(target.name),
            )
        except (SyntaxError, ValueError, RecursionError):
            return None

    def _called(self, target: str) -> str:
        return ".".join(self.names.get(part, part) for part in target.split("."))

    def _still_starter(self, task: Task, code: Code, target: Target) -> bool:
        found = splice.definitions(splice.parse(code[target.module].text), self._called(target.name))
        return len(found) == 1 and self._stub(task, code, target) is not None

    def _granted(self, task: Task, code: Code, exercise: str) -> bool:
        """Say whether a question may wait for `exercise`: only while a target of it is the starter's, or absent."""
        targets = [t for t in task.lesson_targets if t.exercise.rsplit("/", 1)[-1] == exercise]
        return any(
            self._stub(task, code, target) is not None
            or not splice.definitions(splice.parse(code[target.module].text), self._called(target.name))
            for target in targets
            if target.module in code
        )

    def _nearest(self, task: Task, learner: Interview, seed: int) -> tuple[Interview, str | None]:
        """Return the answers of the reference, or of the variant that agrees with more of what the learner answers."""
        best = self.answer(task, seed)
        chosen: str | None = None
        most = _agreeing(task, best, learner)
        for variant in task.variants:
            answers = self.answer(task, seed, variant)
            count = _agreeing(task, answers, learner)
            if count > most and not answers.trouble:
                best, chosen, most = answers, variant.id, count
        return best, chosen

    def _judge(
        self, task: Task, code: Code, seed: int, learner: Interview, reference: Interview, variant: str | None
    ) -> Result:
        probed = []
        for question in task.questions:
            expected, got = reference.answers[question.name], learner.answers[question.name]
            if got.kind == "later" and expected.kind != "later" and not self._granted(task, code, got.value):
                return Result(task.id, "unchecked", None, "Not checked: an answer was put off without need.", seed=seed)
            probed.append(_probed(task, question, expected, got))
        wrong = [p for p in probed if p.ok is False and not p.stretch]
        probes = tuple(probed)
        unwritten = [target for target in task.targets if target.name in learner.unwritten]
        required = [p for p in probes if not p.stretch]
        waiting = [p for p in required if p.ok is None and learner.answers[p.name].kind != "later"]
        result = Result(
            task.id,
            "passed",
            probes=probes,
            variant=variant,
            output=_output(learner),
            seed=seed,
            elapsed_ms=learner.elapsed * 1000,
            file=code[task.module].path,
            learner=learner,
            reference=reference,
        )
        if wrong:
            first = wrong[0]
            return replace(
                result,
                verdict="failed",
                reason=_reason(learner.answers[first.name]),
                line=first.line,
                file=first.file or result.file,
            )
        if unwritten or waiting or not any(p.ok for p in required):
            return replace(result, verdict="in_progress", explanation=_next_step(task, learner, unwritten))
        return result

    def _reference_failed(self, task: Task, reference: Interview) -> str:
        error = reference.import_error
        if error is not None and error.type == "ModuleNotFoundError" and error.missing:
            name = error.missing.split(".")[0]
            index = " --index-url https://download.pytorch.org/whl/cpu" if name == "torch" else ""
            return f"Not checked: this lesson needs {name}. `{self.asker.python} -m pip install {name}{index}`"
        detail = reference.trouble or (error and f"{error.type}: {error.message}") or reference.died_loading
        return f"Not checked: the course's own code for {task.id} did not run under {self.asker.python} ({detail})."


def outcomes(answers: dict[str, Answer]) -> dict[str, dict[str, Any]]:
    """Return `answers` as a child sends them; without those that cannot be sent, or are long."""
    found: dict[str, dict[str, Any]] = {}
    for name, answer in answers.items():
        if answer.kind == "raised":
            found[name] = {"raised": {"type": answer.value.type}}
        elif answer.kind == "value":
            with contextlib.suppress(TypeError):
                sent = {"value": encoded_again(answer.value)}
                if len(json.dumps(sent)) < MOST_SENT:
                    found[name] = sent
        else:
            found[name] = {answer.kind: None}
    return found


def with_alternatives(task: Task, *alternatives: Alternative) -> Code:
    """Return the reference's modules with `alternatives` applied in turn."""
    file = task.reference[task.module]
    text = file.text
    for alternative in alternatives:
        text = alternative.apply(text)
    return {**task.reference, task.module: File(file.path, text)}


def _imported(code: Code, module: str) -> set[str]:
    """Return the top-level names that `module` imports absolutely, itself or through others of the lesson's modules.

    And `torch.optim` where one of them speaks of what imports torch._dynamo when it is first used, as that does.
    """
    found: set[str] = set()
    pending, seen = [module], {module}
    while pending:
        text = code[pending.pop()].text
        if re.search(r"\b(optim|use_deterministic_algorithms)\b", text):
            found.add("torch.optim")
        for name in _imports(text):
            found.add(name.split(".")[0])
            if name in code and name not in seen:
                seen.add(name)
                pending.append(name)
    return found if "torch" in found else found - {"torch.optim"}


@lru_cache(maxsize=64)
def _imports(text: str) -> frozenset[str]:
    """Return what `text` imports absolutely, as `package.module` where it names one; nothing if it cannot be read."""
    try:
        tree = splice.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return frozenset()
    found: set[str] = set()
    for node in _statements(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return frozenset(found)


def _statements(tree: ast.Module) -> Iterator[ast.stmt]:
    """Yield every statement in `tree`, however deep: no expression holds one, and most of a tree is expressions."""
    pending: list[ast.AST] = [tree]
    while pending:
        node = pending.pop()
        if isinstance(node, ast.stmt):
            yield node
        for name in ("body", "orelse", "finalbody", "handlers", "cases"):
            pending += getattr(node, name, ())


@lru_cache(maxsize=64)
def _parameters(probes: str) -> frozenset[str]:
    """Return the names of all that the functions in `probes` take."""
    return frozenset(
        argument.arg
        for node in ast.walk(splice.parse(probes))
        if isinstance(node, ast.FunctionDef)
        for argument in node.args.args
    )


def _modules_needed(task: Task) -> list[list[str]]:
    """Return [stem, module] for the exercise's own module and whatever its probes name as an argument."""
    stems = {name.rsplit(".", 1)[-1]: name for name in task.reference}
    used = _parameters(task.probes.text)
    own = task.module.rsplit(".", 1)[-1]
    return [[stem, name] for stem, name in stems.items() if stem in used or stem == own]


def _agreeing(task: Task, reference: Interview, learner: Interview) -> int:
    return sum(
        agree(reference.answers[q.name], learner.answers[q.name], task.tolerance, q.exact_dtype)
        for q in task.questions
        if q.name in reference.answers
    )


def _probed(task: Task, question: Question, expected: Answer, got: Answer) -> Probed:
    shown = Probed(question.name, question.text, None, question.stretch)
    if got.kind == "later":
        return replace(shown, explanation=f"Asked again when `{got.value}` is written.")
    if got.kind == "missing":
        own = any(target.name == got.value for target in task.targets)
        sentence = f"`{got.value}` is not written yet."
        if not own:
            exercise = next((t.exercise for t in task.lesson_targets if t.name == got.value), "")
            sentence = f"This uses `{got.value}`, which `{exercise}` asks for and is not written yet."
        return replace(shown, explanation=task.missing.get(got.value, sentence))
    if got.kind == "unasked":
        return replace(shown, explanation="Not reached: the time was used up before it.")
    if agree(expected, got, task.tolerance, question.exact_dtype):
        return replace(shown, ok=True)
    wrong = replace(shown, ok=False, expected=show(expected.value), got=_got(task, got))
    if isinstance(got.value, Raised):
        return replace(wrong, file=got.value.file, line=got.value.line)
    return wrong


def _got(task: Task, got: Answer) -> str:
    if got.kind == "time":
        return f"nothing within {task.limits.seconds:g} s"
    if got.kind == "crash":
        return f"the process ended ({got.value})"
    if got.kind == "too_big":
        return str(got.value)
    return show(got.value)


def _reason(got: Answer) -> str:
    if got.kind in ("time", "crash"):
        return got.kind
    if isinstance(got.value, Raised):
        return "memory" if ran_out(got.value) else "crash" if got.value.type == "SystemExit" else "answer"
    return "answer"


def _output(learner: Interview) -> str:
    kept = learner.output
    if learner.output_bytes > len(kept.encode("utf-8", "replace")):
        kept += f"\n… {learner.output_bytes:,} bytes were printed; the first {len(kept):,} are kept.\n"
    return kept


def _syntax(task: Task, seed: int, file: File, error: BaseException) -> Result:
    if isinstance(error, UnicodeEncodeError):
        line = file.text.count("\n", 0, error.start) + 1
        explanation = "Python cannot read the file: it is not written as UTF-8. Save it again as that."
        return replace(_unloadable(task, seed, "syntax", explanation, file.path), line=line)
    if not isinstance(error, SyntaxError):
        message = str(error) or "it is nested too deep"
        return _unloadable(task, seed, "syntax", f"Python cannot read the file: {message}.", file.path)
    text = (error.text or "").strip()
    there = f", at `{text[:80]}`" if text else ""
    notebook = " Lines with `%` or `!` are a notebook's, not Python's." if text.startswith(("%", "!")) else ""
    explanation = f"Python cannot read the file: {error.msg}{there}.{notebook}"
    return replace(_unloadable(task, seed, "syntax", explanation, file.path), line=error.lineno)


def _unloadable(task: Task, seed: int, reason: str, explanation: str, path: str | None) -> Result:
    return Result(task.id, "failed", reason, explanation, seed=seed, file=path)


def _not_loaded(task: Task, seed: int, learner: Interview, file: File, python: str) -> Result:
    error = learner.import_error
    result = Result(
        task.id,
        "failed",
        output=_output(learner),
        seed=seed,
        elapsed_ms=learner.elapsed * 1000,
        file=file.path,
        learner=learner,
    )
    if error is None:
        if learner.died_loading == "time":
            slow = f"Loading the file took over {task.limits.seconds:g} s.{MAIN}"
            return replace(result, reason="time", explanation=slow)
        remedy = MAIN if (learner.died_loading or "").startswith("exit ") else ""
        ended = f"Loading the file ended the process ({learner.died_loading}).{remedy}"
        return replace(result, reason="crash", explanation=ended)
    reason = {"SystemExit": "crash", "SyntaxError": "syntax"}.get(error.type, "memory" if ran_out(error) else "import")
    remedy = MAIN if error.type == "SystemExit" else ""
    if error.type == "ModuleNotFoundError" and error.missing:
        name = error.missing.split(".")[0]
        remedy = f" Is `{name}` needed here? Then: `{python} -m pip install {name}`"
        folder = Path(file.path).parent
        if (folder / f"{name}.py").exists() or (folder / name).is_dir():
            remedy = f" It lies beside this file: write `{folder.name}.{name}` for `{name}` where you import it."
    return replace(
        result,
        reason=reason,
        explanation=f"Loading the file raised {show(error)}.{remedy}{allowed(error)}",
        file=error.file or file.path,
        line=error.line,
        traceback=error.traceback,
    )


def ran_out(error: Raised) -> bool:
    """Say whether a program asked for more memory than there was: Python's error, numpy's or torch's."""
    return error.type.endswith("MemoryError") or "can't allocate memory" in error.message


def allowed(error: Raised) -> str:
    """Return what a check lets a program do, where the program may have met the end of it; else nothing."""
    if error.type == "EOFError":
        return " Nobody can answer `input()` while it is checked."
    if error.type != "PermissionError":
        return ""
    return (
        " While it is checked, a program may write in the workspace, the temporary folder and your cache, and signal "
        "its own processes."
    )


def _first_step(task: Task) -> str:
    first = task.targets[0].name
    return f"Begin with `{first}`: replace its `raise NotImplementedError`."


def _absent(task: Task, file: File) -> str:
    """Say that nothing of the exercise is there, and, where a class looks like it under another name, how to say so."""
    first = task.targets[0].name
    owner, _, member = first.rpartition(".")
    alike = [
        node.name
        for node in splice.parse(file.text).body
        if isinstance(node, ast.ClassDef)
        and node.name != owner
        and splice.definitions(splice.parse(file.text), owner) == []
        for inner in node.body
        if owner and isinstance(inner, ast.FunctionDef) and inner.name == member
    ]
    if len(alike) == 1:
        return (
            f"There is no `{owner}` here. If your `{alike[0]}` is it, say so in zth.toml: "
            f'`[names]` and below it `{owner} = "{alike[0]}"`.'
        )
    return task.missing.get(first, f"`{first}` is not written yet.")


def _next_step(task: Task, learner: Interview, unwritten: list[Target]) -> str:
    if unwritten:
        first = unwritten[0].name
        sentence = task.missing.get(first)
        return f"What is written answers rightly. Next: `{first}`." + (f" {sentence}" if sentence else "")
    for answer in learner.answers.values():
        if answer.kind == "missing":
            exercise = next((t.exercise for t in task.lesson_targets if t.name == answer.value), "")
            return f"What could be asked is right; the rest needs `{answer.value}`. Write `{exercise}` first."
    return "What could be asked so far is right."
