#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Holds the published schema, an independent validator and the program's own reader against each other.

Usage: schema_test.py TOOL SCHEMA. The sample release is valid for both; of every way in which one place of it can have
the wrong form (a key less, a key more, another type, a wrong word, an impossible number) both refuse it. What only the
reader can know (names that exist, dense tables) is tested in C++.
"""
import copy
import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile

try:
    import jsonschema
except ImportError:
    print("python3-jsonschema is not installed: skipped")
    sys.exit(77)

WRONG = {
    str: [7, True, None, [], {}, "\u0000", "x" * 100_001],
    bool: ["ja", 0, None],
    int: [1.5, True, None, 2**53, -(2**53), 10**30, {}, "geheim"],
    list: [{}, "lijst", None],
    dict: [[], "object", 3],
    type(None): [False, "geen", [], {}],
}


def sealed(release):
    """The text of a release with a right digest."""
    body = {k: v for k, v in release.items() if k != "sha256"}
    text = json.dumps(body, ensure_ascii=False)[:-1] + ",\n"
    if "sha256" not in release:
        return text.rstrip(",\n") + "}\n"
    digest = hashlib.sha256(text.encode()).hexdigest()
    return text + '"sha256": "' + digest + '"\n}\n'


def places(value, path=()):
    """Every place in a JSON value; of a long list only the first items."""
    yield path
    if isinstance(value, dict):
        for key in value:
            yield from places(value[key], path + (key,))
    elif isinstance(value, list):
        for i in range(min(len(value), 3)):
            yield from places(value[i], path + (i,))


def with_change(release, path, change):
    result = copy.deepcopy(release)
    parent = result
    for step in path[:-1]:
        parent = parent[step]
    change(parent, path[-1])
    return result


def put(value):
    return lambda parent, key: parent.__setitem__(key, value)


def variants(release):
    """(what, release) for every way to be of the wrong form."""
    for path in places(release):
        if not path or path[0] == "sha256":
            continue
        value = release
        for step in path:
            value = value[step]
        for wrong in WRONG[type(value)]:
            if "waarden" in path and type(value) is str and wrong == 7:
                continue  # a number may stand where a word stood
            yield f"{path} = {wrong!r:.40}", with_change(release, path, put(wrong))
        if isinstance(value, dict):
            for key in value:
                if path != ("afgeschermd",):
                    yield f"{path} without {key}", with_change(release, path + (key,), lambda p, k: p.pop(k))
            yield f"{path} with more", with_change(release, path + ("reden",), put("te klein"))
    for key in release:
        if key != "sha256":
            yield f"without {key}", {k: v for k, v in release.items() if k != key}


def main(tool, schema_path):
    schema = json.loads(pathlib.Path(schema_path).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    text = subprocess.run([tool], check=True, capture_output=True, text=True).stdout
    release = json.loads(text)
    validator.validate(release)

    tried = list(variants(release))
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for i, (_, variant) in enumerate([("unchanged", release), *tried]):
            path = pathlib.Path(folder) / f"{i}.json"
            path.write_text(sealed(variant), encoding="utf-8")
            files.append(str(path))
        said = subprocess.run([tool, *files], check=True, capture_output=True, text=True).stdout.split()
    assert said[0] == "ok", "a release that was only laid out differently: " + said[0]

    wrong = []
    for (what, variant), rule in zip(tried, said[1:], strict=True):
        valid = validator.is_valid(variant)
        if valid or rule == "ok":
            wrong.append(f"{what}: schema {'takes' if valid else 'refuses'} it, the reader says {rule}")
    print(f"{len(tried)} variants, {len(wrong)} wrong")
    print("\n".join(wrong[:40]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
