import {
  applyDiff,
  DictionaryFormat,
  type DictionaryDiff,
  diffDictionaries,
  type DiffOptions,
  type ParsedDictionary,
  parseDictionary,
  whyNotCompared,
} from "../../../src/dictionary";
import { PackagesError } from "../../../src/errors";

const {
  HYPHENATION_PATTERNS,
  NORI_USER_DICTIONARY,
  SOLR_SYNONYMS,
  STEMMER_OVERRIDE,
  STOP_WORDS,
  TYPE_TABLE,
  WORDNET_SYNONYMS,
} = DictionaryFormat;

function parse(text: string, format = SOLR_SYNONYMS, expand = true): ParsedDictionary {
  return parseDictionary(Buffer.from(text), { format, expand });
}

function diff(
  before: string,
  after: string,
  format = SOLR_SYNONYMS,
  options: DiffOptions = {},
): DictionaryDiff {
  return diffDictionaries(parse(before, format), parse(after, format), options);
}

/** The lists of rules by their texts, those that are empty left out. */
function lists(before: string, after: string, format = SOLR_SYNONYMS): Record<string, unknown> {
  const { added, removed, changed, merged, split, moved } = diff(before, after, format);
  const text = (rule: { readonly text: string }): string => rule.text;
  const all = {
    added: added.map(text),
    removed: removed.map(text),
    changed: changed.map((pair) => `${pair.before.text} / ${pair.after.text}`),
    merged: merged.map((group) => `${group.before.map(text).join(" + ")} / ${group.after.text}`),
    split: split.map((group) => `${group.before.text} / ${group.after.map(text).join(" + ")}`),
    moved: moved.map(({ after }) => after.text),
  };
  return Object.fromEntries(Object.entries(all).filter(([, list]) => list.length > 0));
}

/** What an error says. */
function said(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    if (!(error instanceof PackagesError)) throw error;
    return error.message;
  }
  return undefined;
}

const NOTHING: DictionaryDiff = {
  format: SOLR_SYNONYMS,
  identical: true,
  added: [],
  removed: [],
  changed: [],
  merged: [],
  split: [],
  moved: [],
  terms: [],
  singleWordQueries: { changed: 0, first: [] },
  totals: {
    added: 0,
    removed: 0,
    changed: 0,
    merged: 0,
    split: 0,
    moved: 0,
    terms: 0,
    rulesBefore: 0,
    rulesAfter: 0,
  },
};

describe("a difference is whole", () => {
  it("of nothing and nothing", () => {
    expect(diff("", "")).toEqual(NOTHING);
  });

  it("of everything that can change at a time", () => {
    const before = "a, b, c\nd, e\nf, g, h, i\nx => y\nold, gone\nm, n\nsame, too\nstay, put\n";
    const after = "stay, put\nsame, too\na, b, z\nd, e, m, n\nf, g\nh, i\nx => w\nnew, one\n";
    expect(diff(before, after)).toEqual({
      format: SOLR_SYNONYMS,
      identical: false,
      added: [{ line: 8, text: "new, one" }],
      removed: [{ line: 5, text: "gone, old" }],
      changed: [
        { before: { line: 1, text: "a, b, c" }, after: { line: 3, text: "a, b, z" } },
        { before: { line: 4, text: "x => y" }, after: { line: 7, text: "x => w" } },
      ],
      merged: [
        {
          before: [
            { line: 2, text: "d, e" },
            { line: 6, text: "m, n" },
          ],
          after: { line: 4, text: "d, e, m, n" },
        },
      ],
      split: [
        {
          before: { line: 3, text: "f, g, h, i" },
          after: [
            { line: 5, text: "f, g" },
            { line: 6, text: "h, i" },
          ],
        },
      ],
      moved: [{ before: { line: 7, text: "same, too" }, after: { line: 2, text: "same, too" } }],
      terms: [
        { term: "a", before: ["a", "b", "c"], after: ["a", "b", "z"] },
        { term: "b", before: ["a", "b", "c"], after: ["a", "b", "z"] },
        { term: "c", before: ["a", "b", "c"], after: [] },
        { term: "d", before: ["d", "e"], after: ["d", "e", "m", "n"] },
        { term: "e", before: ["d", "e"], after: ["d", "e", "m", "n"] },
        { term: "f", before: ["f", "g", "h", "i"], after: ["f", "g"] },
        { term: "g", before: ["f", "g", "h", "i"], after: ["f", "g"] },
        { term: "gone", before: ["gone", "old"], after: [] },
        { term: "h", before: ["f", "g", "h", "i"], after: ["h", "i"] },
        { term: "i", before: ["f", "g", "h", "i"], after: ["h", "i"] },
        { term: "m", before: ["m", "n"], after: ["d", "e", "m", "n"] },
        { term: "n", before: ["m", "n"], after: ["d", "e", "m", "n"] },
        { term: "new", before: [], after: ["new", "one"] },
        { term: "old", before: ["gone", "old"], after: [] },
        { term: "one", before: [], after: ["new", "one"] },
        { term: "x", before: ["y"], after: ["w"] },
        { term: "z", before: [], after: ["a", "b", "z"] },
      ],
      singleWordQueries: { changed: 17, first: ["a", "b", "c", "d", "e", "f", "g", "gone", "h", "i"] },
      totals: {
        added: 1,
        removed: 1,
        changed: 2,
        merged: 1,
        split: 1,
        moved: 1,
        terms: 17,
        rulesBefore: 8,
        rulesAfter: 8,
      },
    });
  });

  it("caps every list, and no total", () => {
    const before = "a, b, c\nd, e\nf, g, h, i\nx => y\nold, gone\nm, n\nsame, too\nstay, put\n";
    const after = "stay, put\nsame, too\na, b, z\nd, e, m, n\nf, g\nh, i\nx => w\nnew, one\n";
    const capped = diff(before, after, SOLR_SYNONYMS, { maxItems: 0 });
    const { totals, singleWordQueries } = diff(before, after);
    expect(capped).toEqual({ ...NOTHING, identical: false, totals, singleWordQueries });
  });

  it("goes by expand where terms lead", () => {
    const [before, after] = [parse("a, b\n"), parse("a, c\n")];
    expect(diffDictionaries(before, after, { expand: false }).terms).toEqual([
      { term: "b", before: ["a"], after: [] },
      { term: "c", before: [], after: ["a"] },
    ]);
  });

  it("is none in terms where the order of a set decides, and one without expand", () => {
    expect(diff("a, b\n", "b, a\n").identical).toBe(true);
    const { identical, terms, totals } = diff("a, b\n", "b, a\n", SOLR_SYNONYMS, { expand: false });
    expect({ identical, terms, added: totals.added }).toEqual({
      identical: false,
      terms: [
        { term: "a", before: ["a"], after: ["b"] },
        { term: "b", before: ["a"], after: ["b"] },
      ],
      added: 0,
    });
  });

  it("shows control characters as pictures, and counts no query of white space or nothing", () => {
    const { terms, singleWordQueries } = diff("", "a\u0001b, b c => d\u0002e\n");
    expect(terms).toEqual([
      { term: "a\u2401b", before: [], after: ["d\u2402e"] },
      { term: "b c", before: [], after: ["d\u2402e"] },
    ]);
    expect(singleWordQueries).toEqual({ changed: 1, first: ["a\u2401b"] });
    expect(diff("", "\0\n", STOP_WORDS).singleWordQueries).toEqual({ changed: 0, first: [] });
  });
});

describe("rules that are taken for one that changed", () => {
  it.each([
    ["share half of the smaller set", "a, b\n", "a, c, d\n", { changed: ["a, b / a, c, d"] }],
    ["share less than half", "a, b, c\n", "a, d, e\n", { added: ["a, d, e"], removed: ["a, b, c"] }],
    ["share half of four", "a, b, c, d\n", "a, b, e, f, g\n", { changed: ["a, b, c, d / a, b, e, f, g"] }],
    [
      "share most among several",
      "a, b, c, d\n",
      "a, b, x, y\na, b, c, z\n",
      { added: ["a, b, x, y"], changed: ["a, b, c, d / a, b, c, z"] },
    ],
    [
      "are taken once, by the older file's order",
      "a, b, c, d\na, b, e, f\n",
      "a, b, x, y\n",
      { removed: ["a, b, e, f"], changed: ["a, b, c, d / a, b, x, y"] },
    ],
    ["have the same left side", "a, b => c\n", "b, a => d\n", { changed: ["a, b => c / a, b => d"] }],
    ["have another left side", "a, b => c\n", "a => c\n", { added: ["a => c"], removed: ["a, b => c"] }],
    ["are a set and a mapping", "a, b\n", "a => b\n", { added: ["a => b"], removed: ["a, b"] }],
  ])("where they %s", (_why, before, after, expected) => {
    expect(lists(before, after)).toEqual(expected);
  });

  it("are looked for among the first sixteen that have a term", () => {
    const many = (count: number): string =>
      Array.from({ length: count }, (_, at) => `t, x${at}, y${at}, z${at}\n`).join("");
    expect(lists("t, q\n", `${many(15)}t, q, r\n`).changed).toEqual(["q, t / q, r, t"]);
    const { changed, added } = lists("t, u\n", `${many(16)}t, v\n`);
    expect(changed).toEqual(["t, u / t, x0, y0, z0"]);
    expect(added).toHaveLength(16);
  });

  it.each([
    [STEMMER_OVERRIDE, "ran => run\n", "ran => go\n", { changed: ["ran => run / ran => go"] }],
    [STEMMER_OVERRIDE, "ran => run\n", "run => run\n", { added: ["run => run"], removed: ["ran => run"] }],
    [TYPE_TABLE, "$ => DIGIT\n", "$ => ALPHA\n", { changed: ["$ => DIGIT / $ => ALPHA"] }],
    [NORI_USER_DICTIONARY, "세종시\n", "세종시 세종 시\n", { changed: ["세종시 / 세종시 세종 시"] }],
    [STOP_WORDS, "a\n", "b\n", { added: ["b"], removed: ["a"] }],
    [STOP_WORDS, "a\nb\n", "b\na\n", {}],
  ] as const)("in %s", (format, before, after, expected) => {
    expect(lists(before, after, format)).toEqual(expected);
  });
});

describe("sets that became one, or several", () => {
  it.each([
    ["two parts that are whole", "a, b\nc, d\n", "a, b, c, d\n", { merged: ["a, b + c, d / a, b, c, d"] }],
    [
      "more than half of each part",
      "a, b, x\nc, d, y\n",
      "a, b, c, d\n",
      { merged: ["a, b, x + c, d, y / a, b, c, d"] },
    ],
    [
      "half of a part is not enough",
      "a, x\nc, d\n",
      "a, c, d\n",
      { removed: ["c, d"], changed: ["a, x / a, c, d"] },
    ],
    ["one part alone is a change", "a, b\n", "a, b, c\n", { changed: ["a, b / a, b, c"] }],
    [
      "each part is used once",
      "a, b\nc, d\n",
      "a, b, c, d\na, b, c, d, e\n",
      { added: ["a, b, c, d, e"], merged: ["a, b + c, d / a, b, c, d"] },
    ],
    ["parts stand in their order", "c, d\na, b\n", "a, b, c, d\n", { merged: ["c, d + a, b / a, b, c, d"] }],
    ["taken apart", "a, b, c, d\n", "c, d\na, b\n", { split: ["a, b, c, d / c, d + a, b"] }],
    [
      "no mapping",
      "a => b\nc => b\n",
      "a, c => b\n",
      { added: ["a, c => b"], removed: ["a => b", "c => b"] },
    ],
  ])("%s", (_what, before, after, expected) => {
    expect(lists(before, after)).toEqual(expected);
  });

  it("are synsets of WordNet too", () => {
    const synset = (id: number, ...words: string[]): string =>
      words.map((word, at) => `s(10000000${id},${at + 1},'${word}',n,1,0).\n`).join("");
    expect(
      lists(synset(1, "a", "b") + synset(2, "c", "d"), synset(3, "a", "b", "c", "d"), WORDNET_SYNONYMS),
    ).toEqual({
      merged: ["a, b + c, d / a, b, c, d"],
    });
    const { format, moved } = diff(
      synset(1, "a", "b") + synset(2, "c", "d"),
      synset(2, "c", "d") + synset(1, "a", "b"),
      WORDNET_SYNONYMS,
    );
    expect([format, moved.length]).toEqual([WORDNET_SYNONYMS, 1]);
  });
});

describe("where a term leads", () => {
  it.each([
    ["the first stem counts", STEMMER_OVERRIDE, "a => b\na => c\n", "a => b\n", []],
    ["the last type counts", TYPE_TABLE, "$ => DIGIT\n$ => ALPHA\n", "$ => ALPHA\n", undefined],
    ["synonyms add up", SOLR_SYNONYMS, "a => b\na => c\n", "a => b, c\n", []],
  ] as const)("%s", (_what, format, before, after, expected) => {
    const { terms, singleWordQueries } = diff(before, after, format);
    expect(terms).toEqual(expected ?? []);
    expect(singleWordQueries.changed).toBe(0);
  });

  it("is told of overrides, and not of what is its own rule", () => {
    expect(diff("a => b\n", "a => c\n", STEMMER_OVERRIDE).terms).toEqual([
      { term: "a", before: ["b"], after: ["c"] },
    ]);
    expect(diff("$ => DIGIT\n", "$ => ALPHA\n", TYPE_TABLE).terms).toEqual([]);
  });
});

describe("what is not compared", () => {
  it("are two formats", () => {
    const [one, other] = [parse("a, b\n"), parse("a\n", STOP_WORDS)];
    expect(whyNotCompared(one, other)).toBeNull();
    expect(said(() => diffDictionaries(one, other))).toBe(
      'comparing two dictionaries: the older one is solr-synonyms and the newer one is not (got "stop-words"). Read both in the same format.',
    );
  });

  it("are texts of hyphenation patterns that differ", () => {
    const file = (pattern: string): ParsedDictionary =>
      parse(`<hyphenation-info><patterns>${pattern}</patterns></hyphenation-info>\n`, HYPHENATION_PATTERNS);
    expect(whyNotCompared(file("a"), file("b"))).toBe(
      "the texts differ, and what hyphenation-patterns mean is not compared here: compare the lines, as `git diff` does",
    );
    expect(whyNotCompared(file("a"), file("a"))).toBeNull();
    expect(said(() => diffDictionaries(file("a"), file("b")))).toBe(
      'comparing two dictionaries: the texts differ, and what hyphenation-patterns mean is not compared here: compare the lines, as `git diff` does (got "hyphenation-patterns"). Ask whyNotCompared() first, and say that they are not compared.',
    );
  });
});

describe("a difference that is applied", () => {
  it("gives the newer rules where it lists all", () => {
    const [before, after] = ["a, b\nc, d\nx => y\nq, r\n", "a, b, c, d\nx => z\ns, t\n"];
    expect(applyDiff(parse(before), diff(before, after))).toEqual(["a, b, c, d", "s, t", "x => z"]);
    expect(applyDiff(parse(after), diff(after, before))).toEqual(["a, b", "c, d", "q, r", "x => y"]);
  });

  it.each(["added", "removed", "changed", "merged", "split"] as const)("needs all that is %s", (list) => {
    const before = "a, b, c\nd, e\nf, g, h, i\nold, gone\nm, n\n";
    const whole = diff(before, "a, b, z\nd, e, m, n\nf, g\nh, i\nnew, one\n");
    expect(said(() => applyDiff(parse(before), { ...whole, [list]: [] }))).toBe(
      "applying a difference between dictionaries: it lists 4 of 5 rules. Compare the dictionaries without maxItems.",
    );
  });
});
