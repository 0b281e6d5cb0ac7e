"""What grading needs of an exercise, read from its folder."""

import ast
from functools import lru_cache
from pathlib import Path

from zerotohero.course.load import Exercise, Lesson, load_tolerances
from zerotohero.grading import alternatives, splice
from zerotohero.grading.task import Code, File, Question, Target, Task
from zerotohero.problem import Problem


@lru_cache(maxsize=256)
def _cached_starter(text: str, targets: tuple[str, ...]) -> str:
    return splice.starter(text, list(targets))


def reference(lesson: Lesson) -> Code:
    """Return the lesson's complete modules."""
    return {
        lesson.module_name(file): File(f"lessons/{lands}", _text(lesson.folder / file))
        for file, lands in lesson.modules.items()
    }


def borrowed(lesson: Lesson) -> Code:
    """Return what the lesson's modules import of earlier lessons, as the course writes it, under its own paths."""
    modules: Code = {}
    for one in lesson.borrowed:
        file = next(file for file in one.lesson.modules if one.lesson.module_name(file) == one.name)
        path = one.lesson.folder / file
        modules[one.name] = File(str(path), _text(path))
    return modules


def starter(lesson: Lesson) -> Code:
    """Return the lesson's modules with every target's body replaced by `raise NotImplementedError`."""
    modules: Code = {}
    for file in lesson.modules:
        name = lesson.module_name(file)
        complete = reference(lesson)[name]
        targets = tuple(t for exercise in lesson.exercises if exercise.module == file for t in exercise.targets)
        try:
            modules[name] = File(complete.path, _cached_starter(complete.text, targets))
        except splice.NotFound as error:
            raise Problem(f"{lesson.folder / file}: {error}.") from error
    return modules


def task(lesson: Lesson, exercise: Exercise, folder: str = ".") -> Task:
    """Return the Task that judges `exercise`; the learner's code will run in `folder`."""
    targets = tuple(
        Target(name, lesson.module_name(other.module), other.id) for other in lesson.exercises for name in other.targets
    )
    probes = exercise.folder / "probes.py"
    shared = exercise.folder.parent / "shared.py"
    text = _text(probes)
    return Task(
        exercise.id,
        tuple(target for target in targets if target.exercise == exercise.id),
        targets,
        tuple(questions(text)),
        File(str(probes), text),
        (("shared", File(str(shared), _text(shared))),) if shared.exists() else (),
        reference(lesson) | borrowed(lesson),
        starter(lesson) | borrowed(lesson),
        alternatives.read(exercise.folder / "variants.py", "variant"),
        alternatives.read(exercise.folder / "mistakes.py", "mistake"),
        load_tolerances(lesson).get(exercise.short, 1e-9),
        exercise.limits,
        exercise.missing,
        folder,
        str(lesson.folder),
        exercise.forbids,
        exercise.intermediates,
    )


def questions(probes: str) -> list[Question]:
    """Return the probes in the text of a probes.py, in order."""
    found = []
    for node in splice.tree(probes).body:
        if not isinstance(node, ast.FunctionDef):
            continue
        for mark in node.decorator_list:
            name = mark.func if isinstance(mark, ast.Call) else mark
            if isinstance(name, ast.Name) and name.id == "probe":
                options = (
                    {k.arg: ast.literal_eval(k.value) for k in mark.keywords} if isinstance(mark, ast.Call) else {}
                )
                text = " ".join((ast.get_docstring(node) or node.name).split())
                found.append(
                    Question(node.name, text, options.get("stretch", False), options.get("exact_dtype", False))
                )
    return found


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Problem(f"{path} cannot be read ({error}); reinstall zerotohero.") from error
