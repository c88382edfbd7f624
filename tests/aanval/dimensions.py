# SPDX-License-Identifier: EUPL-1.2
"""The attacker's own table of what adds up to what, written by hand from the definitions that the site prints.

Nothing here is read from the program: a mistake in its declarations is found, not copied. Every row that follows from this table is
tested on the truth by the second process.
"""

from __future__ import annotations

from typing import NamedTuple

# Members that other members lie under; all others stand at the top. The top members make up the total.
PARENT = {
    "hulpvorm": {"01": "zonder-verblijf", "02": "zonder-verblijf", "03": "zonder-verblijf", "04": "zonder-verblijf",
                 "11": "met-verblijf", "12": "met-verblijf", "13": "met-verblijf", "14": "met-verblijf"},
    "verwijzer": {"02": "medisch", "03": "medisch", "05": "medisch", "04": "gedwongen", "08": "gedwongen"},
}

JEUGDIGEN = ("jeugdigen-met-jeugdhulp", "jeugdigen-met-verblijf", "jeugdigen-met-verblijf-zonder-pleegzorg", "jeugdigen-met-pleegzorg",
             "jeugdigen-ambulant")
PERSON = ("wijk", "leeftijd", "geslacht")

# Dimensions in which whoever or whatever is counted stands once.
ADDITIVE: dict[str, tuple[str, ...]] = {
    **{indicator: PERSON for indicator in JEUGDIGEN},
    "jeugdigen-0-17": ("wijk", "geslacht"),
    "jeugdigen-met-jeugdzorg": PERSON,
    "gedwongen-kader": PERSON,
    "stand": PERSON,
    "instroom": PERSON,
    "uitstroom": PERSON,
    "doorstroom": PERSON,
    "stapeling": ("stapel", *PERSON),
    "wachtenden": PERSON,
    "begonnen-trajecten": ("hulpvorm", "verwijzer", *PERSON),
    "trajecten-met-bekende-verwijzer": ("hulpvorm", "verwijzer", *PERSON),
    "beeindigde-trajecten": ("reden", "hulpvorm", *PERSON),
    "begonnen-trajecten-met-voorgeschiedenis": PERSON,
    "herhaalde-trajecten": PERSON,
    "kosten-geleverd": ("zorgvorm", *PERSON),
    "kosten-van-jeugdigen": ("zorgvorm", *PERSON),
    "lasten-boekjaar": ("geldstroom", "correctie"),
}

# Dimensions in which one child can stand more than once: part <= total <= sum of the parts.
SETS: dict[str, tuple[str, ...]] = {
    **{indicator: ("hulpvorm", "verwijzer") for indicator in JEUGDIGEN},
    "gedwongen-kader": ("kader",),
    "jeugdigen-met-jeugdzorg": ("kader",),
}

# A year is the sum of its quarters: events and euros.
QUARTERS_ADD = ("begonnen-trajecten", "beeindigde-trajecten", "instroom", "uitstroom", "doorstroom", "kosten-geleverd", "kosten-ambulant",
                "kosten-verblijf", "kosten-van-jeugdigen")
# A year is at most the sum of its quarters: children. (A quarter may exceed its year: who turns 23 is out of the year.)
QUARTERS_COVER = JEUGDIGEN


class Term(NamedTuple):
    """An indicator at the given members, beside the ones that a relation is over."""

    indicator: str
    members: tuple[tuple[str, str], ...] = ()


def at(indicator: str, dimension: str, *members: str) -> list[Term]:
    return [Term(indicator, ((dimension, member),)) for member in members]


J, V, Z, P, A = JEUGDIGEN

# Left = sum of the right, with the same further members on both sides.
EQUAL: list[tuple[Term, list[Term]]] = [
    (Term(V), at(J, "hulpvorm", "met-verblijf")),
    (Term(A), at(J, "hulpvorm", "zonder-verblijf")),
    (Term(P), at(J, "hulpvorm", "11")),
    (Term(P), at(V, "hulpvorm", "11")),
    *((at(V, "hulpvorm", h)[0], at(J, "hulpvorm", h)) for h in ("met-verblijf", "11", "12", "13", "14")),
    (Term("jeugdigen-0-17"), at(J, "leeftijd", "0-3", "4-11", "12-17")),
    *((at("trajecten-met-bekende-verwijzer", "verwijzer", v)[0], at("begonnen-trajecten", "verwijzer", v))
      for v in ("01", "medisch", "02", "03", "05", "gedwongen", "04", "08", "06")),
    (Term("beeindigd-volgens-plan"), at("beeindigde-trajecten", "reden", "volgens-plan")),
    (Term("beeindigd-door-gezin"), at("beeindigde-trajecten", "reden", "eenzijdig-client")),
    (Term("beeindigd-eenzijdig"), at("beeindigde-trajecten", "reden", "eenzijdig-client", "eenzijdig-aanbieder")),
    (Term("beeindigd-met-reden"),
     at("beeindigde-trajecten", "reden", "volgens-plan", "overeenstemming", "eenzijdig-client", "eenzijdig-aanbieder", "extern", "overig")),
    (Term("beeindigd-met-reden"), [Term("beeindigd-volgens-plan"), Term("beeindigd-niet-volgens-plan")]),
    (Term("geeindigde-episoden"), [Term("uitstroom")]),
    (Term("begonnen-trajecten-met-voorgeschiedenis"), [Term("begonnen-trajecten")]),
    (Term("kosten-geleverd"), [Term("kosten-ambulant"), Term("kosten-verblijf")]),
    (Term("kosten-van-jeugdigen"), [Term("kosten-ambulant"), Term("kosten-verblijf")]),
    (at("gedwongen-kader", "kader", "jeugdbescherming")[0], at("jeugdigen-met-jeugdzorg", "kader", "jeugdbescherming")),
    (at("gedwongen-kader", "kader", "jeugdreclassering")[0], at("jeugdigen-met-jeugdzorg", "kader", "jeugdreclassering")),
]

# Left is part of right, with the same further members.
PART: list[tuple[Term, Term]] = [
    (Term(V), Term(J)), (Term(Z), Term(V)), (Term(P), Term(V)), (Term(A), Term(J)),
    (Term("jeugdigen-0-17"), Term(J)), (Term(J), Term("jeugdigen-met-jeugdzorg")), (Term("gedwongen-kader"), Term("jeugdigen-met-jeugdzorg")),
    (Term("herhaalde-trajecten"), Term("begonnen-trajecten-met-voorgeschiedenis")),
    (Term("geeindigd-zonder-nieuwe-start"), Term("geeindigde-episoden")),
    (Term("begonnen-binnen-norm"), Term("wachttijd-bekend")),
    (Term("niet-toegekende-aanvragen"), Term("aanvragen")),
    (Term("clientervaring-meegedaan"), Term("clientervaring-gevraagd")),
    *((at(J, "hulpvorm", h)[0], Term(Z)) for h in ("12", "13", "14")),
    (Term(J), Term("bevolking-0-22")), (Term("jeugdigen-0-17"), Term("bevolking-0-17")),
]

# Left is at most the sum of the right: a union.
COVERED: list[tuple[Term, list[Term]]] = [
    (Term(V), [Term(Z), Term(P)]),
    (Term(J), [Term(V), Term(A), *at(J, "hulpvorm", "onbekend")]),
    (Term(Z), at(J, "hulpvorm", "12", "13", "14")),
    (Term("jeugdigen-met-jeugdzorg"), [Term(J), Term("gedwongen-kader")]),
]

# The same between facts: they narrow what is hidden, and what lies between them is no quantity that the rules protect. Who had help ran on
# at the end or stopped; who ran on at the end had help, when young enough to count.
ACROSS: list[tuple[Term, list[Term]]] = [
    (Term(J), [Term("stand"), Term("uitstroom")]),
    *((at("stand", "leeftijd", age)[0], at(J, "leeftijd", age)) for age in ("0-3", "4-11", "12-17", "18-22")),
]

# Stand of the period before + in - out = stand, for the whole municipality: age and wijk are those of the end of each period.
FLOW = ("stand", "instroom", "uitstroom")

# Counted on the last day of a period: a year says the same as its last quarter, whatever is fixed.
LAST_DAY = ("stand", "stapeling", "wachtenden")

# From young to old; who has no known age stands with the oldest, and stays there.
AGES = ("0-3", "4-11", "12-17", "18-22", "overig")

# A kind of help is a category of products, and so many of them has who stands there: at least three at the open end, none with transport alone.
KIND = "categorie-"
KINDS_AT_ONCE = {"1": 1, "2": 2, "3-of-meer": 3, "wonen-en-hulp": 2}

# Indicators made of others: numerator, denominator, factor, and whether the denominator is the total over the split dimension.
RATIOS: dict[str, tuple[str, str, float, bool]] = {
    "aandeel-jeugdigen-0-17": ("jeugdigen-0-17", "bevolking-0-17", 100, False),
    "aandeel-jeugdigen-0-22": (J, "bevolking-0-22", 100, False),
    "verblijf-aandeel": (V, J, 100, False),
    "verblijf-aandeel-zonder-pleegzorg": (Z, J, 100, False),
    "pleegzorg-aandeel": (P, V, 100, False),
    "stapeling-aandeel": ("stapeling", "stapeling", 100, True),
    "verwijzer-aandeel": ("trajecten-met-bekende-verwijzer", "trajecten-met-bekende-verwijzer", 100, True),
    "herhaald-beroep": ("herhaalde-trajecten", "begonnen-trajecten-met-voorgeschiedenis", 100, False),
    "geen-nieuwe-start": ("geeindigd-zonder-nieuwe-start", "geeindigde-episoden", 100, False),
    "wachttijd-binnen-norm": ("begonnen-binnen-norm", "wachttijd-bekend", 100, False),
    "volgens-plan": ("beeindigd-volgens-plan", "beeindigd-met-reden", 100, False),
    "uitval": ("beeindigd-eenzijdig", "beeindigd-met-reden", 100, False),
    "voortijdig-gestopt": ("beeindigd-niet-volgens-plan", "beeindigd-met-reden", 100, False),
    "gestopt-door-gezin": ("beeindigd-door-gezin", "beeindigd-met-reden", 100, False),
    "niet-toegekend": ("niet-toegekende-aanvragen", "aanvragen", 100, False),
    "respons-clientervaring": ("clientervaring-meegedaan", "clientervaring-gevraagd", 100, False),
    "kosten-per-inwoner": ("kosten-geleverd", "inwoners", 1, False),
    "kosten-per-jeugdige": ("kosten-van-jeugdigen", "jeugdigen-met-kosten", 1, False),
    "kosten-per-jeugdige-ambulant": ("kosten-ambulant", "jeugdigen-met-kosten-ambulant", 1, False),
    "kosten-per-jeugdige-verblijf": ("kosten-verblijf", "jeugdigen-met-kosten-verblijf", 1, False),
    "aandeel-kosten-verblijf": ("kosten-verblijf", "kosten-geleverd", 100, False),
}

EUROS = {"kosten-geleverd", "kosten-ambulant", "kosten-verblijf", "kosten-van-jeugdigen", "lasten-boekjaar"}
SIGNED = {"lasten-boekjaar"}  # corrections on earlier years can be negative
PUBLIC = {"bevolking-0-22", "bevolking-0-17", "inwoners"}
COUNTS = ({term for term in ADDITIVE if term not in EUROS} | {ratio[0] for ratio in RATIOS.values()} | {ratio[1] for ratio in RATIOS.values()}
          | {"beeindigd-volgens-plan", "wachtenden"}) - EUROS - PUBLIC
