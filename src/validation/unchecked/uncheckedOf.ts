import type { Declared } from "../../terraform/declared/Declared";
import { isLeftToApply } from "../hops/domainHop";
import type { CausedHop } from "../hops/hopReading";
import { type Judged } from "../deliveries/Judged";
import { outcomeOf } from "../result/Hop";
import { indexLooks } from "../rules/indexLooks";
import type { UncheckedItem } from "../result/ValidationReport";
import { unreadOf } from "./unreadOf";

/**
 * What could not be checked: hops that nobody knows of, reads that gave no answer, and what a plan does not say.
 * Each once, however many deliveries share it.
 */
export function uncheckedOf(judged: Judged, declared: readonly Declared[]): UncheckedItem[] {
  const items = [
    ...ofInputs(declared),
    ...ofHops(judged),
    ...ofQueries(judged),
    ...ofReads(judged),
    ...ofRehearsal(judged),
  ];
  return [
    ...new Map(
      items.map((item) => [JSON.stringify([item.input, item.address, item.hop, item.what]), item]),
    ).values(),
  ];
}

/** What a document does not tell. A setting that is an expression is told of the hops that it leaves in the dark. */
function ofInputs(declared: readonly Declared[]): UncheckedItem[] {
  return declared.flatMap((file) => {
    const { input, unread } = file;
    const settings = settingsIn(file);
    return unread
      .filter(({ address, what }) => !settings.has(`${address} ${what}`))
      .map(({ address, what, why, option }) => ({
        address,
        input: input.name,
        what,
        why,
        checkedBy: option,
        hop: null,
      }));
  });
}

function settingsIn({ packages, associations, rollouts, domains, sources }: Declared): ReadonlySet<string> {
  const resources = [...packages, ...associations, ...rollouts, ...domains, ...sources];
  return new Set(
    resources.flatMap(({ providerKey, unknownSettings }) =>
      unknownSettings.map(({ setting }) => `${providerKey} ${setting}`),
    ),
  );
}

function ofHops({ packages, deliveries }: Judged): UncheckedItem[] {
  return [
    ...packages.flatMap((each) => [each.object, each.package].flatMap((hop) => ofHop(hop, each.subject))),
    ...deliveries.flatMap(({ domain, index, subject }) =>
      [domain, index].flatMap((hop) => ofHop(hop, subject)),
    ),
  ];
}

function ofHop(
  hop: CausedHop,
  { address, input }: { readonly address: string; readonly input: string | null },
): UncheckedItem[] {
  const { state, why, checkedBy, cause } = outcomeOf(hop);
  // What a plan does not know yet is said of the plan already.
  if (state !== "not checked" || cause === "the plan does not know it yet") return [];
  return [
    { address, input, what: `the ${hop.name} hop`, why: why ?? "nothing tells", checkedBy, hop: hop.name },
  ];
}

/** Sample queries that no index could be asked about. */
function ofQueries(judged: Judged): UncheckedItem[] {
  return indexLooks(judged).flatMap(({ subject: { address, input }, own }) => {
    const item = (what: string, why: string, checkedBy: string | null): UncheckedItem => ({
      address,
      input,
      what,
      why,
      checkedBy,
      hop: "index",
    });
    const unread =
      own.queriesUntold === null
        ? []
        : [item("its sample queries", own.queriesUntold.why, own.queriesUntold.checkedBy)];
    const open = own.queries.flatMap(({ source, judgements }) =>
      judgements
        .filter(({ state }) => state === "not checked")
        .map(({ query, why, checkedBy }) => item(`the query "${query}" by ${source}`, why ?? "", checkedBy)),
    );
    return [...unread, ...open];
  });
}

/** A read that no hop rests on, such as who has a name, still leaves something in the dark. */
function ofReads(judged: Judged): UncheckedItem[] {
  return unreadOf(judged).map(({ address, input, failure }) => ({
    address,
    input,
    what: failure.action,
    why: failure.why,
    checkedBy: failure.checkedBy,
    hop: null,
  }));
}

/** A step of the apply that could not be rehearsed. What a plan does not know yet is said of the plan already. */
function ofRehearsal({ rehearsal }: Judged): UncheckedItem[] {
  return rehearsal.unjudged
    .filter((step) => !isLeftToApply(step))
    .map(({ address, input, action, why, checkedBy }) => ({
      address,
      input,
      what: `what the service says to the ${action}`,
      why,
      checkedBy,
      hop: null,
    }));
}
