import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { renderReport } from "../../../src/report";
import type { ValidationReport } from "../../../src/validation/result/ValidationReport";
import { makeTemporaryFolder } from "../../TemporaryFolder";

/** A report's page, opened from a file as a reader does, and everything it complained about or asked for. */
export class OpenedPage {
  /** Errors, warnings and violations of the page's policy. */
  readonly complaints: string[] = [];
  /** Addresses other than that of the page itself. */
  readonly requests: string[] = [];
  private readonly folder = makeTemporaryFolder("report-page");

  private constructor(readonly page: Page) {
    page.on("console", (message) => this.complaints.push(message.text()));
    page.on("pageerror", (error) => this.complaints.push(error.message));
  }

  static async open(
    browser: Browser,
    report: ValidationReport,
    options: BrowserContextOptions = {},
  ): Promise<OpenedPage> {
    const context = await browser.newContext(options);
    const opened = new OpenedPage(await context.newPage());
    const file = join(opened.folder, "report.html");
    writeFileSync(file, renderReport(report, "html"));
    const address = pathToFileURL(file).href;
    context.on("request", (request) => {
      if (request.url() !== address) opened.requests.push(request.url());
    });
    await opened.page.goto(address);
    return opened;
  }

  async close(): Promise<void> {
    await this.page.context().close();
    rmSync(this.folder, { recursive: true });
  }
}
