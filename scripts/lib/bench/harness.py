# SPDX-License-Identifier: EUPL-1.2
"""What every benchmark shares: running contenders in turn, and measuring wall clock, processor and peak memory."""
import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
WORK = ROOT / "build" / "bench"
DUIDELIJK = ROOT / "build" / "release" / "bin" / "duidelijk"
BENCHMARKS = {}


@dataclass
class Contender:
    """One program to measure. `before` and `after` are called around each run and not timed; `after` checks that the work was done."""

    name: str
    command: list
    before: object = None
    after: object = None
    stdin: str = ""
    mark: float = None  # seconds of wall clock that the median is to stay within
    runs: list = field(default_factory=list)  # (seconds, processor seconds, MB)

    def run(self):
        if self.before:
            self.before()
        self.runs.append(run_once(self.command, self.stdin))
        if self.after:
            self.after()

    def figures(self):
        seconds, processor, peaks = zip(*self.runs)
        return {"name": self.name, "seconds": statistics.median(seconds), "fastest": min(seconds), "slowest": max(seconds),
                "processor_seconds": statistics.median(processor), "peak_mb": max(peaks), "mark": self.mark}


def benchmark(function):
    """Registers a benchmark under its name; it gets the number of runs and returns a list of Contender; its docstring is printed."""
    BENCHMARKS[function.__name__.replace("_", "-")] = function
    return function


def compare(runs, *contenders):
    """Runs them in turn, so that whatever else the machine does hits all alike."""
    for _ in range(runs):
        for contender in contenders:
            contender.run()
    return list(contenders)


def run_once(command, stdin=""):
    """Wall clock and processor seconds and peak memory in MB of one run. The peak comes from time(1): wait4 would count this script's own memory too."""
    peak = WORK / "peak.txt"
    begin = time.perf_counter()
    with open(WORK / "output.txt", "wb") as output:
        process = subprocess.Popen(["/usr/bin/time", "-f", "%M", "-o", peak, *command], stdin=subprocess.PIPE, stdout=output, stderr=output, cwd=ROOT)
        process.stdin.write(stdin.encode())
        process.stdin.close()
        _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\nfailed with {process.returncode}:\n{(WORK / 'output.txt').read_text(errors='replace')[-2000:]}")
    return seconds, usage.ru_utime + usage.ru_stime, int(peak.read_text().split()[-1]) / 1024


def remove(*paths):
    for path in paths:
        for suffix in ("", "-journal", "-wal", "-shm"):
            Path(f"{path}{suffix}").unlink(missing_ok=True)


def set_aside(folder):
    """Makes room for a new tree without removing the old one: a file system that has just freed thousands of inodes is slow to give new ones."""
    if folder.exists():
        aside = WORK / "aside"
        aside.mkdir(exist_ok=True)
        folder.rename(aside / f"{len(list(aside.iterdir()))}")


def require(found, expected, what):
    if found != expected:
        sys.exit(f"The benchmark is not right: {what} is {found}, not {expected}")
