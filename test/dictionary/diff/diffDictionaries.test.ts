import * as fc from "fast-check";
import {
  applyDiff,
  DictionaryFormat,
  diffDictionaries,
  type ParsedDictionary,
  parseDictionary,
} from "../../../src/dictionary";
import { FORMATS, soundDictionaryText } from "../dictionaryArbitraries";

function parse(text: string, format = DictionaryFormat.SOLR_SYNONYMS): ParsedDictionary {
  return parseDictionary(Buffer.from(text, "utf8"), { format });
}

function ruleTexts({ rules }: ParsedDictionary): string[] {
  return [...new Set(rules.map((rule) => rule.text))].sort();
}

describe.each(FORMATS)("comparing %s", (format) => {
  it("finds nothing between a dictionary and itself", () => {
    fc.assert(
      fc.property(soundDictionaryText(format), (text) => {
        const { identical, totals } = diffDictionaries(parse(text, format), parse(text, format));
        expect(identical).toBe(true);
        expect(totals).toMatchObject({ added: 0, removed: 0, changed: 0, terms: 0 });
      }),
    );
  });

  it("gives the newer dictionary's rules when applied to the older one", () => {
    fc.assert(
      fc.property(soundDictionaryText(format), soundDictionaryText(format), (before, after) => {
        const [old, now] = [parse(before, format), parse(after, format)];
        expect(applyDiff(old, diffDictionaries(old, now))).toEqual(ruleTexts(now));
      }),
    );
  });
});

describe("comparing Solr synonyms", () => {
  it("does not count order, comments, formatting and repetitions", () => {
    const diff = diffDictionaries(parse("a, b\nx => y\n"), parse("# new\nx=>y\n\nb,  a\nb, a\n"));
    expect(diff).toMatchObject({ identical: true, terms: [], totals: { rulesBefore: 2, rulesAfter: 3 } });
  });

  it("takes rules with the same left side, and sets that share most terms, for changed", () => {
    const diff = diffDictionaries(parse("a, b, c\nx => y\nq, r\n"), parse("b, a, d\nx => z\ns, t\n"));
    expect(diff.changed.map(({ before, after }) => [before.text, after.text])).toEqual([
      ["a, b, c", "a, b, d"],
      ["x => y", "x => z"],
    ]);
    expect(diff.added.map(({ text }) => text)).toEqual(["s, t"]);
    expect(diff.removed.map(({ text }) => text)).toEqual(["q, r"]);
  });

  it("says which terms lead elsewhere now", () => {
    expect(diffDictionaries(parse("x => y\n"), parse("x => z\n")).terms).toEqual([
      { term: "x", before: ["y"], after: ["z"] },
    ]);
  });

  it("caps its lists and not its totals, and a capped difference is not applied", () => {
    const [before, after] = [parse("a, b\nc, d\n"), parse("e, f\ng, h\n")];
    const diff = diffDictionaries(before, after, { maxItems: 1 });
    expect(diff.added).toHaveLength(1);
    expect(diff.totals).toMatchObject({ added: 2, removed: 2, terms: 8 });
    expect(() => applyDiff(before, diff)).toThrow("it lists 2 of 4 rules");
  });

  it("refuses to compare two formats", () => {
    expect(() => diffDictionaries(parse(""), parse("", DictionaryFormat.STOP_WORDS))).toThrow(
      "Read both in the same format",
    );
  });
});
