import { askParts } from "../chain/askParts";
import { chainOfPart } from "../chain/chainOf";
import type { SearchContext } from "../SearchContext";
import type { DictionaryUse } from "../uses/DictionaryUse";
import type { Holder } from "../uses/readUses";
import type { Serving } from "./Serving";

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
  if (reading?.kind !== "present" || reading.value.kind !== "refused") return [];
  const { error } = reading.value;
  return [
    {
      use,
      analyzer: null,
      state: "will break",
      why: `no analyzer has the part, and the engine refuses its file: ${error.said}`,
      checkedBy: null,
      renewal: null,
      asked: { texts: 0, of: 0 },
      probes: [],
      evidence: [{ ...reading.source, seen: error.said }],
    },
  ];
}
