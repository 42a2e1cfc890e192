"""superset_config.py refuses to start without secrets of its own."""

import os
import pathlib
import subprocess
import sys
import unittest

CONFIG = pathlib.Path(__file__).resolve().parents[1] / "superset_config.py"


def told(**environment: str) -> str:
    known = {"PATH": os.environ["PATH"], "SUPERSET_METADATA_URI": "postgresql+psycopg2://nobody@127.0.0.1/none"}
    done = subprocess.run(
        [sys.executable, str(CONFIG)], env={**known, **environment}, capture_output=True, text=True, timeout=120
    )
    return done.stderr.strip().splitlines()[-1] if done.returncode else ""


class ConfigTest(unittest.TestCase):
    def test_no_secret_has_a_default(self) -> None:
        self.assertIn("SUPERSET_SECRET_KEY is not set", told())

    def test_a_secret_that_is_easy_to_guess_is_refused(self) -> None:
        self.assertIn("too easy", told(SUPERSET_SECRET_KEY="x" * 64))


if __name__ == "__main__":
    unittest.main()
