"""driver - a headless Chromium, led by WebDriver through chromedriver.

Nothing but the standard library; no address is ever resolved, so that what a
page asked of the network would be seen to fail.
"""
import json
import re
import shutil
import subprocess
import tempfile
import urllib.error
import urllib.request

OPTIONS = """--headless --no-sandbox --disable-gpu --disable-quic --no-first-run
--disable-background-networking --disable-component-update --disable-sync
--disable-dev-shm-usage --window-size=1400,900
--host-resolver-rules=MAP*~NOTFOUND""".split()
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
WAIT_S = 60
KEYS = {"left": "\ue012", "right": "\ue014", "down": "\ue015",
        "enter": "\ue007", "escape": "\ue00c"}


class Browser:
    def __init__(self, *options):
        self.options = OPTIONS + list(options)

    def __enter__(self):
        self.profile = tempfile.mkdtemp()
        self.process = subprocess.Popen(
            ["chromedriver", "--port=0"], stdout=subprocess.PIPE, text=True)
        for line in self.process.stdout:
            port = re.search(r"successfully on port (\d+)", line)
            if port:
                break
        self.at = f"http://127.0.0.1:{port.group(1)}/session"
        chrome = {"args": self.options + [f"--user-data-dir={self.profile}"]}
        made = self._ask("POST", "", {"capabilities": {"alwaysMatch": {
            "goog:chromeOptions": chrome,
            "goog:loggingPrefs": {"browser": "ALL"}}}})
        self.at += "/" + made["sessionId"]
        return self

    def __exit__(self, *_):
        try:
            self._ask("DELETE", "")
        finally:
            self.process.terminate()
            self.process.wait()
            shutil.rmtree(self.profile, ignore_errors=True)

    def _ask(self, method, path, data=None):
        body = None if data is None else json.dumps(data).encode()
        request = urllib.request.Request(
            self.at + path, method=method, data=body,
            headers={"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=WAIT_S) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            told = json.load(error)["value"]
            raise AssertionError(f"{path}: {told['message'][:500]}") from None

    def open(self, path):
        self._ask("POST", "/url", {"url": f"file://{path}"})

    def run(self, script, *values):
        """What the function body returns; a promise is waited for."""
        return self._ask("POST", "/execute/sync",
                         {"script": script, "args": list(values)})

    def devtools(self, command, **values):
        return self._ask("POST", "/goog/cdp/execute",
                         {"cmd": command, "params": values})

    def _find(self, selector):
        return self._ask("POST", "/element", {
            "using": "css selector", "value": selector})[ELEMENT]

    def click(self, selector):
        self._ask("POST", f"/element/{self._find(selector)}/click", {})

    def type(self, selector, text):
        self._ask("POST", f"/element/{self._find(selector)}/value",
                  {"text": text})

    def press(self, key):
        """To whatever has the focus."""
        do = [{"type": kind, "value": KEYS[key]} for kind in ("keyDown", "keyUp")]
        self._ask("POST", "/actions", {"actions": [
            {"type": "key", "id": "keyboard", "actions": do}]})

    def text(self, selector):
        return self._ask("GET", f"/element/{self._find(selector)}/text")

    def complaints(self):
        """What the console was told since the last call."""
        return self._ask("POST", "/se/log", {"type": "browser"})
