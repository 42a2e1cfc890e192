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
    known = superset.first("security/roles/", "name", role)
    number = known["id"] if known else superset.post("security/roles/", json={"name": role})["id"]
    held = {each["id"] for each in superset.get(f"security/roles/{number}/permissions/")["result"]}
    if held == wanted:
        return False
    superset.post(f"security/roles/{number}/permissions", json={"permission_view_menu_ids": sorted(wanted)})
    return True


def _wanted(superset: Superset, assets: Assets) -> set[int]:
    rights = LOOKING | {("datasource_access", name) for name in _datasets(superset, assets)}
    known = {
        (row["permission"]["name"], row["view_menu"]["name"]): int(row["id"])
        for row in superset.all("security/permissions-resources/", ordered_by="id")
    }
    if unknown := rights - known.keys():
        raise ValueError(f"This Superset does not know the rights {sorted(unknown)}.")
    return {known[right] for right in rights}


def _datasets(superset: Superset, assets: Assets) -> list[str]:
    """As Superset names them among its permissions."""
    uuids = {asset["uuid"] for path, asset in assets.items() if path.startswith("datasets/")}
    name = next(asset["database_name"] for path, asset in assets.items() if path.startswith("databases/"))
    database = superset.first("database/", "database_name", name)
    assert database, f"the import left no database {name}"
    ours = {"col": "database", "opr": "rel_o_m", "value": database["id"]}
    return [
        f"[{name}].[{row['table_name']}](id:{row['id']})"
        for row in superset.all("dataset/", ordered_by="table_name", filters=[ours])
        if row["uuid"] in uuids
    ]
