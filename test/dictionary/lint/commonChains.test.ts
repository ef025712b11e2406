import * as fc from "fast-check";
import { DictionaryFormat, DictionaryLinter, type LintOptions, parseAnalyzer } from "../../../src/dictionary";
import { CHAINS_WITH_STOP, COMMON_CHAINS, CommonChains } from "../../../src/dictionary/lint/CommonChains";
import { TermLook, lookAtTerm } from "../../../src/dictionary/lint/lookAtTerm";
import { SeededRandom } from "../../conformance/SeededRandom";
import { trickyTerm } from "../../peers/opensearch/chains/trickyText";

const units = (text: string): number[] => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

function found(text: string, options: Partial<LintOptions> = {}): string[] {
  const linter = new DictionaryLinter({ format: DictionaryFormat.SOLR_SYNONYMS, ...options });
  linter.write(Buffer.from(text));
  return linter
    .end()
    .diagnostics.map(({ code, line, column, message }) => `${line}:${column} ${code}: ${message}`);
}

describe("a term without a chain", () => {
  const chains = new CommonChains(10);

  /** What is wrong with the look at a term, or nothing. */
  function wrongLook(term: string): string | undefined {
    const look = lookAtTerm(units(term), 0, term.length);
    if (look === TermLook.UNCLEAR || /^a$/i.test(term)) return undefined;
    const expected = look === TermLook.TAKEN ? [] : CHAINS_WITH_STOP;
    const refusing = chains.refusing(term);
    return refusing.join() === expected.join()
      ? undefined
      : `${term} is refused by ${refusing.join("; ") || "none"}`;
  }

  it("is looked at as the chains themselves see it", () => {
    const random = new SeededRandom(3);
    const terms = Array.from({ length: 20_000 }, () => trickyTerm(random));
    expect(terms.flatMap((term) => wrongLook(term) ?? [])).toEqual([]);
  });

  it("of plain words is looked at rightly, and never left to the analyzer", () => {
    const word = fc.constantFrom(
      "a",
      "of",
      "The",
      "IN",
      "mice",
      "men",
      "5",
      "of5",
      "5of",
      "x",
      "with",
      "without",
      "",
    );
    const term = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));
    const plain = term.filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(plain, (text) => {
        expect(lookAtTerm(units(text), 0, text.length)).not.toBe(TermLook.UNCLEAR);
        expect(wrongLook(text.trim())).toBeUndefined();
      }),
      { numRuns: 3000 },
    );
  });

  it("is looked at rightly, whatever it is made of", () => {
    const term = fc.string({ unit: "binary", minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(term, (text) => expect(wrongLook(text)).toBeUndefined()),
      { numRuns: 5000 },
    );
  });

  it("of every code point alone is looked at rightly", () => {
    const wrong: string[] = [];
    for (let point = 1; point < 0x20000; point++) {
      if (point < 0xd800 || point >= 0xe000) wrong.push(...(wrongLook(String.fromCodePoint(point)) ?? []));
    }
    expect(wrong).toEqual([]);
  });

  it("is one warning a file, however many there are, and names the chains", () => {
    expect(found("car, auto\n&, and\nof mice, rodents\n")).toEqual([
      `2:1 common-chain-refuses: the engine refuses this term behind common chains (${COMMON_CHAINS.join("; ")}), and so 2 more in this file`,
    ]);
  });

  it("is not told of the one letter a, and of others that are stop words", () => {
    expect(found("a, alpha\nA, beta\n")).toEqual([]);
    expect(found("it, computing\n")).toHaveLength(1);
  });

  it("may have signs and stop words where no chain minds them", () => {
    expect(found("c++, cpp\nuniversity of, uni\no'reilly, oreilly\n😀, smile\n東京, tokyo\n")).toEqual([]);
  });

  it("is told for WordNet's format too", () => {
    const options = { format: DictionaryFormat.WORDNET_SYNONYMS };
    expect(found("s(100000001,1,'&',n,1,0).\ns(100000001,2,'plus',n,1,0).\n", options)[0]).toContain(
      "common-chain-refuses",
    );
  });
});

describe("a term behind a chain that is given", () => {
  it.each([
    ["standard", "&, plus\n", ["1:1 term-eliminated"]],
    ["whitespace", "&, plus\n", []],
    ["standard,lowercase,stop", "the who, band\nx1, lord of the rings\n", ["1:1 hole-in-term"]],
    ["standard,stop,synonym:lenient", "the who, band, group\n", ["1:1 ignored-term"]],
    ["standard,stop", "university of, uni\n", ["1:1 lost-word"]],
    ["standard", "c, c++\n", ["1:4 same-after-analysis"]],
    ["standard,lowercase", "USA, usa, america\n", ["1:6 same-after-analysis"]],
    ["standard,lowercase", "USA, america\n", []],
    ["standard,synonym,lowercase", "USA, america\n", ["1:1 upper-case"]],
    ["standard", "c++ => c\n", ["1:1 maps-to-itself"]],
    ["whitespace", "c++ => c\n", []],
    ["standard,ngram", "car, auto\n", ["1:1 filter-before-synonyms"]],
    ["standard,my_filter", "&, plus\n", ["1:1 chain-not-checked"]],
  ])("%s: %j gives %j", (chain, text, expected) => {
    const diagnostics = found(text, { analyzer: parseAnalyzer(chain) });
    expect(diagnostics.map((line) => line.slice(0, line.indexOf(": ")))).toEqual(expected);
  });

  it("is named with the engine's own words", () => {
    expect(found("x1, the who\n", { analyzer: parseAnalyzer("standard,stop") })).toEqual([
      '1:5 hole-in-term: standard,stop drops a word before another one, and the engine says "term: the who analyzed to a token (who) with position increment != 1 (got: 2)"',
    ]);
  });

  it("does not matter to formats that no chain reads", () => {
    const options = {
      format: DictionaryFormat.STOP_WORDS,
      analyzer: parseAnalyzer("standard,ngram,my_filter"),
    };
    expect(found("the\n", options)).toEqual([]);
  });
});
