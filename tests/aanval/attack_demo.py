# SPDX-License-Identifier: EUPL-1.2
"""The two tests: the attacker finds nothing on the demo's public site, and breaks every sabotaged copy.

    attack_demo.py honest|sabotaged DEMO PROJECT

DEMO is the work folder of the demo (store and site). The attacker runs as a process of its own that is given a copy of the site, and no
other path. Prints what it found; exit code 1 when that is not as it must be.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from plant import plant
from primaries import primaries
from score import score, untrue_beliefs
from truth import Truth

HERE = Path(__file__).resolve().parent
PUBLIC_WIDTH = (4.0, 5.0)  # width and upper end of §4 at m = 10
# Each sabotage, the width and upper end that the minimum it claims asks for, and whether the attacker must know the primary cells.
SABOTAGES = [("minimum-5", (3.0, 3.0), True), ("exact-shares", PUBLIC_WIDTH, False), ("shown-secondary", PUBLIC_WIDTH, False),
             ("bars-in-true-order", PUBLIC_WIDTH, False), ("value-in-alt-text", PUBLIC_WIDTH, False)]


def attack(site: Path, scratch: Path, known: list[str] | None) -> dict[str, Any]:
    """The guesses of a process that sees a copy of the site. `known`: the primary cells, for the attacker of §2."""
    copy, output = scratch / "copy", scratch / "guesses.json"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(site, copy)
    command = [sys.executable, "-B", str(HERE / "attack.py"), str(copy), "--output", str(output)]
    if known is not None:
        (scratch / "primaries.json").write_text(json.dumps(known))
        command += ["--primaries", str(scratch / "primaries.json")]
    subprocess.run(command, check=True, cwd=scratch)
    return json.loads(output.read_text())


def describe(found: dict[str, Any]) -> str:
    return f"  {found['quantity']}: [{found['low']:g}, {found['high']:g}], truth {found['truth']:g}\n    " + "\n    ".join(found["because"])


def honest(demo: Path, truth: Truth, scratch: Path) -> bool:
    """Nothing is found by who sees only the site, nor by who also knows the primary cells; and all that is believed is true."""
    guesses = attack(demo / "site/openbaar", scratch, None)
    good = report("only the site", guesses, truth)
    return report("primary cells known", attack(demo / "site/openbaar", scratch, primaries(guesses, truth)), truth) and good


def report(name: str, guesses: dict[str, Any], truth: Truth) -> bool:
    result, untrue = score(guesses, truth, *PUBLIC_WIDTH), untrue_beliefs(guesses["system"], truth)
    print(f"{name}: {result['guesses']} guesses over {result['sensitive']} sensitive quantities, {len(result['hits'])} found, "
          f"{len(result['false'])} false, narrowest {result['narrowest']:g}, {result['seen_secondaries']} secondaries seen")
    for found in result["hits"] + result["false"]:
        print(describe(found))
    for belief in untrue:
        print(f"  untrue belief: {belief}")
    return result["sensitive"] > 0 and not (result["hits"] or result["false"] or untrue)


def sabotaged(demo: Path, truth: Truth, scratch: Path) -> bool:
    """Each planted leak is found, and nothing is claimed that is not so."""
    good = True
    for name, (width, upper), knows in SABOTAGES:
        site = scratch / name
        plant(name, demo / "site/openbaar", site, truth)
        guesses = attack(site, scratch, None)
        if knows:
            guesses = attack(site, scratch, primaries(guesses, truth))
        result = score(guesses, truth, width, upper)
        print(f"{name}: {len(result['hits'])} found, {len(result['false'])} false")
        for found in result["hits"][:3] + result["false"]:
            print(describe(found))
        good = good and bool(result["hits"]) and not result["false"]
    return good


def main() -> int:
    name, demo, project = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    truth = Truth(demo / "voorbeelddata.db", project)
    with tempfile.TemporaryDirectory() as scratch:
        return 0 if {"honest": honest, "sabotaged": sabotaged}[name](demo, truth, Path(scratch)) else 1


if __name__ == "__main__":
    sys.exit(main())
