import type { Reading } from "../../service/door/Reading";
import { askParts } from "../chain/askParts";
import { chainOfPart } from "../chain/chainOf";
import type { Analysis } from "../chain/ChainQuestions";
import type { SearchContext } from "../chain/SearchContext";
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
  if (reading === null) return [];
  const why = "no analyzer has the part, and the engine refuses its file";
  return servingOfPart({ use, analyzer: null }, reading, why);
}

/**
 * What is said of a part that serves nobody: nothing where the engine builds it from the file on the domain, why not where it
 * refuses that, and what was not told.
 *
 * @param refusedWhy a clause before what the engine says
 */
export function servingOfPart(
  { use, analyzer }: Pick<Serving, "use" | "analyzer">,
  fromFile: Reading<Analysis>,
  refusedWhy: string,
): Serving[] {
  if (fromFile.kind === "unread") {
    const { operation, why, checkedBy } = fromFile.failure;
    return [{ ...said(use, analyzer), state: "unknown", why: `${operation}: ${why}`, checkedBy }];
  }
  if (fromFile.kind === "absent" || fromFile.value.kind !== "refused") return [];
  const { said: words } = fromFile.value.error;
  const evidence = [{ ...fromFile.source, seen: words }];
  return [{ ...said(use, analyzer), state: "will break", why: `${refusedWhy}: ${words}`, evidence }];
}

function said(use: DictionaryUse, analyzer: string | null): Omit<Serving, "state" | "why"> {
  return {
    use,
    analyzer,
    checkedBy: null,
    renewal: null,
    asked: { texts: 0, of: 0 },
    probes: [],
    evidence: [],
  };
}
