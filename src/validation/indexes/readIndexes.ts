import { groupBy } from "../../contract/groupBy";
import { openSearchDomain } from "../../search";
import type { CallMeter } from "../../service/CallMeter";
import type { ObjectReader } from "../../service/ObjectReader";
import { valueOf } from "../../service/reading";
import { ConcurrencyLimit } from "../../service/wait/ConcurrencyLimit";
import type { DeliverySubject } from "../comparison/Comparison";
import type { Place } from "../places/Place";
import type { SearchOptions } from "../ValidateOptions";
import type { DomainIndexes } from "./DomainIndexes";
import { askDomain } from "./askDomain";
import { domainAccess } from "./domainAccess";
import type { QueryFinder } from "./sampleQueriesOf";
import { VersionContents } from "./VersionContents";

/** Domains asked at a time: a domain that hangs takes one of many turns, until its own time is up. */
const CONCURRENCY = 64;
/** A domain answers within seconds; one that does not is not waited for longer. */
const DEFAULT_TIMEOUT_MS = 60_000;

/** Whom to ask, with what, and what stops it. */
export interface IndexQuestions {
  readonly search: SearchOptions;
  readonly places: readonly Place[];
  readonly objects: ObjectReader;
  readonly meter: CallMeter;
  readonly signal: AbortSignal;
  readonly queries: QueryFinder;
}

/** Asks every domain that one of the deliveries names, and that is there, at its own endpoint. */
export async function readIndexes(
  deliveries: readonly DeliverySubject[],
  questions: IndexQuestions,
): Promise<DomainIndexes[]> {
  const turns = new ConcurrencyLimit(CONCURRENCY);
  const contents = new VersionContents(questions.objects);
  const asked = groupBy(deliveries.filter(isThere), keyOf);
  return Promise.all(
    [...asked.values()].map((ofDomain) => turns.run(() => readDomain(ofDomain, contents, questions))),
  );
}

/** A domain that is not there answers nobody. */
function isThere({ domain, domainName }: DeliverySubject): boolean {
  if (domainName === null || domain === null) return false;
  return domain.live.kind !== "absent" && valueOf(domain.live)?.Deleted !== true;
}

function keyOf({ place, domainName }: DeliverySubject): string {
  return `${place} ${domainName}`;
}

async function readDomain(
  deliveries: readonly DeliverySubject[],
  contents: VersionContents,
  { search, places, meter, signal, queries }: IndexQuestions,
): Promise<DomainIndexes> {
  const [first] = deliveries;
  const { place = 0, region = null } = first ?? {};
  const domainName = first?.domainName ?? "";
  const settings = places[place]?.settings ?? {};
  const access = domainAccess(domainName, first?.domain?.live ?? null, settings, search);
  const base = { place, domainName, region };
  if ("why" in access) return { ...base, ...NOTHING, untold: access };
  const timeoutMs = search.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const ends = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  const domain = (search.open ?? openSearchDomain)(access, {
    signal: ends,
    ...(search.probes === undefined ? {} : { probes: search.probes }),
    ...(search.requestBytes === undefined ? {} : { requestBytes: search.requestBytes }),
  });
  const { contents: given = NONE, contentsBefore: givenBefore = NONE } = search;
  try {
    const sources = { contents, settings, given, givenBefore, queries };
    const patience = { signal: ends, total: signal, timeoutMs };
    return { ...base, ...(await askDomain(domain, deliveries, sources, patience)) };
  } catch (error) {
    // One domain that can't be judged leaves the others their answers.
    return {
      ...base,
      ...NOTHING,
      untold: { why: `asking ${domain.place} failed: ${String(error)}`, checkedBy: null },
    };
  } finally {
    meter.search += domain.calls;
    domain.close();
  }
}

const NONE: ReadonlyMap<string, Uint8Array> = new Map();
const NOTHING = { endpoint: null, unread: [], packages: new Map<string, never>() };
