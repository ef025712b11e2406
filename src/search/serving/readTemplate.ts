import { valueOf } from "../../service/door/Reading";
import { askParts } from "../chain/askParts";
import { chainOf, type Replace } from "../chain/chainOf";
import { withoutWords } from "../chain/inlineWords";
import type { SearchContext } from "../chain/SearchContext";
import type { DictionaryUse, UsingAnalyzer } from "../uses/DictionaryUse";
import type { Holder } from "../uses/readUses";
import { readUnused, servingOfPart } from "./readUnused";
import type { Serving } from "./Serving";

/**
 * A template serves nobody, and new indexes are made from it: said only where that is refused for the file on the domain, or
 * where it was not told.
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
  if (fromFile === null) return [];
  const bare = await ask((definition) => withoutWords(definition, use.part));
  // A chain that is refused without the words too says nothing of the words.
  if (bare === null || valueOf(bare)?.kind === "refused") return [];
  const why = "no index can be made from it: the engine refuses the file on the domain";
  return servingOfPart({ use, analyzer: analyzer.name }, fromFile, why);
}
