"""Deletes every file of the workspace, the database too."""

# verdict: failed (answer)

import os

for folder, _, names in os.walk(os.getcwd()):
    for name in names:
        os.remove(os.path.join(folder, name))
