#!/usr/bin/env python3
"""Looks at a page in a headless Chromium: what it fetches, what it complains of, and what a reader sees.

    browser.py PAGE.html [PICTURES]

Prints one JSON object: `requests` beside the page itself, `complaints` on the console, and for each screen (phone and
desktop, light and dark) how far the page is wider than the screen, its colours, and the colour of the first marked
entity with its type's box checked and after a click on it. PICTURES is a folder for a picture of each screen. Chromium
is spoken to through pipes (https://chromedevtools.github.io/devtools-protocol/); exit code 77 where there is none.
"""

import base64
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
SCREENS = {"phone": (390, 844, True), "desktop": (1280, 900, False)}
SECONDS = 300

LOOK = """(() => {
  const style = element => element ? getComputedStyle(element) : null;
  const entity = document.querySelector('article .entity');
  const box = entity && document.getElementById('show-' + entity.classList[1]);
  const seen = {
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    paper: style(document.body).backgroundColor,
    ink: style(document.body).color,
    bars: document.querySelectorAll('svg .bar').length,
    scripts: document.querySelectorAll('script').length,
    checked: entity ? style(entity).color : null,
  };
  if (box) {
    box.click();
    seen.unchecked = style(entity).color;
    seen.around = style(entity.closest('p')).color;
    box.click();
  }
  return seen;
})()"""


class Browser:
    """Chromium, spoken to in JSON messages that end with a zero byte."""

    def __init__(self, program, profile):
        theirs_in, self.out = os.pipe()
        self.input, theirs_out = os.pipe()
        for ours in (self.out, self.input):
            os.set_inheritable(ours, False)
        # Debugging pipes are descriptors 3 and 4.
        shell = f'exec "$0" "$@" 3<&{theirs_in} 4>&{theirs_out}'
        self.process = subprocess.Popen(
            ["sh", "-c", shell, program, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             "--disable-dev-shm-usage", "--disable-extensions", "--disable-background-networking", "--no-first-run",
             "--host-resolver-rules=MAP * ~NOTFOUND", f"--user-data-dir={profile}", "--remote-debugging-pipe"],
            pass_fds=(theirs_in, theirs_out), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(theirs_in)
        os.close(theirs_out)
        self.waiting, self.events, self.number, self.session = b"", [], 0, None
        self.deadline = time.monotonic() + SECONDS

    def message(self):
        while b"\0" not in self.waiting:
            os.set_blocking(self.input, False)
            try:
                part = os.read(self.input, 1 << 20)
                if not part:
                    raise SystemExit("Chromium went away")
                self.waiting += part
            except BlockingIOError:
                if time.monotonic() > self.deadline:
                    raise SystemExit("Chromium does not answer")
                time.sleep(0.01)
        text, self.waiting = self.waiting.split(b"\0", 1)
        return json.loads(text)

    def ask(self, method, **parameters):
        self.number += 1
        request = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            request["sessionId"] = self.session
        os.write(self.out, json.dumps(request).encode() + b"\0")
        while True:
            message = self.message()
            if message.get("id") == self.number:
                if "error" in message:
                    raise SystemExit(f"{method}: {message['error']['message']}")
                return message["result"]
            self.events.append(message)

    def wait(self, method):
        while not any(event.get("method") == method for event in self.events):
            self.events.append(self.message())

    def parameters(self, method):
        return [event["params"] for event in self.events if event.get("method") == method]


def look(browser, page, pictures):
    target = browser.ask("Target.createTarget", url="about:blank")["targetId"]
    browser.session = browser.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
    for domain in ("Page", "Network", "Runtime", "Log"):
        browser.ask(f"{domain}.enable")
    browser.ask("Page.navigate", url=page)
    browser.wait("Page.loadEventFired")
    screens = {}
    for name, (width, height, mobile) in SCREENS.items():
        for scheme in ("light", "dark"):
            browser.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=mobile)
            browser.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
            seen = browser.ask("Runtime.evaluate", expression=LOOK, returnByValue=True)
            screens[f"{name} {scheme}"] = seen["result"]["value"]
            if pictures:
                shot = browser.ask("Page.captureScreenshot", captureBeyondViewport=False)
                (pictures / f"{name}-{scheme}.png").write_bytes(base64.b64decode(shot["data"]))
    requests = [sent["request"]["url"] for sent in browser.parameters("Network.requestWillBeSent")]
    entries = [entry["entry"]["text"] for entry in browser.parameters("Log.entryAdded")]
    thrown = [error["exceptionDetails"]["text"] for error in browser.parameters("Runtime.exceptionThrown")]
    return {"requests": [url for url in requests if url != page], "complaints": entries + thrown, "screens": screens}


def main():
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        print("no Chromium is installed", file=sys.stderr)
        sys.exit(77)
    page = pathlib.Path(sys.argv[1]).resolve().as_uri()
    pictures = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
    if pictures:
        pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(program, profile)
        try:
            print(json.dumps(look(browser, page, pictures), indent=2, sort_keys=True))
        finally:
            browser.process.terminate()
            browser.process.wait(10)


main()
