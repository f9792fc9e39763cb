"""As much of JSON Schema as the program's schemas use, to hold its output against them."""

from typing import Any

TYPES: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
    "array": list,
    "object": dict,
}


def holds(value: Any, schema: dict[str, Any]) -> None:
    """Every part of `value` has the type its schema names, all required properties, and none it does not know."""
    for problem in _problems(value, schema, schema.get("$defs", {}), "$"):
        raise AssertionError(problem)


def _problems(value: Any, rule: dict[str, Any], known: dict[str, Any], place: str) -> list[str]:
    if "$ref" in rule:
        return _problems(value, known[rule["$ref"].rpartition("/")[2]], known, place)
    if "anyOf" in rule:
        fits = any(not _problems(value, branch, known, place) for branch in rule["anyOf"])
        return [] if fits else [f"{place}: fits no branch"]
    kind = rule.get("type")
    if kind is not None and not isinstance(value, TYPES[kind]):
        return [f"{place}: {kind} expected"]
    if "enum" in rule and value not in rule["enum"]:
        return [f"{place}: {value!r} is not one of {rule['enum']}"]
    if kind == "array" and isinstance(rule.get("items"), dict):
        return [
            found for at, item in enumerate(value) for found in _problems(item, rule["items"], known, f"{place}[{at}]")
        ]
    return _object_problems(value, rule, known, place) if "properties" in rule else []


def _object_problems(value: dict[str, Any], rule: dict[str, Any], known: dict[str, Any], place: str) -> list[str]:
    missing = set(rule.get("required", ())) - set(value)
    strange = set(value) - set(rule["properties"])
    if missing or strange:
        return [f"{place}: missing {sorted(missing)}, unknown {sorted(strange)}"]
    return [
        found
        for name, part in value.items()
        for found in _problems(part, rule["properties"][name], known, f"{place}.{name}")
    ]
