"""The command: compares, imports where something differs, gives the role its rights, and asks every chart."""

import argparse
import json
import os
import pathlib
import sys
from collections.abc import Sequence

from . import assets, charts, names, roles
from .api import Refused, Superset
from .assets import Assets, Organization
from .charts import Answer
from .differences import differences

ASSETS = pathlib.Path(__file__).resolve().parents[1] / "assets"


def main(arguments: Sequence[str] | None = None) -> int:
    options = _options(arguments)
    organization = Organization(options.slug, options.login or names.reader_login(options.slug), options.database)
    wanted = assets.render(assets.read(ASSETS), organization)
    try:
        superset = Superset(options.superset, _secret("SUPERSET_USERNAME"), _secret("SUPERSET_PASSWORD"))
        return _checked(superset, wanted, organization, _provided(superset, wanted, organization), options.rows)
    except Refused as refused:
        print(f"{options.slug}: {refused}", file=sys.stderr)
        return 1


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="provision",
        description="Puts an organization's dashboards into Superset. A second run changes nothing.",
        epilog="Reads SUPERSET_USERNAME, SUPERSET_PASSWORD (an administrator of Superset) and READER_PASSWORD.",
    )
    parser.add_argument("slug", help="the organization, such as northside-hospital")
    parser.add_argument("--superset", default="http://127.0.0.1:8088", help="default: %(default)s")
    parser.add_argument("--database", default="postgresql+psycopg2://database:5432/orgo", help="default: %(default)s")
    parser.add_argument("--login", help="default: as reader_login.sql names it")
    parser.add_argument("--rows", type=int, default=0, help="fail when a chart has fewer; default: %(default)s")
    return parser.parse_args(arguments)


def _provided(superset: Superset, wanted: Assets, organization: Organization) -> list[Answer]:
    """What the charts answer once everything is as it should be."""
    found = list(differences(wanted, assets.unbundle(superset.download("assets/export/"))))
    answers = [] if found else list(charts.answers(superset, wanted))
    if any(answer.error for answer in answers):
        found = ["the database does not answer, so its password is put in again"]
    if found:
        for line in found:
            print(f"{organization.slug}: {line}")
        _import(superset, wanted)
    renewed = roles.renewed(superset, names.title(organization.slug), wanted)
    if renewed:
        print(f'{organization.slug}: the role "{names.title(organization.slug)}" was given its rights')
    if not found and not renewed:
        print(f"{organization.slug}: nothing to change")
    return list(charts.answers(superset, wanted)) if found else answers


def _import(superset: Superset, wanted: Assets) -> None:
    superset.post(
        "assets/import/",
        files={"bundle": ("assets.zip", assets.bundle(wanted))},
        data={"passwords": json.dumps({assets.DATABASE: _secret("READER_PASSWORD")}), "overwrite": "true"},
    )


def _checked(superset: Superset, wanted: Assets, organization: Organization, answers: list[Answer], rows: int) -> int:
    """0 when every chart answered with enough rows and stands in its own place."""
    wrong = [f"{each.dashboard}: {each.chart}: {each.error}" for each in answers if each.error]
    wrong += [f"{each.dashboard}: {each.chart}: {each.rows} rows" for each in answers if each.rows < rows]
    wrong += charts.misplaced(superset, wanted)
    for line in wrong:
        print(f"{organization.slug}: {line}", file=sys.stderr)
    empty = sum(each.rows == 0 for each in answers)
    print(f"{organization.slug}: {len(answers)} charts answer, {empty} of them without rows")
    return 1 if wrong else 0


def _secret(name: str) -> str:
    value = os.environ.get(name)
    if not value:
        raise SystemExit(f"provision: set {name}.")
    return value
