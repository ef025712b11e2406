import { askParts } from "../chain/askParts";
import { chainOfPart } from "../chain/chainOf";
import type { SearchContext } from "../SearchContext";
import type { DictionaryUse } from "../uses/DictionaryUse";
import type { Holder } from "../uses/readUses";
import type { Serving } from "./Serving";
import { servingOfPart } from "./servingOfPart";

/** A part that no analyzer has is read all the same when the index is opened, but for synonyms. */
export async function readUnused(
  use: DictionaryUse,
  holder: Holder,
  context: SearchContext,
): Promise<Serving[]> {
  if (use.part.setting === "synonyms_path") return [];
  const inParts = chainOfPart(holder.analysis, use.part);
  const reading =
    "why" in inParts
      ? null
      : await askParts(
          inParts,
          { index: holder.state === "open" ? holder.name : null, createdBy: holder.createdBy },
          ["a"],
          context,
        );
  if (reading === null) return [];
  const why = "no analyzer has the part, and the engine refuses its file";
  return servingOfPart({ use, analyzer: null }, reading, why);
}
