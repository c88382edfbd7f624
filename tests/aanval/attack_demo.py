# SPDX-License-Identifier: EUPL-1.2
"""The tests: the attacker finds nothing on the demo's sites, and breaks every sabotaged copy.

    attack_demo.py honest DEMO PROJECT AUDIENCE …        # the sites that one reader sees together, the strictest rules last
    attack_demo.py sabotaged DEMO PROJECT PROGRAM
    attack_demo.py editions DEMO PROJECT PROGRAM         # an earlier public edition beside the newest

DEMO is the work folder of the demo (store and sites). The attacker runs as a process of its own that is given copies of sites, and no
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

from editions import revision_printed, two_editions
from plant import PLANTS, plant
from plant_raad import raad_without_closure
from primaries import primaries, unchanged
from score import Exact, score, untrue_beliefs
from truth import Truth

HERE = Path(__file__).resolve().parent
SAFE = {10: (4.0, 5.0), 5: (3.0, 3.0)}  # minimum -> width and upper end, reference/disclosure.md §4


def attack(sites: list[Path], scratch: Path, **known: dict[str, list[str]]) -> dict[str, Any]:
    """The guesses of a process that sees copies of the sites. `known`: what the attacker of §2 is told beside them."""
    seen, output = scratch / "seen", scratch / "guesses.json"
    shutil.rmtree(seen, ignore_errors=True)
    copies = [shutil.copytree(site, seen / str(i)) for i, site in enumerate(sites)]
    command = [sys.executable, "-B", str(HERE / "attack.py"), *map(str, copies), "--output", str(output)]
    for name, cells in known.items():
        (seen / f"{name}.json").write_text(json.dumps(cells))
        command += [f"--{name}", str(seen / f"{name}.json")]
    subprocess.run(command, check=True, cwd=seen)
    return json.loads(output.read_text())


def judged(guesses: dict[str, Any], truth: Exact) -> dict[str, Any]:
    return score(guesses, truth, *SAFE[guesses["rules"]["minimum"]])


def describe(found: dict[str, Any]) -> str:
    lines = [f"  {found['quantity']}: [{found['low']:g}, {found['high']:g}], truth {found['truth']:g}", *found["because"][:12]]
    return "\n    ".join(lines)


def honest(sites: list[Path], truth: Exact, scratch: Path) -> bool:
    """Nothing is found by who sees only the sites, nor by who also knows the primary cells and what was revised; and all that is believed is true."""
    guesses = attack(sites, scratch)
    good = report("only the sites", guesses, truth)
    told = attack(sites, scratch, primaries=primaries(guesses, truth), unchanged=unchanged(guesses, truth))
    return report("primary cells and revisions known", told, truth) and good


def report(name: str, guesses: dict[str, Any], truth: Exact) -> bool:
    result, untrue = judged(guesses, truth), untrue_beliefs(guesses["system"], truth)
    print(f"{name}: {result['guesses']} guesses over {result['sensitive']} sensitive quantities, {len(result['hits'])} found, "
          f"{len(result['false'])} false, narrowest {result['narrowest']:g}, {result['seen_secondaries']} secondaries seen")
    for found in result["hits"] + result["false"]:
        print(describe(found))
    for belief in untrue:
        print(f"  untrue belief: {belief}")
    return result["sensitive"] > 0 and not (result["hits"] or result["false"] or untrue)


def broken(name: str, sites: list[Path], truth: Exact, scratch: Path) -> bool:
    """The leak is found, and nothing is claimed that is not so. Who finds nothing tries again as one who knows the primary cells."""
    guesses = attack(sites, scratch)
    result = judged(guesses, truth)
    if not result["hits"]:
        guesses = attack(sites, scratch, primaries=primaries(guesses, truth), unchanged=unchanged(guesses, truth))
        result = judged(guesses, truth)
    print(f"{name}: {len(result['hits'])} found, {len(result['false'])} false")
    for found in result["hits"][:3] + result["false"]:
        print(describe(found))
    return bool(result["hits"]) and not result["false"]


def sabotaged(demo: Path, project: Path, program: Path, truth: Exact, scratch: Path) -> bool:
    public = demo / "site/openbaar"
    good = True
    for name in PLANTS:
        plant(name, public, scratch / name, truth)
        good = broken(name, [scratch / name], truth, scratch) and good
    raad = raad_without_closure(program, demo / "voorbeelddata.db", project, scratch)
    return broken("raad-without-closure", [public, raad], truth, scratch) and good


def editions(store: Path, project: Path, program: Path, scratch: Path) -> bool:
    sites, truth = two_editions(program, store, project, scratch)
    good = honest(sites, truth, scratch)
    return broken("revision-printed", revision_printed(sites, truth, scratch), truth, scratch) and good


def main() -> int:
    kind, demo, project, *more = sys.argv[1:]
    store = Path(demo) / "voorbeelddata.db"
    with tempfile.TemporaryDirectory() as scratch:
        if kind == "editions":
            return 0 if editions(store, Path(project), Path(more[0]), Path(scratch)) else 1
        truth = Exact({"": Truth(store, Path(project))})
        if kind == "honest":
            return 0 if honest([Path(demo) / "site" / audience for audience in more], truth, Path(scratch)) else 1
        return 0 if sabotaged(Path(demo), Path(project), Path(more[0]), truth, Path(scratch)) else 1


if __name__ == "__main__":
    sys.exit(main())
