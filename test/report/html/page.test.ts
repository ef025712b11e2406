import type { Locator, Page } from "playwright-core";
import { STATIONS } from "../../../src/validation/result/Hop";
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

  /** Cards of deliveries. */
  function cards(): Locator {
    return page.locator("#deliveries li.delivery");
  }

  function cardTitles(): Promise<string[]> {
    return cards().getByRole("heading", { level: 3 }).allInnerTexts();
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
    expect(await cards().count()).toBe(sampleReport.deliveries.length);
    expect(await rows("Packages").count()).toBe(sampleReport.packages.length);
    expect(await rows("Domains").count()).toBe(sampleReport.domains.length);
    expect(await rows("Not checked").count()).toBe(sampleReport.unchecked.length);
    expect(opened.requests).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });

  test("runs and loads nothing that live data bring along", async () => {
    await open(sampleReport);
    for (const button of await page.getByRole("button", { name: /^Details of/ }).all()) await button.click();
    for (const summary of await page.locator("summary").all()) await summary.click();
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
      "Not clean: 2 errors, 2 warnings, 1 note, 5 of 19 hops not proven, 1 check could not be made",
    );
    expect(await page.locator("noscript").innerText()).toContain("The tables need JavaScript");
  });

  test("a clean report has no findings to show", async () => {
    await open(cleanReport);
    expect(await table("Findings").count()).toBe(0);
    expect(await cards().count()).toBe(1);
  });

  describe("the picture of a delivery", () => {
    function picture(title: string): Locator {
      return cards()
        .filter({ has: page.getByRole("heading", { name: title }) })
        .getByRole("img");
    }

    test("has five stations and a word on each hop, and says the same to a screen reader", async () => {
      await open(sampleReport);
      const canary = picture("product-synonyms on search-canary");
      expect(await canary.locator(".station").allInnerTexts()).toEqual([...STATIONS]);
      expect(await canary.locator(".hop .words").allInnerTexts()).toEqual([
        "✗ differs\n→ + planned",
        "✗ differs\n→ + planned",
        "… busy",
        "– not asked",
      ]);
      expect(await canary.getAttribute("aria-label")).toBe(
        "File to object: differs now, planned after the apply. Object to package: differs now, planned after the apply. Package to domain: busy. Domain to index: not asked.",
      );
    });

    test("breaks where the delivery breaks, and nowhere else", async () => {
      await open(sampleReport);
      const drawn = (title: string): Promise<string[]> =>
        page.evaluate(`[...document.querySelectorAll("#deliveries li.delivery")]
          .filter((card) => card.querySelector("h3").innerText === "${title}")
          .flatMap((card) => [...card.querySelectorAll(".line")])
          .map((line) => getComputedStyle(line, "::after").borderTopStyle)`);
      expect(await drawn("product-synonyms on search-staging")).toEqual([
        "solid",
        "solid",
        "dashed",
        "solid",
      ]);
      expect((await drawn("product-synonyms on search-prod")).slice(0, 3)).toEqual([
        "solid",
        "solid",
        "solid",
      ]);
    });

    test("of all deliveries counts what passes the filters", async () => {
      await open(sampleReport);
      const overview = page.getByRole("img", { name: /^All deliveries/ });
      expect(await overview.getAttribute("aria-label")).toMatch(
        /To domain: 1 failed, 1 differs, 1 busy, 1 not checked, 1 planned, 2 proven, 1 left out\. /,
      );
      await page.getByLabel("Domain", { exact: true }).selectOption("search-prod");
      expect(await overview.getAttribute("aria-label")).toMatch(
        /To domain: 1 failed, 1 proven, 1 left out\. /,
      );
    });

    test("says beside it why a hop is not proven, and who left one out until when", async () => {
      await open(sampleReport);
      const reasons = (title: string): Promise<string[]> =>
        cards().filter({ hasText: title }).locator(".reasons li").allInnerTexts();
      expect(await reasons("search-staging")).toEqual([
        "domain differs – the domain serves v1, the package has v2, and nothing planned rolls it out",
      ]);
      expect(await reasons("search-legacy")).toEqual([
        "object left out – by --leave-out object: The pipeline's role may not read the bucket",
        "index left out – by suppressions.json until 2026-12-31: The domain has no public endpoint for the pipeline",
      ]);
    });

    test("has its evidence a key away, and Escape gives the focus back", async () => {
      await open(cleanReport);
      const summary = cards().locator("summary");
      await summary.focus();
      await page.keyboard.press("Enter");
      const seen = cards().getByText("PackageVersion v2, ACTIVE – ListPackagesForDomain of search-prod");
      expect(await seen.innerText()).toContain("at eu-central-1, 2026-11-20T09:30:00.000Z");
      await page.keyboard.press("Escape");
      expect(await seen.isVisible()).toBe(false);
      expect(await hasFocus(summary)).toBe(true);
    });
  });

  describe("filters", () => {
    test("by domain, all tables at once, and tells the outcome in a live region", async () => {
      await open(sampleReport);
      await page.getByLabel("Domain", { exact: true }).selectOption("search-staging");
      expect(await cardTitles()).toEqual(["product-synonyms on search-staging"]);
      expect(await columnTexts("Findings", "Code")).toEqual(["association-stale"]);
      expect(await columnTexts("Domains", "Domain")).toEqual(["search-staging"]);
      expect(await columnTexts("Packages", "Package")).toEqual(["product-synonyms"]);
      expect(await page.getByRole("search").getByRole("status").innerText()).toBe(
        "Shown: 1 of 8 deliveries, 1 of 6 findings, 1 of 2 changed dictionaries, 1 of 3 packages, 1 of 3 domains, 0 of 1 check.",
      );
    });

    test("by package, findings about it by its id included", async () => {
      await open(sampleReport);
      await page.getByLabel("Package", { exact: true }).selectOption("product-synonyms");
      expect(await cardTitles()).toEqual(
        ["search-canary", "search-staging", "search-prod", "search-legacy"].map(
          (domain) => `product-synonyms on ${domain}`,
        ),
      );
      expect(await columnTexts("Findings", "Code")).toEqual(["association-stale", "package-busy"]);
    });

    test("by status", async () => {
      await open(sampleReport);
      for (const status of ["warning", "unknown", "info", "ok", "suppressed"]) {
        await page.getByRole("checkbox", { name: status }).uncheck();
      }
      expect(await cardTitles()).toEqual(["japanese-stop-words-日本語 on search-prod"]);
      expect(
        await page.getByText("Nothing passes the filters.").filter({ visible: true }).count(),
      ).toBeGreaterThan(0);
    });

    test("by words of the live details, in any case and order", async () => {
      await open(sampleReport);
      await page.getByLabel("Text", { exact: true }).fill("invaliddictionary SEARCH-PROD");
      await page.getByText("1 of 8 deliveries").waitFor();
      expect(await cardTitles()).toEqual(["japanese-stop-words-日本語 on search-prod"]);
    });

    test("changed dictionaries too, by their package and by the words that change", async () => {
      await open(sampleReport);
      const visible = page.locator("#dictionaries .change").filter({ visible: true });
      await page.getByLabel("Package", { exact: true }).selectOption("brand-new");
      expect(await visible.count()).toBe(0);
      await page.getByRole("button", { name: "Reset" }).click();
      await page.getByLabel("Text", { exact: true }).fill("settee");
      await page.getByText("1 of 2 changed dictionaries").waitFor();
      expect(await visible.allInnerTexts()).toEqual([expect.stringContaining("product-synonyms")]);
    });

    test("and shows everything again after a reset", async () => {
      await open(sampleReport);
      await page.getByLabel("Text", { exact: true }).fill("nothing has this");
      await page.getByText("0 of 8 deliveries").waitFor();
      await page.getByRole("button", { name: "Reset" }).click();
      await page.getByText("8 deliveries, 6 findings").waitFor();
      expect(await cards().count()).toBe(8);
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
      await table("Domains").getByRole("button", { name: "Status", exact: true }).click();
      const statuses = await columnTexts("Domains", "Status");
      expect(statuses.map((text) => text.replace(/^\W+ ?/, ""))).toEqual(["error", "warning", "unknown"]);
    });

    test("of deliveries is by badness, package or domain, and stays when a filter changes", async () => {
      await open(fleetReport(300));
      expect((await cardTitles())[0]).toBe("package-99 on domain-1");
      await page.getByLabel("Order").selectOption("by package");
      await page.getByLabel("Domain", { exact: true }).selectOption("domain-1");
      expect((await cardTitles()).slice(0, 3)).toEqual(
        [0, 1, 2].map((number) => `package-${number} on domain-1`),
      );
      await page.getByLabel("Order").selectOption("worst first");
      expect((await cardTitles())[0]).toBe("package-99 on domain-1");
    });
  });

  describe("details", () => {
    test("of a delivery have every live member and its findings with their remedies", async () => {
      await open(sampleReport);
      const card = cards().filter({ hasText: "japanese-stop-words" });
      await card.locator("summary").click();
      const text = await card.innerText();
      for (const name of [
        "PackageID",
        "DomainPackageStatus",
        "ErrorDetails.ErrorType",
        "AvailablePackageVersion",
      ]) {
        expect(text).toContain(name);
      }
      expect(text).toContain("Correct the dictionary and run terraform apply again.");
    });

    test("open by keyboard, and Escape closes them with the focus where it was", async () => {
      await open(sampleReport);
      const button = page.getByRole("button", { name: /^Details of package .*stops/ });
      await button.focus();
      await page.keyboard.press("Enter");
      expect(await button.getAttribute("aria-expanded")).toBe("true");
      const details = page.locator(`#${await button.getAttribute("aria-controls")}`);
      expect(await details.innerText()).toContain("AvailablePackageVersion");
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

    test("have addresses that break behind a dot or an underscore, and not in a word", async () => {
      await open(sampleReport, { viewport: { width: 1000, height: 800 } });
      const address = rows("Findings").locator('td[data-title="Address"]').first();
      expect(await address.innerText()).toBe("aws_opensearch_package_association.stops_on_prod");
      const lines = await page.evaluate<string[]>(`(() => {
        const cell = document.querySelector('#findings td[data-title="Address"]');
        const range = document.createRange();
        const lines = new Map();
        const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
          for (let at = 0; at < node.length; at++) {
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const { top } = range.getBoundingClientRect();
            lines.set(top, (lines.get(top) ?? "") + node.data[at]);
          }
        return [...lines.values()];
      })()`);
      expect(lines.length).toBeGreaterThan(1);
      for (const line of lines.slice(0, -1)) expect(line).toMatch(/[._]$/);
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

    test("of a changed rule the words stand out that the other side has not, and each line begins with its sign", async () => {
      await open(sampleReport);
      await page.locator("details.change summary").click();
      expect(await page.locator(".other-term").allInnerTexts()).toEqual(["automobile"]);
      const rules = page.locator(".rules :is(ins, del)");
      expect(await rules.allInnerTexts()).toEqual([
        expect.stringMatching(/^− line 9\s+tv => /),
        expect.stringMatching(/^\+ line 3\s+sofa, couch, settee$/),
        expect.stringMatching(/^− line 1\s+car => auto$/),
        expect.stringMatching(/^\+ line 1\s+car => auto, automobile$/),
      ]);
      // Beside each other: sign and rule are on one line.
      for (const rule of await rules.all()) {
        const [sign, text] = [
          await rule.locator(".rule-line").boundingBox(),
          await rule.locator("code").boundingBox(),
        ];
        expect(text!.x).toBeGreaterThan(sign!.x + sign!.width - 1);
        expect(Math.abs(text!.y - sign!.y)).toBeLessThan(12);
      }
    });
  });

  describe("a fleet of ten thousand deliveries", () => {
    test("is shown in pages, the worst first, and found by a filter", async () => {
      await open(fleetReport(10_000));
      expect(await cards().count()).toBe(25);
      expect(await cards().first().innerText()).toContain("error");
      expect(await page.getByText("Rows 1–25 of 10,000").isVisible()).toBe(true);
      await page.getByLabel("Text", { exact: true }).fill("number[7777]");
      await page.getByText("1 of 10,000 deliveries").waitFor();
      expect(await cardTitles()).toEqual(["package-177 on domain-38"]);
    });

    test("is leafed through by keyboard, without losing the focus at the end", async () => {
      await open(fleetReport(70));
      const next = page.getByRole("button", { name: "Next" });
      await next.focus();
      for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press("Enter");
      expect(await page.getByText("Rows 51–70 of 70").isVisible()).toBe(true);
      expect(await next.getAttribute("aria-disabled")).toBe("true");
      expect(await hasFocus(next)).toBe(true);
    });
  });

  describe("on paper", () => {
    const print = (event: "beforeprint" | "afterprint"): Promise<unknown> =>
      page.evaluate(`window.dispatchEvent(new Event("${event}"))`);

    test("a fleet is whole, with its evidence", async () => {
      await open(fleetReport(250));
      await print("beforeprint");
      expect(await cards().count()).toBe(250);
      expect(await cards().locator("details[open] .seen").count()).toBeGreaterThan(250);
      await print("afterprint");
      expect(await cards().count()).toBe(25);
      expect(await cards().locator("details[open]").count()).toBe(0);
    });

    test("findings have their remedies, changed dictionaries their rules, and afterwards all is as it was", async () => {
      await open(sampleReport);
      await print("beforeprint");
      expect(await table("Findings").locator(".remedy").count()).toBe(sampleReport.findings.length);
      expect(await page.getByText("sofa, couch, settee").isVisible()).toBe(true);
      await page.emulateMedia({ media: "print" });
      const controls = page.locator("input, select, .evidence summary, .opener");
      expect(await controls.filter({ visible: true }).count()).toBe(0);
      await page.emulateMedia({ media: "screen" });
      await print("afterprint");
      expect(await table("Findings").locator(".remedy").count()).toBe(0);
      expect(await page.getByText("sofa, couch, settee").isVisible()).toBe(false);
    });

    test("every picture tells its states without colour", async () => {
      await open(sampleReport);
      await page.emulateMedia({ media: "print", forcedColors: "active" });
      for (const hop of await page.locator(".hop").all()) expect(await hop.innerText()).toMatch(/[a-z]{4}/);
    });
  });
});
