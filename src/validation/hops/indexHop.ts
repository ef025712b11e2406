import type { DictionaryUse, Serving, ServingState } from "../../search";
import { valueOf } from "../../service/reading";
import type { DeliverySubject } from "../comparison/Comparison";
import type { HopReading } from "../result/Hop";
import type { DomainIndexes, PackageIndexes } from "../indexes/DomainIndexes";
import {
  holderName,
  isOpenIndex,
  isUsed,
  listed,
  refusalOf,
  servingName,
  useKey,
} from "../indexes/usedWords";
import { type CausedReading, hop, NOT_ASKED, notChecked } from "./hopReading";

/** Where nobody asks the domains themselves. */
export const INDEXES_NOT_ASKED = NOT_ASKED("whether the indexes of the domain serve it was not looked at");

/** domain → index, now: whether every index that uses the dictionary has the words of the version that the domain serves. */
export function indexHopNow(subject: DeliverySubject, indexes: DomainIndexes | null): CausedReading {
  const { domainName, packageId, live, domain } = subject;
  if (domainName === null || packageId === null)
    return NOT_ASKED("the plan does not know yet what to ask the indexes for");
  if (domain?.live.kind === "absent" || valueOf(domain?.live ?? null)?.Deleted === true)
    return NOT_ASKED(`there is no domain ${domainName} to ask`);
  if (indexes === null) return INDEXES_NOT_ASKED;
  if (indexes.untold !== null) return notChecked(indexes.untold.why, indexes.untold.checkedBy);
  const own = indexes.packages.get(packageId);
  const told = own === undefined || own.uses.length === 0 ? withoutUses(indexes) : ofUses(own, indexes);
  if (live.kind === "absent" && told.state !== "failed")
    return NOT_ASKED("the package is not on the domain, so no index reads it");
  return told;
}

/** domain → index, after the apply, which reaches no index. */
export function indexHopAfter(
  subject: DeliverySubject,
  now: CausedReading,
  indexes: DomainIndexes | null,
): CausedReading {
  if (indexes === null) return now;
  if (subject.association !== null && subject.plannedAction === "delete")
    return NOT_ASKED("the plan takes the package off the domain");
  const coming = indexes.packages.get(subject.packageId ?? "")?.coming ?? null;
  const isBrought = subject.package?.declared?.makesVersion === true || subject.rolledOut;
  if (coming === null || !isBrought) return now;
  const refused = coming.loadings?.find(({ state }) => state === "refused");
  if (refused !== undefined) {
    const { use, evidence } = refused;
    return hop("failed", `${holderName(use)} would refuse ${coming.called}: ${refusalOf(refused)}`, evidence);
  }
  if (coming.untold !== null)
    return notChecked(
      `whether the indexes would load ${coming.called}: ${coming.untold.why}`,
      coming.untold.checkedBy,
    );
  const open = coming.loadings?.find(({ state }) => state === "not checked");
  if (open !== undefined)
    return notChecked(
      `whether ${holderName(open.use)} would load ${coming.called}: ${open.why}`,
      open.checkedBy,
      open.evidence,
    );
  if (now.state === "not asked" || now.state === "missing") return now;
  return NOT_ASKED(
    "an apply does not reach the indexes: they keep their words until `opensearch-packages rollout --until-served --refresh`, or until they are closed and opened",
  );
}

/** Nothing names it, which is known only where everything was read. */
function withoutUses({ unread, domainName }: DomainIndexes): CausedReading {
  const [first] = unread;
  if (first !== undefined) return notChecked(...unreadWords(first));
  return hop("missing", `no index and no template of ${domainName} names it`);
}

function ofUses(own: PackageIndexes, { unread }: DomainIndexes): CausedReading {
  const inOpen = own.uses.filter(isOpenIndex);
  const failed = worstOf(own.servings, ["broken", "will break"]);
  if (failed !== null) return told("failed", failed, own);
  if (inOpen.length === 0) return withoutOpenIndex(own);
  if (own.untold !== null) return notChecked(own.untold.why, own.untold.checkedBy);
  const used = inOpen.filter(isUsed);
  if (used.length === 0)
    return hop("missing", `${listed(inOpen.map(holderName))} names it in a part that no analyzer has`);
  const differing = worstOf(
    own.servings.filter(({ use }) => isOpenIndex(use) && isUsed(use)),
    ["other", "previous", "stale"],
  );
  if (differing !== null) return told("differs", differing, own);
  const [silent] = used.flatMap((use) => withoutServing(use, own));
  if (silent !== undefined)
    return notChecked(`nothing was told of ${silent}`, "another run", evidenceOf(own));
  return unknownIn(own) ?? unreadIn(unread, own) ?? hop("proven", null, evidenceOf(own));
}

/** Every analyzer of every use is asked, unless nothing could be asked of the use. */
function withoutServing(use: DictionaryUse, { servings }: PackageIndexes): string[] {
  const own = servings.filter((serving) => useKey(serving.use) === useKey(use));
  if (own.some(({ analyzer }) => analyzer === null)) return [];
  return use.analyzers
    .filter(({ name }) => !own.some(({ analyzer }) => analyzer === name))
    .map(({ name }) => servingName({ use, analyzer: name }));
}

function unknownIn(own: PackageIndexes): CausedReading | null {
  // What new indexes are made from counts too: a closed index serves nobody.
  const counts = (use: DictionaryUse): boolean => isOpenIndex(use) || use.holder.kind !== "index";
  const open = own.servings.find(({ use, state }) => isUsed(use) && counts(use) && state === "unknown");
  const { words } = own;
  if (words.kind === "unknown") {
    const why = `which words the indexes should have is not known: ${words.why}`;
    return notChecked(why, words.checkedBy, evidenceOf(own));
  }
  if (open === undefined) return null;
  return notChecked(`${servingName(open)}: ${open.why ?? "nothing tells"}`, open.checkedBy, evidenceOf(own));
}

function unreadIn([first]: DomainIndexes["unread"], own: PackageIndexes): CausedReading | null {
  if (first === undefined) return null;
  const [why, checkedBy] = unreadWords(first);
  return notChecked(`more indexes may use it: ${why}`, checkedBy, evidenceOf(own));
}

function unreadWords({ failure }: DomainIndexes["unread"][number]): [string, string] {
  return [`${failure.action}: ${failure.why}`, failure.checkedBy];
}

/** A closed index answers no search, and a template is no index yet. */
function withoutOpenIndex({ uses }: PackageIndexes): CausedReading {
  const closed = uses.filter(({ holder }) => holder.kind === "index");
  if (closed.length > 0)
    return NOT_ASKED(
      `only closed indexes name it, which serve nobody and read the file when they are opened: ${listed(closed.map(holderName))}`,
    );
  return NOT_ASKED(`only templates name it, and no index yet: ${listed(uses.map(holderName))}`);
}

function told(state: "failed" | "differs", serving: Serving, own: PackageIndexes): CausedReading {
  // Of a template the reason says all: it has no words of its own.
  const is = serving.use.holder.kind === "index" ? ` is ${inWords(serving.state)}` : "";
  return hop(state, `${servingName(serving)}${is}: ${serving.why}`, evidenceOf(own));
}

function inWords(state: ServingState): string {
  switch (state) {
    case "will break":
      return "going to break at the next restart";
    case "previous":
      return "on the words before";
    case "other":
      return "on other words";
    default:
      return state;
  }
}

function worstOf(servings: readonly Serving[], states: readonly ServingState[]): Serving | null {
  for (const state of states) {
    const found = servings.find((serving) => serving.state === state);
    if (found !== undefined) return found;
  }
  return null;
}

function evidenceOf({ servings }: PackageIndexes): HopReading["evidence"] {
  const all = servings.flatMap(({ evidence }) => evidence);
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}
