"""Compares what should be in Superset with what is."""

from collections.abc import Iterator
from typing import Any

from .assets import Asset, Assets

# Numbers of this Superset, which it gives itself.
OWN_NUMBERS = {"chartId"}
# Lists whose order says nothing: the name of what tells their entries apart.
KEYS = ("column_name", "metric_name")


def differences(wanted: Assets, found: list[Asset]) -> Iterator[str]:
    """One line for each place where Superset has something else; what it has besides is left alone."""
    by_uuid = {asset["uuid"]: asset for asset in found if "uuid" in asset}
    for path, asset in wanted.items():
        if "uuid" not in asset:
            continue
        if asset["uuid"] in by_uuid:
            yield from _below(path, asset, by_uuid[asset["uuid"]])
        else:
            yield f"{path}: not there yet"


def _below(place: str, wanted: Any, found: Any) -> Iterator[str]:
    if isinstance(wanted, dict) and isinstance(found, dict):
        for key, value in wanted.items():
            if key not in OWN_NUMBERS:
                yield from _below(f"{place}: {key}", value, found.get(key))
    elif isinstance(wanted, list) and isinstance(found, list):
        yield from _lists(place, wanted, found)
    elif wanted != found:
        yield f"{place}: differs"


def _lists(place: str, wanted: list[Any], found: list[Any]) -> Iterator[str]:
    key = next((key for key in KEYS if wanted and isinstance(wanted[0], dict) and key in wanted[0]), None)
    if key:
        named = {each[key]: each for each in found}
        for each in wanted:
            yield from _below(f"{place}: {each[key]}", each, named.get(each[key]))
    elif len(wanted) != len(found):
        yield f"{place}: differs"
    else:
        for mine, theirs in zip(wanted, found, strict=True):
            yield from _below(place, mine, theirs)
