"""Looks at what was provided as a reader's login in the database, as Superset's administrator and as a viewer."""

import itertools
import secrets

import psycopg2
from findings import Findings
from postgres import Postgres
from server import ADMINISTRATOR, Server

from provisioning import assets, names
from provisioning.api import Refused, Superset

TABLES = ("insights.published_cells", "insights.published_wellbeing")
WHOSE = "select distinct organization_id::text from insights.published_cells"


def as_readers(postgres: Postgres, passwords: dict[str, str], findings: Findings) -> None:
    """Each login reads all rows of its own organization, and none of the other."""
    for slug, password in passwords.items():
        with (
            psycopg2.connect(
                host="127.0.0.1", port=postgres.port, dbname="orgo", user=names.reader_login(slug), password=password
            ) as connection,
            connection.cursor() as cursor,
        ):
            for table in TABLES:
                cursor.execute(f"select organization_id::text, count(*) from {table} group by 1")
                own = f"organization_id = (select organization_id from orgo.organizations where slug = '{slug}')"
                true = postgres.psql(
                    "orgo", sql=f"select organization_id, count(*) from {table} where {own} group by 1"
                )
                read = "\n".join(f"{organization}|{count}" for organization, count in cursor.fetchall())
                findings.expect(f"{slug} reads its own rows of {table}, all and only they", read == true)


def as_administrator(server: Server, postgres: Postgres, slugs: list[str], findings: Findings) -> str:
    """Not even who administers Superset gets from one organization's connection to the other's rows."""
    superset = Superset(server.address, *ADMINISTRATOR)
    databases = {row["database_name"]: row["id"] for row in superset.all("database/", ordered_by="database_name")}
    findings.expect("one database an organization", sorted(databases) == [names.title(slug) for slug in slugs])
    ids = dict(
        line.split("|")
        for line in postgres.psql("orgo", sql="select slug, organization_id from orgo.organizations").splitlines()
    )
    for slug, other in itertools.permutations(slugs):
        for before in ("", f"set orgo.organization_id = '{ids[other]}';"):
            seen = sql_lab(superset, databases[names.title(slug)], f"{before} {WHOSE}")
            findings.expect(f"SQL Lab of {slug} reads its own rows after '{before}': {seen}", seen in ([ids[slug]], []))
    plain = sql_lab(superset, databases[names.title(slugs[0])], WHOSE)
    findings.expect("SQL Lab reads rows at all", plain == [ids[slugs[0]]])
    for role in ("orgo_owner", "orgo_insights_ro"):
        findings.expect(f"Superset is not connected as {role}", not accepted(superset, postgres, role))
    return "".join(str(asset) for asset in assets.unbundle(superset.download("assets/export/")))


def sql_lab(superset: Superset, database: int, sql: str) -> list[str]:
    """The organizations whose rows came back; none where the statement was refused."""
    try:
        answer = superset.post("sqllab/execute/", json={"database_id": database, "sql": sql, "runAsync": False,
                                                       "client_id": secrets.token_hex(5)})  # fmt: skip
        return [row["organization_id"] for row in answer["data"]]
    except Refused:
        return []


def accepted(superset: Superset, postgres: Postgres, role: str) -> bool:
    uri = f"postgresql+psycopg2://{role}:x@127.0.0.1:{postgres.port}/orgo"
    try:
        superset.post("database/", json={"database_name": role, "sqlalchemy_uri": uri})
        return True
    except Refused as refusal:
        return "Connect as the reader" not in str(refusal)


def as_viewers(server: Server, slugs: list[str], findings: Findings) -> None:
    """Who has one organization's role sees its dashboards and nothing of the other."""
    administrator = Superset(server.address, *ADMINISTRATOR)
    roles = {row["name"]: row["id"] for row in administrator.all("security/roles/", ordered_by="id")}
    dashboards = {row["slug"]: row["id"] for row in administrator.all("dashboard/", ordered_by="dashboard_title")}
    datasets = list(administrator.all("dataset/", ordered_by="table_name"))
    for slug, other in itertools.permutations(slugs):
        password = secrets.token_urlsafe(16)
        administrator.post("security/users/", json={
            "username": slug, "first_name": "A", "last_name": "Viewer", "email": f"{slug}@example.org",
            "active": True, "password": password, "roles": [roles[names.title(slug)]],
        })  # fmt: skip
        viewer = Superset(server.address, slug, password)
        seen = {row["slug"] for row in viewer.all("dashboard/", ordered_by="dashboard_title")}
        findings.expect(f"{slug} sees its four dashboards: {seen}", seen == {s for s in dashboards if s.endswith(slug)})
        for name, number in dashboards.items():
            if name.endswith(other):
                findings.expect(f"{slug} does not open {name}", refused(viewer, f"dashboard/{number}"))
        for dataset in datasets:
            own = dataset["database"]["database_name"] == names.title(slug)
            answered = chart_data(viewer, dataset["id"])
            findings.expect(f"{slug} asks {dataset['table_name']} of {'itself' if own else other}", answered == own)
        findings.expect(f"{slug} has no SQL Lab", refused(viewer, "sqllab/"))
        findings.expect(f"{slug} lists no people", refused(viewer, "security/users/"))


def refused(viewer: Superset, path: str) -> bool:
    try:
        viewer.get(path)
        return False
    except Refused:
        return True


def chart_data(viewer: Superset, dataset: int) -> bool:
    body = {"datasource": {"id": dataset, "type": "table"},
            "queries": [{"columns": ["grain"], "metrics": [], "row_limit": 10}]}  # fmt: skip
    try:
        return bool(viewer.post("chart/data", json=body)["result"][0]["data"])
    except Refused:
        return False
