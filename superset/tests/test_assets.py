"""What can be seen of the assets without Superset."""

import pathlib
import unittest
from typing import Any

from provisioning import assets
from provisioning.assets import Organization
from provisioning.differences import differences

TEMPLATES = assets.read(pathlib.Path(__file__).resolve().parents[1] / "assets")
NORTHSIDE = Organization("northside-hospital", "orgo_bi_northside_hospital", "postgresql+psycopg2://db:5432/orgo")


def of(kind: str) -> dict[str, dict[str, Any]]:
    return {path: asset for path, asset in TEMPLATES.items() if path.startswith(kind + "/")}


def places() -> list[dict[str, Any]]:
    return [
        node["meta"]
        for dashboard in of("dashboards").values()
        for node in dashboard["position"].values()
        if isinstance(node, dict) and node["type"] == "CHART"
    ]


class AssetsTest(unittest.TestCase):
    def test_every_place_names_its_chart_by_uuid_and_every_chart_has_one_place(self) -> None:
        titles = {chart["uuid"]: chart["slice_name"] for chart in of("charts").values()}
        self.assertEqual(titles, {place["uuid"]: place["sliceName"] for place in places()})
        self.assertEqual(len(titles), len(places()))

    def test_nothing_refers_to_the_superset_that_it_was_made_in(self) -> None:
        for path, chart in of("charts").items():
            self.assertNotIn("query_context", chart, path)
            self.assertNotIn("datasource", chart["params"], path)
            self.assertEqual(chart["viz_type"], chart["params"]["viz_type"], path)

    def test_everything_that_is_referred_to_is_there(self) -> None:
        databases = {asset["uuid"] for asset in of("databases").values()}
        datasets = {asset["uuid"]: asset for asset in of("datasets").values()}
        for path, dataset in datasets.items():
            self.assertIn(dataset["database_uuid"], databases, path)
        for path, chart in of("charts").items():
            dataset = datasets[chart["dataset_uuid"]]
            metrics = {metric["metric_name"] for metric in dataset["metrics"]}
            params = chart["params"]
            used = {each for each in params.get("metrics", [params.get("metric")]) if isinstance(each, str)}
            self.assertLessEqual(used, metrics, path)

    def test_weeks_and_months_are_never_drawn_together(self) -> None:
        for path, chart in of("charts").items():
            grain = [each for each in chart["params"]["adhoc_filters"] if each["subject"] == "grain"]
            if "x_axis" in chart["params"]:
                self.assertEqual(len(grain), 1, path)

    def test_there_are_only_published_cells_behind_it(self) -> None:
        for path, dataset in of("datasets").items():
            tables = [word for word in dataset["sql"].split() if "." in word and word.startswith("insights")]
            self.assertLessEqual(set(tables), {"insights.published_cells", "insights.published_wellbeing"}, path)

    def test_rendering_twice_gives_the_same_and_another_organization_gives_other_uuids(self) -> None:
        riverside = Organization("riverside-school", "orgo_bi_riverside_school", NORTHSIDE.database)
        first, second = assets.render(TEMPLATES, NORTHSIDE), assets.render(TEMPLATES, NORTHSIDE)
        self.assertEqual(first, second)
        own = {asset["uuid"] for asset in first.values() if "uuid" in asset}
        others = {asset["uuid"] for asset in assets.render(TEMPLATES, riverside).values() if "uuid" in asset}
        self.assertFalse(own & others)
        self.assertEqual(len(own), len(first) - 1)

    def test_the_password_is_not_in_the_bundle(self) -> None:
        rendered = assets.render(TEMPLATES, NORTHSIDE)[assets.DATABASE]
        self.assertEqual(
            rendered["sqlalchemy_uri"], "postgresql+psycopg2://orgo_bi_northside_hospital:XXXXXXXXXX@db:5432/orgo"
        )


class DifferencesTest(unittest.TestCase):
    def setUp(self) -> None:
        self.wanted = assets.render(TEMPLATES, NORTHSIDE)
        self.found = assets.unbundle(assets.bundle(self.wanted))

    def chart(self) -> dict[str, Any]:
        return next(asset for asset in self.found if asset.get("slice_name") == "Completed")

    def test_what_was_packed_and_unpacked_is_the_same(self) -> None:
        self.assertEqual(list(differences(self.wanted, self.found)), [])

    def test_a_changed_value_is_named_with_its_place(self) -> None:
        self.chart()["params"]["metric"] = "created"
        self.assertEqual(
            list(differences(self.wanted, self.found)), ["charts/completed_last_month.yaml: params: metric: differs"]
        )

    def test_a_missing_asset_is_named(self) -> None:
        self.found.remove(self.chart())
        self.assertEqual(
            list(differences(self.wanted, self.found)), ["charts/completed_last_month.yaml: not there yet"]
        )

    def test_numbers_of_this_superset_and_the_order_of_columns_say_nothing(self) -> None:
        for asset in self.found:
            asset.get("columns", []).reverse()
            for node in asset.get("position", {}).values():
                if isinstance(node, dict) and node["type"] == "CHART":
                    node["meta"]["chartId"] += 1000
        self.assertEqual(list(differences(self.wanted, self.found)), [])


if __name__ == "__main__":
    unittest.main()
