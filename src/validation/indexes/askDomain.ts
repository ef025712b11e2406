import type { DictionaryUse, SearchDomain } from "../../search";
import { stoppedFailure } from "../../service/failures/ReadFailure";
import { ConcurrencyLimit } from "../../service/wait/ConcurrencyLimit";
import type { DeliverySubject } from "../comparison/Comparison";
import { askQueries } from "./askQueries";
import type { ComingContent, DomainIndexes, PackageIndexes, Untold } from "./DomainIndexes";
import type { FoundQueries } from "./sampleQueriesOf";
import { comingWordsOf, type ContentSources, type FoundWords, wordsOf } from "./wordsOf";

/** Packages of one domain that are asked about at a time. */
const CONCURRENCY = 4;

/** How long a domain is waited for. */
export interface DomainPatience {
  /** Aborts when the time for this domain is up, and with `total`. */
  readonly signal: AbortSignal;
  /** Aborts when the time for everything is up, or the command is stopped. */
  readonly total: AbortSignal;
  readonly timeoutMs: number;
}

type Asked = Omit<DomainIndexes, "place" | "domainName" | "region">;

/** Asks one domain which indexes use which dictionaries, whether they serve them, and whether they would load what comes. */
export async function askDomain(
  domain: SearchDomain,
  deliveries: readonly DeliverySubject[],
  sources: ContentSources,
  patience: DomainPatience,
): Promise<Asked> {
  const read = await untilAborted(domain.uses(), patience.signal);
  const endpoint = domain.place;
  if (read === undefined)
    return { endpoint, untold: tooLate(endpoint, patience), unread: [], packages: new Map() };
  const { uses, unread, engine } = read;
  const turns = new ConcurrencyLimit(CONCURRENCY);
  const ids = [...deliveries.map(({ packageId }) => packageId), ...uses.map(({ packageId }) => packageId)];
  const packages = [...new Set(ids.filter((id) => id !== null))].map((packageId) =>
    turns.run(() => {
      const subject = deliveries.find((each) => each.packageId === packageId) ?? null;
      const own = uses.filter((use) => use.packageId === packageId);
      return askPackage(domain, { packageId, subject, uses: own }, sources, patience);
    }),
  );
  const byId = new Map((await Promise.all(packages)).map((each) => [each.packageId, each]));
  return {
    endpoint,
    untold: null,
    unread: engine.kind === "unread" ? [engine, ...unread] : unread,
    packages: byId,
  };
}

interface PackageQuestion {
  readonly packageId: string;
  readonly subject: DeliverySubject | null;
  readonly uses: readonly DictionaryUse[];
}

async function askPackage(
  domain: SearchDomain,
  { packageId, subject, uses }: PackageQuestion,
  sources: ContentSources,
  patience: DomainPatience,
): Promise<PackageIndexes> {
  if (uses.length === 0)
    return { packageId, uses, words: NO_WORDS, servings: [], untold: null, coming: null, ...NO_QUERIES };
  const found = await wordsOf(subject, packageId, uses, sources);
  const words = found.kind === "known" ? found.words : found.hint;
  const servings = await untilAborted(domain.serving(packageId, words), patience.signal);
  const next = subject === null ? null : await comingWordsOf(subject, uses, sources);
  return {
    packageId,
    uses,
    words: found.kind === "known" ? { kind: "known", called: found.called } : found,
    servings: servings ?? [],
    untold: servings === undefined ? tooLate(domain.place, patience) : null,
    ...(await askSamples(domain, await sources.queries(subject, packageId), uses, patience)),
    coming:
      next === null || isSame(found, next.found) ? null : await askLoading(domain, packageId, next, patience),
  };
}

/** A version with another description has the same words: for the indexes nothing is on its way. */
function isSame(one: FoundWords, other: FoundWords): boolean {
  if (one.kind === "unknown" || other.kind === "unknown") return false;
  const [now, next] = [one.words.now, other.words.now];
  return now !== null && next !== null && Buffer.compare(now, next) === 0;
}

const NO_QUERIES: Pick<PackageIndexes, "queries" | "queriesUntold"> = { queries: [], queriesUntold: null };

async function askSamples(
  domain: SearchDomain,
  found: FoundQueries,
  uses: readonly DictionaryUse[],
  patience: DomainPatience,
): Promise<Pick<PackageIndexes, "queries" | "queriesUntold">> {
  if (found === null) return NO_QUERIES;
  if ("untold" in found) return { queries: [], queriesUntold: found.untold };
  const queries = await untilAborted(askQueries(domain, uses, found), patience.signal);
  if (queries === undefined) return { queries: [], queriesUntold: tooLate(domain.place, patience) };
  return { queries, queriesUntold: null };
}

const NO_WORDS: PackageIndexes["words"] = { kind: "unknown", why: "no index uses it", checkedBy: null };

async function askLoading(
  domain: SearchDomain,
  packageId: string,
  { called, found }: { readonly called: string; readonly found: FoundWords },
  patience: DomainPatience,
): Promise<ComingContent> {
  if (found.kind === "unknown") return { called, loadings: null, untold: found };
  const { format, now } = found.words;
  if (now === null)
    return { called, loadings: null, untold: { why: "its words are not known", checkedBy: null } };
  const loadings = await untilAborted(domain.loading(packageId, { format, now }), patience.signal);
  if (loadings !== undefined) return { called, loadings, untold: null };
  return { called, loadings: null, untold: tooLate(domain.place, patience) };
}

/** What stands for an answer that did not come: the time for everything may be up before that for this domain. */
function tooLate(endpoint: string, { timeoutMs, total }: Omit<DomainPatience, "signal">): Untold {
  if (total.aborted) {
    const { why, checkedBy } = stoppedFailure(total, { operation: "", action: "" });
    return { why: `${endpoint} did not answer everything: ${why}`, checkedBy };
  }
  const seconds = Math.round(timeoutMs / 1000);
  return {
    why: `${endpoint} did not answer everything within ${seconds} s`,
    checkedBy: "a longer --search-timeout",
  };
}

/** An answer, or undefined when the signal ends the wait for it: whoever is asked may never answer. */
async function untilAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  if (signal.aborted) return undefined;
  let leave: () => void = () => undefined;
  const left = new Promise<undefined>((resolve) => (leave = (): void => resolve(undefined)));
  // Not a listener on the signal itself: Node warns of a leak when many share one.
  const ended = AbortSignal.any([signal]);
  ended.addEventListener("abort", leave, { once: true });
  try {
    return await Promise.race([answer, left]);
  } finally {
    ended.removeEventListener("abort", leave);
  }
}
