"""Reads the assets of this folder and renders them for one organization."""

import dataclasses
import io
import pathlib
import urllib.parse
import zipfile
from typing import Any

import yaml

from . import names

DATABASE = "databases/orgo.yaml"
MASK = "XXXXXXXXXX"  # what Superset writes for a password; the real one goes beside the bundle

Asset = dict[str, Any]
Assets = dict[str, Asset]


@dataclasses.dataclass(frozen=True)
class Organization:
    """Whom to render for, and where and as whom its cells are read."""

    slug: str
    login: str
    database: str  # postgresql+psycopg2://host:port/orgo?sslmode=…

    @property
    def uri(self) -> str:
        url = urllib.parse.urlsplit(self.database)
        place = url.netloc.rpartition("@")[2]
        return urllib.parse.urlunsplit(url._replace(netloc=f"{self.login}:{MASK}@{place}"))

    @property
    def catalog(self) -> str:
        return urllib.parse.urlsplit(self.database).path.lstrip("/")


def read(root: pathlib.Path) -> Assets:
    return {
        path.relative_to(root).as_posix(): yaml.safe_load(path.read_text(encoding="utf-8"))
        for path in sorted(root.rglob("*.yaml"))
    }


def render(templates: Assets, organization: Organization) -> Assets:
    """The same assets with UUIDs, names and the database of one organization."""
    rendered = {path: _identified(asset, organization.slug) for path, asset in templates.items()}
    for path, asset in rendered.items():
        match path.split("/")[0]:
            case "databases":
                asset["database_name"] = names.title(organization.slug)
                asset["sqlalchemy_uri"] = organization.uri
            case "datasets":
                asset["catalog"] = organization.catalog
            case "dashboards":
                asset["slug"] += f"-{organization.slug}"
                asset["dashboard_title"] += f" · {organization.slug}"
    return rendered


def _identified(value: Any, slug: str) -> Any:
    if isinstance(value, list):
        return [_identified(each, slug) for each in value]
    if not isinstance(value, dict):
        return value
    return {
        key: names.uuid_for(slug, each) if key.lower().endswith("uuid") else _identified(each, slug)
        for key, each in value.items()
    }


def bundle(assets: Assets) -> bytes:
    """A zip as Superset imports it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for path, asset in assets.items():
            file.writestr(f"assets/{path}", yaml.safe_dump(asset, sort_keys=False, allow_unicode=True))
    return packed.getvalue()


def unbundle(packed: bytes) -> list[Asset]:
    """The assets of a zip that Superset exported."""
    with zipfile.ZipFile(io.BytesIO(packed)) as file:
        return [yaml.safe_load(file.read(name)) for name in file.namelist() if name.endswith(".yaml")]
