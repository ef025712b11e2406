import type { Page } from "playwright-core";
import { expectGolden, goldenPath } from "../golden";
import { sampleReport } from "../sampleReport";
import { describeWithChromium } from "./describeWithChromium";
import { OpenedPage } from "./OpenedPage";
import { lowContrasts } from "./lowContrasts";

jest.setTimeout(120_000);

/** Name of what has the focus, as a screen reader says it. */
const FOCUSED = `(() => {
  const element = document.activeElement;
  return element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent;
})()`;

describeWithChromium("the page of a report is for everybody", (browser) => {
  let opened: OpenedPage;
  let page: Page;

  async function open(options: Parameters<typeof OpenedPage.open>[2] = {}): Promise<void> {
    opened = await OpenedPage.open(browser(), sampleReport, options);
    page = opened.page;
  }

  afterEach(() => opened.close());

  test("a screen reader finds landmarks, headings, named tables and named controls", async () => {
    await open();
    expectGolden(`${await page.locator("body").ariaSnapshot()}\n`, goldenPath("page.aria.yaml"));
  });

  test("the tab key goes through skip link, theme, sections, filters, deliveries and then the first table", async () => {
    await open();
    const names: string[] = [];
    for (let presses = 0; presses < 33; presses += 1) {
      await page.keyboard.press("Tab");
      names.push(
        String(await page.evaluate(FOCUSED))
          .replace(/\s+/g, " ")
          .trim(),
      );
    }
    expect(names.slice(0, 4)).toEqual(["Skip to the report", "Theme", "Deliveries", "Findings"]);
    expect(names.slice(8, 11)).toEqual(["Text", "Domain", "Package"]);
    expect(names.slice(17, 19)).toEqual(["Reset", "Order"]);
    expect(names.slice(19, 27)).toEqual(
      Array.from({ length: 8 }, () => expect.stringMatching(/^Evidence and details of .+ on /) as unknown),
    );
    expect(names.slice(27, 32)).toEqual(["Status", "Code", "Hop", "Address", "Message"]);
    expect(names[32]).toMatch(/^Details of finding association-failed at /);
  });

  test("the skip link leads past the header", async () => {
    await open();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("content");
  });

  test("the focus can be seen", async () => {
    await open();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).toBe("solid");
  });

  test.each(["light", "dark"] as const)(
    "every text has enough contrast in the %s theme",
    async (colorScheme) => {
      await open({ colorScheme });
      for (const button of await page.getByRole("button", { name: /^Details of/ }).all())
        await button.click();
      for (const summary of await page.locator("summary").all()) await summary.click();
      expect(await lowContrasts(page)).toEqual([]);
    },
  );

  test("the theme is the system's until the reader chooses, and the choice is remembered", async () => {
    await open({ colorScheme: "dark" });
    const background = (): Promise<string> =>
      page.evaluate("getComputedStyle(document.body).backgroundColor");
    const dark = await background();
    await page.getByLabel("Theme").selectOption("light");
    expect(await background()).not.toBe(dark);
    await page.reload();
    expect(await page.getByLabel("Theme").inputValue()).toBe("light");
    await page.getByLabel("Theme").selectOption("automatic");
    expect(await background()).toBe(dark);
  });

  test.each([400, 768, 1280])("a window of %i pixels is not scrolled sideways", async (width) => {
    await open({ viewport: { width, height: 800 } });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
  });

  test("on a narrow screen a table is still a table to a screen reader", async () => {
    await open({ viewport: { width: 400, height: 800 } });
    const table = page.getByRole("table", { name: /^Packages/ });
    expect(await table.getByRole("row").count()).toBe(1 + sampleReport.packages.length);
    expect(await table.getByRole("columnheader").count()).toBe(6);
  });

  test.each([400, 1280])(
    "in a window of %i pixels deliveries are a list of articles with a picture each",
    async (width) => {
      await open({ viewport: { width, height: 800 } });
      const section = page.getByRole("region", { name: /^Deliveries/ });
      const items = section.getByRole("list").first().getByRole("listitem").and(page.locator(".delivery"));
      expect(await items.count()).toBe(sampleReport.deliveries.length);
      for (const { packageName } of sampleReport.deliveries.slice(0, 3)) {
        const article = section.getByRole("article", { name: packageName ?? "" }).first();
        expect(await article.getByRole("img", { name: /^File to object: .*Domain to index: / }).count()).toBe(
          1,
        );
      }
    },
  );
});
