"""Names that an organization's things have in the database and in Superset."""

import hashlib
import uuid

# Never change it: every UUID in every Superset follows from it.
SPACE = uuid.UUID("c0a6e7de-52f4-4d7e-8b53-3e6a9a8f1d20")
LOGIN_PREFIX = "orgo_bi_"
LONGEST_SLUG = 55  # PostgreSQL cuts a name after 63 letters


def reader_login(slug: str) -> str:
    """The same as reader_login.sql: slugs hold no underscore, so no two of them meet."""
    name = slug.replace("-", "_")
    if len(slug) > LONGEST_SLUG:
        name = f"{name[:46]}_{hashlib.md5(slug.encode(), usedforsecurity=False).hexdigest()[:8]}"
    return LOGIN_PREFIX + name


def uuid_for(slug: str, template: str) -> str:
    """The same for the same organization and asset, so that a second run finds what the first one made."""
    return str(uuid.uuid5(SPACE, f"{slug}:{template}"))


def title(slug: str) -> str:
    """What an organization's database and role are called in Superset."""
    return f"Orgo {slug}"
