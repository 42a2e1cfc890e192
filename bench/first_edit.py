#!/usr/bin/env python3
"""(t) The first edit in the studio: how long from the page's address to an editor that takes input,
and how much of it is loaded.

    pip install playwright            # drives the Chromium that is installed, and downloads none
    python3 bench/first_edit.py http://localhost:8080

Asks a running demo as the hospital's analyst. Each kind is opened once with an empty cache, which
tells what it loads, and then again and again with a warm one, in a new page each time.
"""

import gzip
import shutil
import statistics
import sys

from playwright.sync_api import sync_playwright

ANALYST = "analyst@northside-hospital.example"
PASSWORD = "demo"
FILES = {
    "diagram": "task-lifecycle.bpmn",
    "table": "label-routing.dmn",
    "form": "maintenance-work-done.form",
}
READY = "#editor[data-ready], #editor[data-shown]"
TIMES = 9
KILOBYTE = 1024


def log_in(context, base):
    page = context.new_page()
    page.goto(f"{base}/login")
    page.fill("input[name=email]", ANALYST)
    page.fill("input[type=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "login" not in address)
    return page


def drafted(page, base, file):
    """The address of the file's editor, in a draft of its own."""
    page.goto(f"{base}/studio/definitions/{file}")
    page.get_by_role("button", name="Change this").click()
    page.wait_for_selector(READY, state="attached")
    return page.url


def first_edit(browser, base, file):
    """Kilobytes of scripts and styles, gzipped, and the median of warm openings in milliseconds."""
    context = browser.new_context()
    address = drafted(log_in(context, base), base, file)
    state = context.storage_state()
    context.close()

    context = browser.new_context(storage_state=state)
    page = context.new_page()
    loaded = []
    page.on("response", lambda answer: loaded.append(answer) if is_asset(answer) else None)
    page.goto(address)
    page.wait_for_selector(READY, state="attached")
    size = sum(len(gzip.compress(answer.body())) for answer in loaded)
    page.close()

    waits = []
    for _ in range(TIMES):
        page = context.new_page()
        page.goto(address, wait_until="commit")
        page.wait_for_selector(READY, state="attached")
        waits.append(page.evaluate("() => performance.now()"))
        page.close()
    context.close()
    return size / KILOBYTE, statistics.median(waits)


def is_asset(answer):
    return "/assets/" in answer.url and answer.url.split("?")[0].endswith((".js", ".css"))


def main():
    base = sys.argv[1].rstrip("/") if len(sys.argv) > 1 else "http://localhost:8080"
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for kind, file in FILES.items():
            kilobytes, milliseconds = first_edit(browser, base, file)
            print(
                f"| t | first edit of a {kind}, cache warm | {milliseconds:.0f} ms | <= 2 000 ms |\n"
                f"| t | scripts and styles of its page | {kilobytes:.0f} KB gzip | <= 500 KB |"
            )
        browser.close()


if __name__ == "__main__":
    main()
