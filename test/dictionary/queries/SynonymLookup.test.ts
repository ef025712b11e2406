import * as fc from "fast-check";
import { DictionaryFormat, parseDictionary } from "../../../src/dictionary";
import { SynonymLookup } from "../../../src/dictionary/queries/SynonymLookup";
import { dictionaryText } from "../dictionaryArbitraries";

describe("the lookup of synonyms", () => {
  test("has for every input what the engine's map holds, and nothing for other words", () => {
    let mappings = 0;
    const format = fc.constantFrom(DictionaryFormat.SOLR_SYNONYMS, DictionaryFormat.WORDNET_SYNONYMS);
    const dictionary = format.chain((one) => fc.tuple(fc.constant(one), dictionaryText(one)));
    fc.assert(
      fc.property(dictionary, fc.boolean(), ([one, text], expand) => {
        const parsed = parseDictionary(Buffer.from(text), { format: one, expand });
        if (parsed.refusal !== null) return;
        const lookup = new SynonymLookup(parsed.rules, { expand, keepsTermsWhole: false });
        const held = new Map<string, { outputs: string[]; keeps: boolean }>();
        for (const mapping of parsed.mappings()) {
          if (mapping.kind !== "synonym") continue;
          const entry = held.get(mapping.input) ?? { outputs: [], keeps: mapping.keepOriginal };
          entry.outputs.push(mapping.output);
          held.set(mapping.input, entry);
        }
        for (const [input, { outputs, keeps }] of held) {
          const words = input.split(" ");
          const found = lookup.longestAt([...words, "\u0001"], 0);
          mappings += outputs.length;
          expect(found?.outputs.map((output) => output.join(" "))).toEqual(outputs);
          expect([found?.keepsOriginal, found?.length]).toEqual([keeps, words.length]);
        }
        expect(lookup.longestAt(["\u0001"], 0)).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
    expect(mappings).toBeGreaterThan(100);
  });
});
