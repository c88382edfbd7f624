# SPDX-License-Identifier: EUPL-1.2
"""One more sabotage: an edition for the raad that was protected as if its readers did not see the public one."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

EDITION = "2025-K4"


def raad_without_closure(program: Path, store: Path, project: Path, scratch: Path) -> Path:
    """Makes the release with the line `ziet_ook` taken out of the rules of the raad, and the site from it. Gives the site's folder."""
    content, work, site = scratch / "content", scratch / "work", scratch / "raad"
    shutil.copytree(project / "content", content)
    rules = content / "publicatie.yaml"
    text, count = re.subn(r"(\n  raad:\n(?:    .*\n)*?)    ziet_ook: .*\n", r"\1", rules.read_text())
    if count != 1:
        raise ValueError("publicatie.yaml has no line 'ziet_ook' for the raad")
    rules.write_text(text)
    run(program, project, "release", "--store", store, "--edition", EDITION, "--audience", "raad", "--content", content, "--output", work)
    run(program, project, "build", "--release", work / f"releases/{EDITION}.raad.json", "--output", site)
    return site


def run(program: Path, project: Path, *words: object) -> None:
    done = subprocess.run([str(program), *map(str, words)], cwd=project, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{words[0]} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
