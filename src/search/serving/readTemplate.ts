import { valueOf } from "../../service/reading/Reading";
import { askParts } from "../chain/askParts";
import { chainOf, type Replace } from "../chain/chainOf";
import { withoutWords } from "../chain/inlineWords";
import type { SearchContext } from "../SearchContext";
import type { DictionaryUse, UsingAnalyzer } from "../uses/DictionaryUse";
import type { Holder } from "../uses/readUses";
import { readUnused } from "./readUnused";
import type { Serving } from "./Serving";

/**
 * A template serves nobody, and new indexes are made from it: said only where that is refused for the file on the domain.
 */
export async function readTemplate(
  use: DictionaryUse,
  holder: Holder,
  context: SearchContext,
): Promise<Serving[]> {
  if (use.analyzers.length === 0) return readUnused(use, holder, context);
  const lists = await Promise.all(use.analyzers.map((each) => refusedBy(use, each, holder, context)));
  return lists.flat();
}

async function refusedBy(
  use: DictionaryUse,
  analyzer: UsingAnalyzer,
  { analysis, createdBy }: Holder,
  context: SearchContext,
): Promise<Serving[]> {
  const ask = (replace: Replace | null): ReturnType<typeof askParts> => {
    const inParts = chainOf(analysis, analyzer, use.part, replace);
    return "why" in inParts
      ? Promise.resolve(null)
      : askParts(inParts, { index: null, createdBy }, ["a"], context);
  };
  const fromFile = await ask(null);
  if (fromFile?.kind !== "present" || fromFile.value.kind !== "refused") return [];
  const bare = await ask((definition) => withoutWords(definition, use.part));
  // A chain with parts of another template is refused without the words too.
  if (bare === null || valueOf(bare)?.kind !== "tokens") return [];
  const { said } = fromFile.value.error;
  return [
    {
      use,
      analyzer: analyzer.name,
      state: "will break",
      why: `no index can be made from it: the engine refuses the file on the domain: ${said}`,
      checkedBy: null,
      renewal: null,
      asked: { texts: 0, of: 0 },
      probes: [],
      evidence: [{ ...fromFile.source, seen: said }],
    },
  ];
}
