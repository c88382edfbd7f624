# SPDX-License-Identifier: EUPL-1.2
"""Prints other values on a copy of a built site: in tables, texts and attributes of pages, and in the downloads."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Callable

from cells import Cell, parse_key

Values = dict[Cell, str]  # with a point for the decimals, as in `<data value>`
TAGGED = re.compile(r'<(\w+)([^<>]*\bdata-cell="([^"]+)"[^<>]*)>(<data value="[^"]*">)?([^<]*)')


def each_file(site: Path, suffix: str, change: Callable[[str, str], str]) -> None:
    """Runs `change(text, place)` over the files that end so, in order of name; writes what became different."""
    for path in sorted(site.rglob(f"*{suffix}")):
        old = path.read_bytes().decode("utf-8")
        new = change(old, path.relative_to(site).as_posix())
        if new != old:
            path.write_bytes(new.encode("utf-8"))


def dutch(value: str) -> str:
    whole, _, decimals = value.partition(".")
    return f"{int(whole):,}".replace(",", ".") + ("," + decimals if decimals else "")


def reprint(site: Path, values: Values, unit: str = "") -> None:
    """Every place of these cells says the new value; hidden ones come into sight. `unit` comes behind the number in text (`%`)."""

    def in_page(text: str, _: str) -> str:
        return TAGGED.sub(lambda found: in_tag(found, values, unit), text)

    each_file(site, ".html", in_page)
    each_file(site, ".csv", lambda text, _: in_download(text, values))


def in_tag(found: re.Match[str], values: Values, unit: str) -> str:
    tag, attributes, key, inner, text = found.groups()
    cell = parse_key(key)
    value = values.get(cell) if cell else None
    if value is None:
        return found.group(0)
    attributes = re.sub(r'\b(value|data-value)="[^"]*"', rf'\1="{value}"', attributes)
    attributes = re.sub(r' data-scaled="[^"]*"', "", attributes)
    if tag == "td" and not re.search(r'\bvalue="', attributes) and (inner or text == "afgeschermd"):
        attributes = attributes.replace(' class="afgeschermd"', "")
        return f'<td{attributes}><data value="{value}">{dutch(value)}{unit}' + ("" if inner else "</data>")
    shown = dutch(value) + unit if text.strip() else text
    return f"<{tag}{attributes}>{inner or ''}{shown}"


def in_download(text: str, values: Values) -> str:
    lines, header = [], []
    for line in text.split("\n"):
        fields = next(csv.reader([line.lstrip("\ufeff")], delimiter=";"), [])
        if fields and fields[0] == "cel":
            header = fields
        cell = parse_key(fields[0]) if fields else None
        if header and cell in values:
            fields[header.index("waarde")] = values[cell]
            presence = header.index("aanwezigheid" if "aanwezigheid" in header else "status")
            fields[presence] = "getoond" if header[presence] == "aanwezigheid" else "definitief"
            out = io.StringIO()
            csv.writer(out, delimiter=";", lineterminator="").writerow(fields)
            line = out.getvalue()
        lines.append(line)
    return "\n".join(lines)
