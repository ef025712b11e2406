import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../../../tools/browser/findChromium";
import { describeWithTools } from "../../describeWithTools";

const MISSING = "there is no Chromium: install one, or name it in CHROME_PATH";

/** It is a test of a page, not of a browser: nothing that a browser does by itself. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A slow machine that runs eight other things starts a browser in half a minute. */
const START_TIMEOUT_MS = 120_000;

/**
 * `describe` with a real browser, started once. Where there is none the tests are skipped with a sentence;
 * with `CI=true` that is a failure, so that a pipeline never goes green without them.
 */
export function describeWithChromium(title: string, tests: (browser: () => Browser) => void): void {
  const executablePath = findChromium();
  describeWithTools(title, { missing: executablePath === undefined ? MISSING : undefined }, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args: FLAGS, timeout: START_TIMEOUT_MS });
    }, START_TIMEOUT_MS);
    afterAll(() => browser.close());
    tests(() => browser);
  });
}
