"""Superset's REST interface, as far as it is needed."""

import json
from collections.abc import Iterator
from typing import Any

import requests

TIMEOUT = 120
PAGE = 100


class Refused(Exception):
    """Superset answered with an error."""


class Superset:
    """One login, with the token against forged requests that Superset wants besides."""

    def __init__(self, address: str, username: str, password: str) -> None:
        self.address = address.rstrip("/")
        self.session = requests.Session()
        self.session.headers["Referer"] = self.address
        login = {"username": username, "password": password, "provider": "db"}
        token = self.post("security/login", json=login)["access_token"]
        self.session.headers["Authorization"] = f"Bearer {token}"
        self.session.headers["X-CSRFToken"] = self.get("security/csrf_token/")["result"]
        if self.address.startswith("http://"):
            # Within one machine or one network of containers: the cookie that is for TLS only is sent all the same.
            self.session.headers["Cookie"] = "; ".join(f"{each.name}={each.value}" for each in self.session.cookies)

    def get(self, path: str, **query: Any) -> dict[str, Any]:
        return self._json("GET", path, params={"q": json.dumps(query)} if query else None)

    def post(self, path: str, **body: Any) -> dict[str, Any]:
        return self._json("POST", path, **body)

    def download(self, path: str) -> bytes:
        return self._ask("GET", path).content

    def all(self, path: str, ordered_by: str, **query: Any) -> Iterator[dict[str, Any]]:
        """Every row of a list, page by page; without an order a row may be on two pages and another on none."""
        page = 0
        while True:
            order = {"order_column": ordered_by, "order_direction": "asc"}
            rows = self.get(path, page=page, page_size=PAGE, **order, **query)["result"]
            yield from rows
            if len(rows) < PAGE:
                return
            page += 1

    def first(self, path: str, column: str, value: str) -> dict[str, Any] | None:
        """The row of a list with that value, if there is one."""
        same = {"col": column, "opr": "eq", "value": value}
        found: list[dict[str, Any]] = self.get(path, filters=[same])["result"]
        return found[0] if found else None

    def _json(self, method: str, path: str, **options: Any) -> dict[str, Any]:
        answer: dict[str, Any] = self._ask(method, path, **options).json()
        return answer

    def _ask(self, method: str, path: str, **options: Any) -> requests.Response:
        answer = self.session.request(method, f"{self.address}/api/v1/{path}", timeout=TIMEOUT, **options)
        if not answer.ok:
            raise Refused(f"{method} {path}: {answer.status_code} {answer.text[:600].strip()}")
        return answer
