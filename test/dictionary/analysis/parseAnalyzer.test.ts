import * as fc from "fast-check";
import { parseAnalyzer, type SynonymChain } from "../../../src/dictionary";
import { PackagesError } from "../../../src/errors";

/** What is left of a term, or what the engine says of it. */
function left(chain: string | SynonymChain, term: string): string {
  const parsed = typeof chain === "string" ? parseAnalyzer(chain) : chain;
  const analysis = parsed.analyzer(10)?.analyze(term);
  return analysis?.refusal?.says ?? analysis?.text ?? "not modelled";
}

describe("the short form of a chain", () => {
  it.each([
    ["standard", "wi-fi C++", "wi fi C"],
    ["standard,lowercase", "Wi-Fi", "wi fi"],
    [" standard , lowercase ", "Wi-Fi", "wi fi"],
    ["whitespace", "wi-fi  C++", "wi-fi C++"],
    ["letter", "wi-fi 5g", "wi fi g"],
    ["keyword,lowercase", "New  York", "new  york"],
    ["standard,asciifolding", "Crème ﬁn", "Creme fin"],
    ["standard:2", "abcde", "ab cd e"],
    ["standard,stop", "university of", "university"],
    ["standard,stop:_english_", "university of", "university"],
    ["standard,stop:_german_:USA:ignore_case", "auto usa UND", "auto"],
    ["standard,stop:_none_", "the who", "the who"],
    ["standard,stop:of:remove_trailing=false", "university of", "university of"],
    ["mapping:&=>and:@=>at,keyword", "r&d @ x", "randd at x"],
    ["standard,lowercase,synonym,porter_stem", "Running", "running"],
  ])("%s makes of %j what the engine makes of it: %j", (chain, term, expected) => {
    expect(left(chain, term)).toBe(expected);
  });

  it.each([
    ["standard", "&", "term: & was completely eliminated by analyzer"],
    [
      "standard,stop",
      "the who",
      "term: the who analyzed to a token (who) with position increment != 1 (got: 2)",
    ],
    ["keyword", "", "term:  analyzed to a zero-length token"],
  ])("%s refuses %j in the engine's words", (chain, term, says) => {
    expect(left(chain, term)).toBe(says);
  });

  it.each([
    ["standard,porter_stem", ["the filter porter_stem"]],
    ["kuromoji_tokenizer", ["the tokenizer kuromoji_tokenizer"]],
    ["standrad,lowercase", ["the tokenizer standrad"]],
    ["html_strip,standard", ["the char filter html_strip"]],
    ["standard,lowercase:greek", ["the filter lowercase (the setting language)"]],
    ["standard,stop:@words.txt", ["the filter stop (the words of words.txt)"]],
    ["mapping:=>x,standard", ["the char filter mapping (the rule =>x)"]],
    ["standard,synonym_graph,synonym", null],
    ["standard,my_plugin,nori_part_of_speech", ["the filter my_plugin", "the filter nori_part_of_speech"]],
  ])("%s is not taken for known: %j", (chain, notModelled) => {
    if (notModelled === null) {
      expect(() => parseAnalyzer(chain)).toThrow(PackagesError);
    } else {
      expect(parseAnalyzer(chain).notModelled).toEqual(notModelled);
      expect(parseAnalyzer(chain).analyzer(10)).toBeNull();
    }
  });

  it.each([
    "",
    ",",
    "standard,",
    ",standard",
    "synonym",
    "mapping:a=>b",
    "standard,stop:",
    "letter:x",
    "a b",
    "standard:0",
  ])("%j is refused", (chain) => {
    expect(() => parseAnalyzer(chain)).toThrow(PackagesError);
  });

  it("knows every name or says which it does not know, whatever the text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          const chain = parseAnalyzer(text);
          const isKnown = chain.analyzer(10) !== null;
          expect(isKnown).toBe(chain.notModelled.length === 0 && chain.refusesEveryFile === null);
        } catch (error) {
          expect(error).toBeInstanceOf(PackagesError);
        }
      }),
    );
  });

  it("takes lenient from the synonym filter, and what comes after it does not touch rules", () => {
    const chain = parseAnalyzer("standard,synonym_graph:lenient,lowercase,ngram");
    expect(chain).toMatchObject({
      lenient: true,
      lowercasesAfter: true,
      refusesEveryFile: null,
      notModelled: [],
    });
  });

  it("names the filter that parses no rules", () => {
    expect(parseAnalyzer("standard,edge_ngram").refusesEveryFile).toBe(
      "Token filter [edge_ngram] cannot be used to parse synonyms",
    );
  });

  it("reads the words of a file where it is given them", () => {
    const chain = parseAnalyzer("whitespace,stop:@words.txt", (path) =>
      path === "words.txt" ? ["car"] : undefined,
    );
    expect(left(chain, "my car")).toBe("my");
  });

  it("has the stop words of the engine's version", () => {
    const chain = parseAnalyzer("whitespace,stop:_romanian_");
    const leftOn = (lucene: 9 | 10): string | undefined => chain.analyzer(lucene)?.analyze("auto și").text;
    expect([leftOn(9), leftOn(10)]).toEqual(["auto și", "auto"]);
  });
});
