import type { Locator, Page } from "playwright-core";
import { cleanReport, sampleReport } from "../sampleReport";
import { describeWithChromium } from "./describeWithChromium";
import { fleetReport } from "./fleetReport";
import { OpenedPage } from "./OpenedPage";

jest.setTimeout(120_000);

describeWithChromium("the page of a report", (browser) => {
  let opened: OpenedPage;
  let page: Page;

  async function open(
    ...args: Parameters<typeof OpenedPage.open> extends [unknown, ...infer Rest] ? Rest : never
  ) {
    opened = await OpenedPage.open(browser(), ...args);
    page = opened.page;
  }

  afterEach(() => opened.close());

  function table(name: string): Locator {
    return page.getByRole("table", { name: new RegExp(`^${name}`) });
  }

  /** Rows of the body, details apart. */
  function rows(name: string): Locator {
    return table(name).locator("tbody tr.row");
  }

  function columnTexts(name: string, title: string): Promise<string[]> {
    return rows(name).locator(`td[data-title="${title}"]`).allInnerTexts();
  }

  async function hasFocus(element: Locator): Promise<boolean> {
    return (await element.and(page.locator(":focus")).count()) === 1;
  }

  test("shows every row of the report, asks the network for nothing and complains about nothing", async () => {
    await open(sampleReport);
    expect(await rows("Findings").count()).toBe(sampleReport.findings.length);
    expect(await rows("Associations").count()).toBe(sampleReport.deliveries.length);
    expect(await rows("Packages").count()).toBe(sampleReport.packages.length);
    expect(await rows("Domains").count()).toBe(sampleReport.domains.length);
    expect(await rows("Not checked").count()).toBe(sampleReport.unchecked.length);
    expect(opened.requests).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });

  test("runs and loads nothing that live data bring along", async () => {
    await open(sampleReport);
    for (const button of await page.getByRole("button", { name: /^Details of/ }).all()) await button.click();
    await page.locator("details.change summary").click();
    expect(await page.locator("img, iframe, object, embed, link, base").count()).toBe(0);
    expect(await page.locator("script").count()).toBe(2);
    expect(opened.requests).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });

  test("its policy refuses a script that is not its own", async () => {
    await open(sampleReport);
    await page.evaluate(`
      const script = document.createElement("script");
      script.textContent = "window.intruded = true";
      document.body.append(script);`);
    expect(await page.evaluate("window.intruded")).toBeUndefined();
    expect(opened.complaints.join()).toContain("Content Security Policy");
  });

  test("says the verdict without the script, too", async () => {
    await open(sampleReport, { javaScriptEnabled: false });
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(
      "Declared and live differ: 2 errors, 2 warnings, 1 note",
    );
    expect(await page.locator("noscript").innerText()).toContain("The tables need JavaScript");
  });

  test("a clean report has no findings to show", async () => {
    await open(cleanReport);
    expect(await table("Findings").count()).toBe(0);
    expect(await rows("Associations").count()).toBe(1);
  });

  describe("filters", () => {
    test("by domain, all tables at once, and tells the outcome in a live region", async () => {
      await open(sampleReport);
      await page.getByLabel("Domain", { exact: true }).selectOption("search-staging");
      expect(await columnTexts("Associations", "Domain")).toEqual(["search-staging"]);
      expect(await columnTexts("Findings", "Code")).toEqual(["association-stale"]);
      expect(await columnTexts("Domains", "Domain")).toEqual(["search-staging"]);
      expect(await columnTexts("Packages", "Package")).toEqual(["product-synonyms"]);
      expect(await page.getByRole("search").getByRole("status").innerText()).toBe(
        "Shown: 1 of 6 findings, 1 of 6 associations, 1 of 3 packages, 1 of 3 domains, 0 of 1 check.",
      );
    });

    test("by package, findings about it by its id included", async () => {
      await open(sampleReport);
      await page.getByLabel("Package", { exact: true }).selectOption("product-synonyms");
      expect(await columnTexts("Associations", "Domain")).toEqual(["search-staging", "search-prod"]);
      expect(await columnTexts("Findings", "Code")).toEqual(["association-stale", "package-busy"]);
    });

    test("by status", async () => {
      await open(sampleReport);
      for (const status of ["warning", "unknown", "info", "ok", "suppressed"]) {
        await page.getByRole("checkbox", { name: status }).uncheck();
      }
      expect(await columnTexts("Associations", "Package")).toEqual(["japanese-stop-words-日本語"]);
      expect(
        await page.getByText("Nothing passes the filters.").filter({ visible: true }).count(),
      ).toBeGreaterThan(0);
    });

    test("by words of the live details, in any case and order", async () => {
      await open(sampleReport);
      await page.getByLabel("Text", { exact: true }).fill("invaliddictionary SEARCH-PROD");
      await page.getByText("1 of 6 associations").waitFor();
      expect(await columnTexts("Associations", "Live status")).toEqual(["ASSOCIATION_FAILED"]);
    });

    test("and shows everything again after a reset", async () => {
      await open(sampleReport);
      await page.getByLabel("Text", { exact: true }).fill("nothing has this");
      await page.getByText("0 of 6 associations").waitFor();
      await page.getByRole("button", { name: "Reset" }).click();
      await page.getByText("6 findings, 6 associations").waitFor();
      expect(await rows("Associations").count()).toBe(6);
    });
  });

  describe("sorting", () => {
    test("by a column, then the other way round, and says so to a screen reader", async () => {
      await open(sampleReport);
      const header = table("Packages").getByRole("columnheader", { name: "Package" });
      expect(await header.getAttribute("aria-sort")).toBe("none");
      await header.getByRole("button").click();
      expect(await header.getAttribute("aria-sort")).toBe("ascending");
      expect(await columnTexts("Packages", "Package")).toEqual([
        "brand-new",
        "japanese-stop-words-日本語",
        "product-synonyms",
      ]);
      await header.getByRole("button").click();
      expect(await header.getAttribute("aria-sort")).toBe("descending");
      expect((await columnTexts("Packages", "Package"))[0]).toBe("product-synonyms");
    });

    test("by status puts the worst first, not the first of the alphabet", async () => {
      await open(sampleReport);
      await table("Associations").getByRole("button", { name: "Status", exact: true }).click();
      const statuses = await columnTexts("Associations", "Status");
      expect(statuses.map((text) => text.replace(/^\W+ ?|^i /, ""))).toEqual([
        "error",
        "warning",
        "warning",
        "unknown",
        "info",
        "ok",
      ]);
    });

    test("stays when a filter changes", async () => {
      await open(fleetReport(300));
      await table("Associations").getByRole("button", { name: "Package", exact: true }).click();
      await page.getByLabel("Domain", { exact: true }).selectOption("domain-1");
      expect((await columnTexts("Associations", "Package")).slice(0, 3)).toEqual([
        "package-0",
        "package-1",
        "package-2",
      ]);
    });
  });

  describe("details", () => {
    test("open by keyboard with every live member, and Escape closes them with the focus where it was", async () => {
      await open(sampleReport);
      const button = page.getByRole("button", { name: /^Details of association .*stops_on_prod/ });
      await button.focus();
      await page.keyboard.press("Enter");
      expect(await button.getAttribute("aria-expanded")).toBe("true");
      const details = page.locator(`#${await button.getAttribute("aria-controls")}`);
      const text = await details.innerText();
      for (const name of [
        "PackageID",
        "DomainPackageStatus",
        "ErrorDetails.ErrorType",
        "AvailablePackageVersion",
      ]) {
        expect(text).toContain(name);
      }
      expect(text).toContain("Correct the dictionary and run terraform apply again.");
      await page.keyboard.press("Escape");
      expect(await details.isVisible()).toBe(false);
      expect(await hasFocus(button)).toBe(true);
    });

    test("Escape pressed inside of them gives the focus back to the button", async () => {
      await open(sampleReport);
      const button = page.getByRole("button", { name: /^Details of finding package-name-taken/ });
      await button.click();
      await page.locator("pre").focus();
      await page.keyboard.press("Escape");
      expect(await button.getAttribute("aria-expanded")).toBe("false");
      expect(await hasFocus(button)).toBe(true);
    });

    test("open by a click anywhere in the row", async () => {
      await open(sampleReport);
      await rows("Domains").first().getByText("Active").click();
      expect(await table("Domains").getByText("Engine version").isVisible()).toBe(true);
    });

    test("a dictionary's change unfolds to its rules and terms", async () => {
      await open(sampleReport);
      await page.locator("details.change summary").click();
      expect(await page.getByText("sofa, couch, settee").isVisible()).toBe(true);
      expect(await page.getByText("Terms with another meaning (1 of 4 shown)").isVisible()).toBe(true);
    });
  });

  describe("a fleet of ten thousand associations", () => {
    test("is shown in pages, the worst first, and found by a filter", async () => {
      await open(fleetReport(10_000));
      expect(await rows("Associations").count()).toBe(100);
      expect((await columnTexts("Associations", "Status"))[0]).toContain("error");
      expect(await page.getByText("Rows 1–100 of 10,000").isVisible()).toBe(true);
      await page.getByLabel("Text", { exact: true }).fill("number[7777]");
      await page.getByText("1 of 10,000 associations").waitFor();
      expect(await columnTexts("Associations", "Package")).toEqual(["package-177"]);
    });

    test("is leafed through by keyboard, without losing the focus at the end", async () => {
      await open(fleetReport(250));
      const next = page.getByRole("button", { name: "Next" });
      await next.focus();
      for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press("Enter");
      expect(await page.getByText("Rows 201–250 of 250").isVisible()).toBe(true);
      expect(await next.getAttribute("aria-disabled")).toBe("true");
      expect(await hasFocus(next)).toBe(true);
    });

    test("is printed whole", async () => {
      await open(fleetReport(250));
      await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
      expect(await rows("Associations").count()).toBe(250);
      await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
      expect(await rows("Associations").count()).toBe(100);
    });
  });
});
