# SPDX-License-Identifier: EUPL-1.2
"""Disclosure control, measured as its user meets it: the whole process of `duidelijk protect` and of `duidelijk release`."""
import itertools
import json
import math
import random
import statistics
import sys

from .demo import EDITION, Demo
from .harness import DUIDELIJK, ROOT, WORK, Contender, benchmark, compare, require

Z3 = ROOT.parent / "shared" / "data" / "disclosure" / "z3" / "input.csv"
SEED = 7
MEAN, SPREAD = 2.0, 1.3  # of the lognormal means of the counts

# Groups and leaves of region, time and product; every dimension also has its total, so a table has Π (1 + groups + leaves) cells.
TABLES = {
    14_160: ((9, 49), (3, 12), (4, 10)),
    34_020: ((9, 44), (4, 16), (5, 24)),  # 32,400 and the totals over the years, which the verb always makes
    199_752: ((15, 100), (4, 16), (9, 72)),
}


def poisson(source, mean):
    """By multiplication of uniforms, in parts of at most 30 so that the exponential does not vanish."""
    count = 0
    while mean > 0:
        part = min(mean, 30.0)
        mean -= part
        limit, product = math.exp(-part), source.random()
        while product > limit:
            count += 1
            product *= source.random()
    return count


def write_records(path, dimensions):
    """One line per inner cell; a region and product share a mean in all quarters."""
    source = random.Random(SEED)
    (wijken, buurten), (years, quarters), (categories, products) = dimensions
    with open(path, "w", encoding="utf-8") as csv:
        csv.write("buurt;wijk;kwartaal;jaar;product;categorie;n\n")
        for buurt in range(buurten):
            for product in range(products):
                mean = MEAN * math.exp(source.gauss(0, SPREAD))
                for quarter in range(quarters):
                    csv.write(f"b{buurt};w{buurt % wijken};k{quarter};j{quarter * years // quarters};p{product};c{product % categories};"
                              f"{poisson(source, mean)}\n")


def write_spec(name, records, dimensions, frequency, options):
    path = WORK / f"protect-{name}.json"
    spec = {"records": str(records), "dimensions": [{"name": column, **({"groupings": groupings} if groupings else {})} for column, groupings in dimensions],
            "frequency": frequency, "rules": {"minimum_frequency": 4}, "options": {"knowledge": "none", "cost": "count", **options}}
    path.write_text(json.dumps(spec), encoding="utf-8")
    return path


def write_four_dimensions():
    """Amounts in 3 × 4 × 4 × 6 inner cells, 700 cells with the totals. The table of 689 cells behind the mark is not public; this one is only as large."""
    source = random.Random(SEED)
    records, spec = WORK / "protect-four.csv", WORK / "protect-four.json"
    with open(records, "w", encoding="utf-8") as csv:
        csv.write("a;b;c;d;euro\n")
        for a, b, c, d in itertools.product(range(3), range(4), range(4), range(6)):
            for _ in range(int(source.lognormvariate(0.9, 0.9))):
                csv.write(f"a{a};b{b};c{c};d{d};{int(source.lognormvariate(6, 1.2)) + 1}\n")
    spec.write_text(json.dumps({"records": str(records), "dimensions": [{"name": name} for name in "abcd"], "value": "euro",
                                "rules": {"p_percent": 10, "minimum_frequency": 3}, "options": {"intervals": "percent:10", "cost": "count"}}),
                    encoding="utf-8")
    return spec


EXACTNESS = {"intervals": "none"}


class Protect(Contender):
    """Its figures also hold what audit.json says of the work: seconds without the start of the process and without writing, and programs."""

    def __init__(self, name, spec, cells, mark=None, rate_mark=None, primary=None):
        self.output = WORK / spec.stem
        super().__init__(name, [DUIDELIJK, "protect", spec, "--output", self.output, "--quiet"], after=self.check, mark=mark)
        self.cells, self.primary, self.rate_mark, self.audits = cells, primary, rate_mark, []

    def check(self):
        audit = json.loads((self.output / "audit.json").read_text(encoding="utf-8"))
        require(audit["cells"], self.cells, "the number of cells")
        if self.primary is not None:
            require(audit["primary"], self.primary, "the number of sensitive cells")
        require((audit["exact"], audit["too_narrow"]), (0, 0), "exact and too narrow cells")
        self.audits.append(audit)

    def figures(self):
        audit, work = self.audits[-1], statistics.median(audit["seconds"] for audit in self.audits)
        rate = audit["programs"] / work
        notes = (f"work itself {work:.3f} s, {audit['programs']} programs, {rate:,.0f} a second; "
                 f"{audit['primary']} sensitive, {audit['secondary']} more hidden")
        if self.rate_mark:
            notes += f"; mark {self.rate_mark:,} programs a second: {'reached' if rate >= self.rate_mark else 'NOT reached'}"
        return {**super().figures(), "work_seconds": work, "programs": audit["programs"], "notes": notes}


def made_up(cells, name, options, mark=None):
    records = WORK / f"protect-{cells}.csv"
    write_records(records, TABLES[cells])
    dimensions = (("buurt", ["wijk"]), ("kwartaal", ["jaar"]), ("product", ["categorie"]))
    return Protect(f"{cells:,} cells, {name}", write_spec(f"{cells}-{name.replace(' ', '-')}", records, dimensions, "n", options), cells, mark)


@benchmark
def protect(runs):
    """Whole process, against the marks: hides counts 1 to 3 in linked tables, zeros shown, the attacker knows no rule. z3 is real, the others are
    made-up counts."""
    contenders = []
    if Z3.exists():
        dimensions = (("region", ["fylke", "kostragr"]), ("hovedint", []), ("mnd", ["mnd2"]))
        contenders.append(Protect("z3, exactness", write_spec("z3", Z3, dimensions, "ant", EXACTNESS), 1350, 0.02, primary=350))
        wide = write_spec("z3-wide", Z3, dimensions, "ant", {"intervals": "rule", "frequency_width": 5})
        contenders.append(Protect("z3, every width 5", wide, 1350, rate_mark=5000, primary=350))
    else:
        print(f"without z3: {Z3} is not there", file=sys.stderr)
    contenders.append(Protect("4-D, 700 cells, intervals of 10%", write_four_dimensions(), 700, 1))
    contenders.append(made_up(14_160, "exactness", EXACTNESS, 0.5))
    contenders.append(made_up(34_020, "exactness", EXACTNESS, 5))
    return compare(runs, *contenders)


@benchmark
def protect_large(_):
    """As protect, once each whatever the number of runs: every interval shown wide enough, and how time and memory grow."""
    return compare(1, made_up(34_020, "wide", {"intervals": "rule", "frequency_width": 3}, 60), made_up(199_752, "exactness", EXACTNESS))


@benchmark
def protect_edition(runs):
    """The whole edition of the demo at scale 1 for its three audiences, with repair and give-back."""
    command = [DUIDELIJK, "release", "--store", Demo(1).store, "--edition", EDITION, "--output", WORK / "releases", "--quiet"]
    return compare(runs, Contender("edition, three audiences", command, mark=10))
