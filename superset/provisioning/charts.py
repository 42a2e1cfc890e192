"""Asks every chart of an organization for its rows, and looks whether each place shows the chart it names."""

import dataclasses
import json
from collections.abc import Iterator
from typing import Any

from .api import Refused, Superset
from .assets import Assets


@dataclasses.dataclass(frozen=True)
class Answer:
    """What came back: the number of rows with something in them, or what was said instead."""

    dashboard: str
    chart: str
    rows: int
    error: str = ""


def answers(superset: Superset, assets: Assets) -> Iterator[Answer]:
    for dashboard in _dashboards(assets):
        for chart in superset.get(f"dashboard/{dashboard['uuid']}/charts")["result"]:
            try:
                rows, error = rows_of(superset, chart["form_data"]), ""
            except Refused as refused:
                rows, error = 0, str(refused)
            yield Answer(dashboard["slug"], chart["slice_name"], rows, error)


def rows_of(superset: Superset, form: dict[str, Any]) -> int:
    """How many rows hold a value; a row in which everything is withheld is none."""
    metrics = form.get("metrics") or [form["metric"]]
    body = {
        "datasource": {"id": int(str(form["datasource"]).split("__")[0]), "type": "table"},
        "force": True,
        "queries": [
            {
                "columns": _columns(form),
                "metrics": metrics,
                "filters": [_filter(each) for each in form["adhoc_filters"] if each["operator"] == "=="],
                "row_limit": 10000,
            }
        ],
    }
    result = superset.post("chart/data", json=body)["result"][0]
    labels = [metric if isinstance(metric, str) else metric["label"] for metric in metrics]
    return sum(any(row.get(label) is not None for label in labels) for row in result["data"])


def _columns(form: dict[str, Any]) -> list[str]:
    grouped = form.get("groupby") or []
    return [*([form["x_axis"]] if "x_axis" in form else []), *([grouped] if isinstance(grouped, str) else grouped)]


def _filter(adhoc: dict[str, Any]) -> dict[str, Any]:
    return {"col": adhoc["subject"], "op": adhoc["operator"], "val": adhoc["comparator"]}


def misplaced(superset: Superset, assets: Assets) -> Iterator[str]:
    """Places bound to another chart than they name. An import can leave them so and answer 200."""
    for dashboard in _dashboards(assets):
        charts = superset.get(f"dashboard/{dashboard['uuid']}/charts")["result"]
        names = {chart["id"]: chart["slice_name"] for chart in charts}
        position = json.loads(superset.get(f"dashboard/{dashboard['uuid']}")["result"]["position_json"])
        places = [node["meta"] for node in position.values() if isinstance(node, dict) and node["type"] == "CHART"]
        for place in places:
            shown = names.get(place["chartId"], "no chart of this dashboard")
            if shown != place["sliceName"]:
                yield f'{dashboard["slug"]}: the place of "{place["sliceName"]}" shows {shown}'
        if len(charts) != len(places):
            yield f"{dashboard['slug']}: {len(charts)} charts for {len(places)} places"


def _dashboards(assets: Assets) -> list[dict[str, Any]]:
    return [asset for path, asset in assets.items() if path.startswith("dashboards/")]
