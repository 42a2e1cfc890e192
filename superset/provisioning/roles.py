"""One role an organization: who has it sees that organization's dashboards, and those of no other."""

from .api import Superset
from .assets import Assets

# Looking at dashboards, filtering them and taking their numbers along; no SQL Lab, no explorer, no lists of people.
LOOKING = {
    ("can_read", "Dashboard"),
    ("can_read", "Chart"),
    ("can_read", "CurrentUserRestApi"),
    ("can_read", "SecurityRestApi"),
    ("can_read", "DashboardPermalinkRestApi"),
    ("can_write", "DashboardPermalinkRestApi"),
    ("can_read", "DashboardFilterStateRestApi"),
    ("can_write", "DashboardFilterStateRestApi"),
    ("can_read", "Theme"),
    ("can_get", "Datasource"),
    ("can_time_range", "Api"),
    ("can_query", "Api"),
    ("can_query_form_data", "Api"),
    ("can_dashboard", "Superset"),
    ("can_dashboard_permalink", "Superset"),
    ("can_slice", "Superset"),
    ("can_csv", "Superset"),
    ("can_log", "Superset"),
    ("can_recent_activity", "Log"),
    ("menu_access", "Dashboards"),
    ("menu_access", "Home"),
}


def renewed(superset: Superset, role: str, assets: Assets) -> bool:
    """Gives the role its rights, no more and no fewer; tells whether anything had to be done."""
    wanted = _wanted(superset, assets)
    number = _role(superset, role)
    if number is None:
        number = superset.post("security/roles/", json={"name": role})["id"]
    held = {each["id"] for each in superset.get(f"security/roles/{number}/permissions/")["result"]}
    if held == wanted:
        return False
    superset.post(f"security/roles/{number}/permissions", json={"permission_view_menu_ids": sorted(wanted)})
    return True


def _role(superset: Superset, name: str) -> int | None:
    same = {"col": "name", "opr": "eq", "value": name}
    return next((int(row["id"]) for row in superset.get("security/roles/", filters=[same])["result"]), None)


def _wanted(superset: Superset, assets: Assets) -> set[int]:
    rights = LOOKING | {("datasource_access", name) for name in _datasets(superset, assets)}
    known = {
        (row["permission"]["name"], row["view_menu"]["name"]): int(row["id"])
        for row in superset.all("security/permissions-resources/")
    }
    if unknown := rights - known.keys():
        raise ValueError(f"This Superset does not know the rights {sorted(unknown)}.")
    return {known[right] for right in rights}


def _datasets(superset: Superset, assets: Assets) -> list[str]:
    """As Superset names them among its permissions."""
    uuids = {asset["uuid"] for path, asset in assets.items() if path.startswith("datasets/")}
    database = next(asset["database_name"] for path, asset in assets.items() if path.startswith("databases/"))
    return [
        f"[{database}].[{row['table_name']}](id:{row['id']})"
        for row in superset.all("dataset/", columns=["id", "uuid", "table_name"])
        if row["uuid"] in uuids
    ]
