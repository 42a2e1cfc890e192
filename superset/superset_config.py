"""Superset beside Orgo, fit for production: every secret comes from the environment, and none has a default."""

import copy
import os
import re
from datetime import timedelta
from typing import Any

from sqlalchemy.engine import URL, make_url
from superset.config import TALISMAN_CONFIG as SHIPPED_TALISMAN
from superset.utils.log import DBEventLogger

SHORTEST_SECRET = 32


def required(name: str) -> str:
    value = os.environ.get(name, "")
    if not value:
        raise SystemExit(f"{name} is not set; superset/README.md says what it is for.")
    return value


def secret(name: str) -> str:
    value = required(name)
    if len(value) < SHORTEST_SECRET or len(set(value)) < 8:
        raise SystemExit(f"{name} is too easy to guess; make one with: openssl rand -base64 42")
    return value


def only_readers(uri: URL | str) -> None:
    """Nobody connects Superset as a role that reads more than one organization's published cells."""
    url = make_url(uri)
    # Options could set anything for the session; the wall holds against it, and nobody needs them.
    if not (url.username or "").startswith("orgo_bi_") or "options" in url.query:
        raise ValueError("Connect as the reader of one organization, orgo_bi_…; see superset/README.md.")


class EventsWithoutSecrets(DBEventLogger):
    """Superset logs what a request brought, the passwords of an import and of new people included; this does not."""

    PARTS = ("records", "curated_payload", "curated_form_data")
    SECRET = re.compile("password|secret|token|sqlalchemy_uri|encrypted_extra|parameters", re.IGNORECASE)

    def log(self, *arguments: Any, **event: Any) -> None:
        kept = {name: self._without(value) if name in self.PARTS else value for name, value in event.items()}
        super().log(*arguments, **kept)

    def _without(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._without(each) for each in value]
        if not isinstance(value, dict):
            return value
        return {key: self._without(each) for key, each in value.items() if not self.SECRET.search(str(key))}


# Signs sessions and encrypts the readers' passwords. Changing it: superset re-encrypt-secrets.
SECRET_KEY = secret("SUPERSET_SECRET_KEY")
# Superset's own tables, in a database of their own: postgresql+psycopg2://superset:…@host:5432/superset
SQLALCHEMY_DATABASE_URI = required("SUPERSET_METADATA_URI")
DB_SQLA_URI_VALIDATOR = only_readers
EVENT_LOGGER = EventsWithoutSecrets()

# Behind a proxy that speaks TLS. SUPERSET_PLAIN_HTTP is for trying it on one machine.
BEHIND_TLS = os.environ.get("SUPERSET_PLAIN_HTTP", "") != "true"
ENABLE_PROXY_FIX = BEHIND_TLS
SESSION_COOKIE_SECURE = BEHIND_TLS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
PERMANENT_SESSION_LIFETIME = timedelta(hours=12)
WTF_CSRF_ENABLED = True
WTF_CSRF_TIME_LIMIT = int(timedelta(hours=12).total_seconds())

# The shipped policy less every address on other people's machines: dashboards draw no maps.
TALISMAN_ENABLED = True
TALISMAN_CONFIG = copy.deepcopy(SHIPPED_TALISMAN)
TALISMAN_CONFIG["session_cookie_secure"] = BEHIND_TLS
TALISMAN_CONFIG["content_security_policy"].update(
    {
        "img-src": ["'self'", "blob:", "data:"],
        "connect-src": ["'self'"],
        "style-src": ["'self'", "'unsafe-inline'"],
        "font-src": ["'self'"],
        "frame-ancestors": ["'none'"],
        "form-action": ["'self'"],
    }
)

# Nobody sees anything without a login, and logins are not guessed at speed. One process keeps the count.
PUBLIC_ROLE_LIKE = None
AUTH_USER_REGISTRATION = False
RATELIMIT_ENABLED = True
RATELIMIT_STORAGE_URI = "memory://"
AUTH_RATE_LIMITED = True
AUTH_RATE_LIMIT = "10 per minute"
FAB_API_SWAGGER_UI = False

# Embedding, templates in SQL, mails and uploads are off: what is not there cannot be misused.
FEATURE_FLAGS = {
    "ALERT_REPORTS": False,
    "EMBEDDED_SUPERSET": False,
    "ENABLE_TEMPLATE_PROCESSING": False,
    "ENABLE_JAVASCRIPT_CONTROLS": False,
    "ESCAPE_MARKDOWN_HTML": True,
}
ALLOWED_EXTENSIONS: set[str] = set()
ENABLE_CORS = False
HTML_SANITIZATION = True
PREVENT_UNSAFE_DB_CONNECTIONS = True

# A reader's statements end after 30 s in the database too.
SQLLAB_TIMEOUT = 30
SUPERSET_WEBSERVER_TIMEOUT = 60
ROW_LIMIT = 10000
SQL_MAX_ROW = 10000

APP_NAME = "Orgo insights"
LANGUAGES = {"en": {"flag": "us", "name": "English"}, "fr": {"flag": "fr", "name": "Français"}}
