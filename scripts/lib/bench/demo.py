# SPDX-License-Identifier: EUPL-1.2
"""The demo municipality at a scale, made once per build of the program."""
import subprocess
import sys

from .harness import DUIDELIJK, ROOT, WORK

EDITION = "2025-K4"
AUDIENCES = ("openbaar", "raad", "vertrouwelijk")


class Demo:
    def __init__(self, scale):
        self.folder = WORK / f"demo-{scale}"
        self.store = self.folder / "voorbeelddata.db"
        stamp = self.folder / "program.txt"
        program = str(DUIDELIJK.stat().st_mtime_ns)
        if stamp.exists() and stamp.read_text() == program:
            return
        print(f"making the demo at scale {scale}", file=sys.stderr)
        command = [DUIDELIJK, "demo", "--work", self.folder, "--site", self.folder / "site", "--scale", str(scale), "--key", self.folder / "sleutel", "--quiet"]
        subprocess.run(command, cwd=ROOT, stderr=subprocess.DEVNULL, check=True)
        stamp.write_text(program)

    def release(self, audience):
        return self.folder / "releases" / f"{EDITION}.{audience}.json"
