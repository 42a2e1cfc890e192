"""Tries everything for real: PostgreSQL with published cells of two organizations, Superset, and `provision` twice.

Run by ./run, with Superset's own Python. Ends with 1 and names what is wrong.
"""

import contextlib
import io
import os
import pathlib
import secrets
import sys
import time
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from findings import Findings  # noqa: E402
from looking import as_administrator, as_readers, as_viewers  # noqa: E402
from postgres import Postgres  # noqa: E402
from server import ADMINISTRATOR, Server  # noqa: E402

from provisioning import command, names  # noqa: E402

SLUGS = ["northside-hospital", "riverside-school"]
CANARY = "canary"


def main() -> int:
    directory = pathlib.Path(sys.argv[1])
    findings = Findings()
    started = time.monotonic()
    findings.expect("the assets and the comparison are sound", small_tests())
    passwords = {slug: secrets.token_urlsafe(24) for slug in SLUGS}
    metadata_password = secrets.token_urlsafe(24)
    with Postgres(directory / "postgres") as postgres:
        fill(postgres, metadata_password)
        create_readers(postgres, passwords, findings)
        metadata = f"postgresql+psycopg2://superset:{metadata_password}@127.0.0.1:{postgres.port}/superset"
        with Server(directory / "server", metadata, secrets.token_urlsafe(32)) as server:
            report(f"is up after {time.monotonic() - started:.0f} s")
            said = "".join(provide_twice(server, postgres, slug, passwords[slug], findings) for slug in SLUGS)
            as_readers(postgres, passwords, findings)
            exported = as_administrator(server, postgres, SLUGS, findings)
            as_viewers(server, SLUGS, findings)
            parts = [said, server.log.read_text(), postgres.log.read_text(errors="replace"), exported]
            heard = "".join(parts)
            known = all(word in heard for word in [*SLUGS, "published_cells"])
            findings.expect("there are logs and exports to look through", all(parts) and known)
            secret = [metadata_password, *passwords.values()]
            findings.expect("no password is in a log or an export", not any(word in heard for word in secret))
            findings.expect("no tenant's and no person's name is in a log or an export", CANARY not in heard.lower())
    report(f"{findings.passed} checks passed, {len(findings.failed)} failed, in {time.monotonic() - started:.0f} s")
    for failure in findings.failed:
        print(f"superset: FAILED: {failure}", file=sys.stderr)
    return 1 if findings.failed else 0


def small_tests() -> bool:
    return unittest.TextTestRunner(verbosity=0).run(unittest.TestLoader().discover(str(HERE))).wasSuccessful()


def fill(postgres: Postgres, metadata_password: str) -> None:
    postgres.orgo()
    postgres.psql("orgo", f"--file={HERE / 'sample_cells.sql'}")
    # From here on the server writes down all that it is asked, so that the log can be searched.
    postgres.psql("postgres", sql="alter system set log_statement = 'all'")
    postgres.psql("postgres", sql="select pg_reload_conf()")
    script = f"--file={HERE.parent / 'metadata.sql'}"
    postgres.psql("postgres", script, SUPERSET_METADATA_PASSWORD=metadata_password)


def create_readers(postgres: Postgres, passwords: dict[str, str], findings: Findings) -> None:
    script = f"--file={HERE.parent / 'reader_login.sql'}"
    for slug, password in passwords.items():
        for _ in range(2):
            said = postgres.psql("orgo", f"--set=slug={slug}", script, READER_PASSWORD=password)
            findings.expect(f"{said} is the name that provision expects", said == names.reader_login(slug))
    taken = f"--set=login={names.reader_login(SLUGS[1])}"
    refusals = {
        "another organization": [f"--set=slug={SLUGS[0]}", taken],
        "There is a role orgo_bi_stray": [f"--set=slug={SLUGS[0]}", "--set=login=orgo_bi_stray"],
        "There is no organization": ["--set=slug=nobody"],
    }
    postgres.psql("orgo", sql="create role orgo_bi_stray")
    for sentence, arguments in refusals.items():
        try:
            postgres.psql("orgo", *arguments, script, READER_PASSWORD=passwords[SLUGS[0]])
            findings.expect(f"refuses: {sentence}", False)
        except RuntimeError as refusal:
            findings.expect(f"refuses: {sentence}", sentence in str(refusal))
    long = "a-rather-long-name-of-an-organization-that-has-many-letters"
    insert = (
        f"insert into orgo.organizations (organization_id, slug, display_name, time_zone, profile, created_at)"
        f" values (gen_random_uuid(), '{long}', '{long}', 'UTC', 'hospital', now())"
    )
    postgres.psql("orgo", sql=f"set search_path = orgo; {insert}")
    said = postgres.psql("orgo", f"--set=slug={long}", script, READER_PASSWORD=passwords[SLUGS[0]])
    findings.expect("a long slug has the same login in both", said == names.reader_login(long))


def provide_twice(server: Server, postgres: Postgres, slug: str, password: str, findings: Findings) -> str:
    os.environ["SUPERSET_USERNAME"], os.environ["SUPERSET_PASSWORD"] = ADMINISTRATOR
    os.environ["READER_PASSWORD"] = password
    database = f"postgresql+psycopg2://127.0.0.1:{postgres.port}/orgo"
    arguments = [slug, "--superset", server.address, "--database", database, "--rows", "1"]
    heard = ""
    for time_ in ("first", "second"):
        started, said = time.monotonic(), io.StringIO()
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            code = command.main(arguments)
        heard += said.getvalue()
        findings.expect(f"{slug} is provided a {time_} time: {said.getvalue()}", code == 0)
        unchanged = "nothing to change" in said.getvalue()
        findings.expect(
            f"{slug}: the {time_} run changes {'something' if unchanged else 'nothing'}",
            unchanged == (time_ == "second"),
        )
        report(f"{slug}, {time_} time: {said.getvalue().splitlines()[-1]} ({time.monotonic() - started:.0f} s)")
    return heard


def report(line: str) -> None:
    print(f"superset: {line}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
