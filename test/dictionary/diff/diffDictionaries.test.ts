import * as fc from "fast-check";
import {
  applyDiff,
  DictionaryFormat,
  diffDictionaries,
  type ParsedDictionary,
  parseDictionary,
  whyNotCompared,
} from "../../../src/dictionary";
import { movedKeys } from "../../../src/dictionary/diff/movedKeys";
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
        // Where rules do not say all, nothing is compared.
        if (whyNotCompared(old, now) !== null) return void expect(() => diffDictionaries(old, now)).toThrow();
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

describe("what is said once", () => {
  const { STOP_WORDS, NORI_USER_DICTIONARY } = DictionaryFormat;

  it.each([
    [STOP_WORDS, "the\ncolour\n", "the\ncolor\n"],
    [NORI_USER_DICTIONARY, "세종시\n", "부산시\n"],
  ])("is a word or entry that changed, in %s", (format, before, after) => {
    const diff = diffDictionaries(parse(before, format), parse(after, format));
    expect(diff).toMatchObject({
      identical: false,
      changed: [],
      terms: [],
      totals: { added: 1, removed: 1, terms: 0 },
    });
    expect(diff.singleWordQueries.changed).toBe(2);
  });

  it("are sets that became one, and no rule is told twice", () => {
    const diff = diffDictionaries(parse("a, b\nc, d, e\nx, y\n"), parse("x, y\na, b, c, d, e\n"));
    expect(diff.merged).toEqual([
      {
        before: [
          { line: 1, text: "a, b" },
          { line: 2, text: "c, d, e" },
        ],
        after: { line: 2, text: "a, b, c, d, e" },
      },
    ]);
    expect(diff.totals).toMatchObject({ added: 0, removed: 0, changed: 0, merged: 1, split: 0, moved: 0 });
  });

  it("is a set that became several", () => {
    const diff = diffDictionaries(parse("a, b, c, d\n"), parse("a, b\nc, d\n"));
    expect(diff.split.map(({ before, after }) => [before.text, after.map(({ text }) => text)])).toEqual([
      ["a, b, c, d", ["a, b", "c, d"]],
    ]);
    expect(diff.totals).toMatchObject({ added: 0, removed: 0, changed: 0, merged: 0, split: 1 });
  });

  it("are not sets that share a term by chance", () => {
    const diff = diffDictionaries(parse("a, b\nc, d\n"), parse("a, c, e, f\n"));
    expect(diff.totals).toMatchObject({ merged: 0, split: 0 });
  });

  it("is a rule that only moved, which changes nothing", () => {
    const diff = diffDictionaries(parse("a, b\nc, d\ne, f\ng => h\n"), parse("g => h\na, b\nc, d\ne, f\n"));
    expect(diff).toMatchObject({ identical: true, totals: { added: 0, removed: 0, changed: 0, moved: 1 } });
    expect(diff.moved).toEqual([{ before: { line: 4, text: "g => h" }, after: { line: 1, text: "g => h" } }]);
  });

  it("are the queries of one word that are answered otherwise, with the first of them", () => {
    const terms = Array.from({ length: 12 }, (_, at) => `w${String(at).padStart(2, "0")}`);
    const diff = diffDictionaries(parse(""), parse(`${terms.join(", ")}, two words\n`));
    expect(diff.totals.terms).toBe(13);
    expect(diff.singleWordQueries).toEqual({ changed: 12, first: terms.slice(0, 10) });
  });

  it("never tells a rule in two lists, whatever changed", () => {
    const { SOLR_SYNONYMS } = DictionaryFormat;
    fc.assert(
      fc.property(soundDictionaryText(SOLR_SYNONYMS), soundDictionaryText(SOLR_SYNONYMS), (before, after) => {
        const diff = diffDictionaries(parse(before), parse(after));
        const old = [
          ...diff.removed,
          ...diff.changed.map((change) => change.before),
          ...diff.merged.flatMap((change) => change.before),
          ...diff.split.map((change) => change.before),
        ].map(({ line }) => line);
        expect(new Set(old).size).toBe(old.length);
      }),
    );
  });
});

describe("keys in another order", () => {
  it("are as few as can be, and without them the others are in order", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ maxLength: 2 }), { maxLength: 30 }),
        fc.infiniteStream(fc.nat()),
        (keys, numbers) => {
          const shuffled = keys
            .map((key) => ({ key, by: numbers.next().value as number }))
            .sort((a, b) => a.by - b.by)
            .map(({ key }) => key);
          const moved = new Set(movedKeys(keys, shuffled));
          expect(shuffled.filter((key) => !moved.has(key))).toEqual(keys.filter((key) => !moved.has(key)));
          expect(movedKeys(keys, keys)).toEqual([]);
        },
      ),
    );
  });
});

describe("comparing hyphenation patterns", () => {
  const format = DictionaryFormat.HYPHENATION_PATTERNS;
  const file = (inner: string, patterns = "\n1b\n"): string =>
    `<hyphenation-info>\n${inner}<patterns>${patterns}</patterns>\n</hyphenation-info>\n`;

  it.each([
    ["patterns", file("", "\n1c\n")],
    ["patterns on one line", file("", "1c")],
    ["exceptions", file("<exceptions>a-b</exceptions>")],
    ["classes", file("<classes>aA</classes>")],
    ["the shortest parts", file('<hyphen-min before="2" after="2"/>')],
    ["a comment", file("<!-- a -->")],
  ])("is not done, and never found the same, where they differ in %s", (_what, text) => {
    const [before, after] = [parse(file(""), format), parse(text, format)];
    expect([before.refusal, after.refusal]).toEqual([null, null]);
    for (const [older, newer] of [
      [before, after],
      [after, before],
    ] as const) {
      expect(whyNotCompared(older, newer)).toMatch(/not compared here/);
      expect(() => diffDictionaries(older, newer)).toThrow("not compared here");
    }
  });

  it("finds the same text the same, whatever ends its lines", () => {
    const [before, after] = [parse(file(""), format), parse(file("").replaceAll("\n", "\r\n"), format)];
    expect(whyNotCompared(before, after)).toBeNull();
    expect(diffDictionaries(before, after).identical).toBe(true);
  });
});
