import { DictionaryFormat } from "../../../src/dictionary";
import { readOffline } from "../../../src/search/loading/readOffline";
import type { LoadingQuestion } from "../../../src/search/loading/LoadingQuestion";
import { indexAnalysisOf } from "../../../src/search/uses/IndexAnalysis";
import { usesIn } from "../../../src/search/uses/usesIn";

/** A synonym filter behind these filters, asked about this content. */
function question(before: readonly string[], content: string): LoadingQuestion {
  const analysis = indexAnalysisOf({
    analysis: {
      filter: { words: { type: "synonym", synonyms_path: "analyzers/F1" } },
      analyzer: { a: { tokenizer: "standard", filter: [...before, "words"] } },
    },
  });
  const holder = { kind: "index", name: "shop", state: "open" } as const;
  const [use] = usesIn(holder, analysis, {}, true);
  return {
    use: use!,
    analyzer: use!.analyzers[0] ?? null,
    holder: { ...holder, analysis, copies: 1, createdBy: "", mappings: {} },
    content: { format: DictionaryFormat.SOLR_SYNONYMS, now: Buffer.from(content) },
    context: { engineVersion: "OpenSearch_2.19" } as LoadingQuestion["context"],
  };
}

describe("a content that is read without the engine", () => {
  it("is refused for what the index's own chain does to a term", () => {
    const { refusal, how } = readOffline(
      question(["lowercase", "stop"], "notebook, laptop\nthe who, band\n"),
    );
    expect([refusal?.line, how]).toEqual([2, "read offline behind the index's chain"]);
    expect(readOffline(question(["lowercase"], "notebook, laptop\nthe who, band\n")).refusal).toBeNull();
  });

  it("is said to be read without the chain where that is not modelled", () => {
    const { refusal, how } = readOffline(question(["snowball_of_somebody"], "a => b => c\n"));
    expect(refusal?.line).toBe(1);
    expect(how).toContain("not modelled");
  });
});
