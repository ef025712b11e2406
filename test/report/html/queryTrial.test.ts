import type { Page } from "playwright-core";
import { DictionaryFormat, makeTrial, trialWords } from "../../../src/dictionary";
import type { ValidationReport } from "../../../src/validation/result/ValidationReport";
import { SeededRandom } from "../../conformance/SeededRandom";
import { HOSTILE } from "../hostileText";
import { sampleReport } from "../sampleReport";
import { describeWithChromium } from "./describeWithChromium";
import { OpenedPage } from "./OpenedPage";

jest.setTimeout(120_000);

const { SOLR_SYNONYMS, STOP_WORDS } = DictionaryFormat;

/** A report whose one changed dictionary has these words. */
function reportOf(before: string, after: string, format: DictionaryFormat): ValidationReport {
  const [change] = sampleReport.dictionaries;
  const { trial, why: noTrial } = makeTrial(Buffer.from(before), Buffer.from(after), format);
  const diff = { ...change!.diff!, format };
  return { ...sampleReport, dictionaries: [{ ...change!, diff, trial, noTrial }] };
}

/** Words that synonyms of one and of several words make of each other. */
const WORDS = ["tv", "television", "set", "car", "the", "of", "Straße", "c++", "東京", "wi-fi"];

function randomRules(random: SeededRandom): string {
  const term = (): string => Array.from({ length: 1 + random.below(2) }, () => random.pick(WORDS)).join(" ");
  const side = (): string => Array.from({ length: 1 + random.below(3) }, term).join(", ");
  return Array.from({ length: 6 }, () =>
    random.chance(0.4) ? `${side()} => ${side()}\n` : `${side()}\n`,
  ).join("");
}

describeWithChromium("the field to try a query", (browser) => {
  let opened: OpenedPage;
  let page: Page;

  async function open(report: ValidationReport): Promise<void> {
    opened = await OpenedPage.open(browser(), report);
    page = opened.page;
    for (const summary of await page.locator("details.change summary").all()) await summary.click();
  }

  afterEach(() => opened.close());

  /** What the page shows for a query: old ways, new ways. */
  async function shown(query: string): Promise<string[][]> {
    await page.getByLabel("Try a query").fill(query);
    const sides = await page.locator(".trial-sides section").all();
    return Promise.all(sides.map((side) => side.locator("li").allInnerTexts()));
  }

  test("reads a query with the old and the new words, side by side and offline", async () => {
    await open(reportOf("tv, telly\n", "tv, telly, television set\n", SOLR_SYNONYMS));
    expect(await shown("TV stand")).toEqual([
      ["telly stand", "tv stand"],
      ["television set stand", "telly stand", "tv stand"],
    ]);
    expect(await page.getByText("Read otherwise by the new words.").isVisible()).toBe(true);
    await shown("radio");
    expect(await page.getByText("The same with both.").isVisible()).toBe(true);
    expect(await page.locator(".trial").getByText("standard,lowercase,synonym_graph").isVisible()).toBe(true);
    await shown(" ");
    expect(await page.locator(".trial-sides").count()).toBe(0);
    expect([...opened.requests, ...opened.complaints]).toEqual([]);
  });

  test("says when no word is left", async () => {
    await open(reportOf("of\n", "of\nthe\n", STOP_WORDS));
    expect(await shown("the")).toEqual([["the"], []]);
    expect(await page.getByText("No word is left.").isVisible()).toBe(true);
  });

  test("shows what the library says, of 200 random queries", async () => {
    const random = new SeededRandom(3);
    const report = reportOf(randomRules(random), randomRules(random), SOLR_SYNONYMS);
    const { trial } = report.dictionaries[0]!;
    if (trial === null) throw new Error("the rules are small");
    await open(report);
    const ways = (rules: typeof trial.after, query: string): string[] => {
      const all = trialWords(
        SOLR_SYNONYMS,
        rules,
      )(query)
        .firstWays(21)
        .map((way) => way.join(" "));
      return all.length > 20 ? [...all.slice(0, 20), "… and more"] : all;
    };
    let otherwise = 0;
    for (let index = 0; index < 200; index++) {
      const query = Array.from({ length: 1 + random.below(4) }, () => random.pick(WORDS)).join(" ");
      const expected = [ways(trial.before, query), ways(trial.after, query)];
      otherwise += Number(JSON.stringify(expected[0]) !== JSON.stringify(expected[1]));
      expect([query, await shown(query)]).toEqual([query, expected]);
    }
    expect(otherwise).toBeGreaterThan(50);
  });

  test("says why there is none, where the words are not carried along", async () => {
    const many = Array.from({ length: 5000 }, (_, at) => `word${at}, other${at}\n`).join("");
    await open(reportOf("a, b\n", many, SOLR_SYNONYMS));
    expect(await page.getByLabel("Try a query").count()).toBe(0);
    expect(await page.getByText("the new rules are too many to be carried along").isVisible()).toBe(true);
  });

  test("runs nothing of what words and queries bring along", async () => {
    const evil = '<img src=x onerror="window.intruded=true"></script><script>window.intruded=true</script>';
    await open(reportOf("a, b\n", `a => ${evil.replace(/[,=>]/g, "\\$&")}\n`, SOLR_SYNONYMS));
    await shown("a");
    await shown(evil);
    await shown(HOSTILE.replace(/\n/g, " "));
    const hostile: ValidationReport = {
      ...sampleReport,
      dictionaries: sampleReport.dictionaries.map((change) => {
        const rules = [[["tv"], [evil, HOSTILE]]];
        return change.trial === null
          ? change
          : { ...change, trial: { chain: evil, before: rules, after: rules } };
      }),
    };
    await opened.close();
    await open(hostile);
    expect((await shown("tv"))[0]).toHaveLength(2);
    expect(await page.evaluate("window.intruded")).toBeUndefined();
    expect(await page.locator("img, iframe, object, embed").count()).toBe(0);
    expect(await page.locator("script").count()).toBe(2);
    expect(opened.complaints).toEqual([]);
  });
});
