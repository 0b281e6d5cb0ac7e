"""What is kept of the code, the commit, the seed and the machine when a run starts."""

import json
import subprocess
from pathlib import Path

from tests.track.scripts import script
from zerotohero.course.workspace import Workspace
from zerotohero.store.snapshots import snapshot


def git(folder: Path, *words: str) -> str:
    return subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


def test_code_config_seed_commit_and_what_is_not_in_it_versions_and_machine(workspace: Workspace) -> None:
    root = workspace.root
    git(root, "init")
    (root / "model.py").write_text("WIDTH = 3\n")
    (root / "other.py").write_text("WIDTH = 3\n")
    git(root, "add", "model.py", "other.py")
    git(root, "-c", "user.name=x", "-c", "user.email=x", "commit", "-m", "first")
    (root / "model.py").write_text("WIDTH = 4\n")
    text = """
    import model
    import torch
    torch.manual_seed(1337)
    run = track.start("seen", config={"lr": 0.1})
    run.log(0, loss=1.0)
    """
    _, said = script(root, text).communicate(timeout=60)
    assert said == ""
    db = workspace.open()
    row = db.execute("select * from runs").fetchone()
    assert row["git"] == git(root, "rev-parse", "HEAD") + "+"
    assert "+WIDTH = 4" in snapshot(db, row["diff"]) and "torch.manual_seed(1337)" in snapshot(db, row["code"])
    assert row["seed"] == "1337" and json.loads(row["config"]) == {"lr": 0.1}
    assert {"python", "platform", "torch"} <= set(json.loads(row["versions"]))
    assert json.loads(row["machine"])["cores"] >= 1 and Path(row["script"]) == root / "train.py"
    files = {Path(one["path"]).name: snapshot(db, one["sha256"]) for one in db.execute("select * from run_files")}
    assert files["model.py"] == "WIDTH = 4\n" and "other.py" not in files
    db.close()


def test_a_seed_in_the_config_is_the_runs(workspace: Workspace) -> None:
    script(workspace.root, 'track.start("seeded", {"seed": 42})').communicate(timeout=30)
    db = workspace.open()
    row = db.execute("select seed, git, diff from runs").fetchone()
    assert (row["seed"], row["diff"]) == ("42", None)
    db.close()
