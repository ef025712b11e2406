import type { ServiceSettings } from "../../../../contract/ServiceSettings";
import { openSearchDomain, type RefreshOutcome } from "../../../../search";
import { CallMeter } from "../../../../service/CallMeter";
import { LiveReader } from "../../../../service/LiveReader";
import type { IndexRow, SearchOptions } from "../../../../validation";
import { domainAccess } from "../../../../validation/indexes/domainAccess";

/** Which indexes of one domain are refreshed, and how the domain is asked. */
export interface RefreshQuestion {
  readonly domainName: string;
  readonly rows: readonly IndexRow[];
  readonly settings: ServiceSettings;
  readonly search: SearchOptions;
  readonly signal: AbortSignal;
}

/** Has indexes read their updateable files again. What did not work is told in the outcomes; HTTP 200 alone is no success. */
export async function refreshIndexes({
  domainName,
  rows,
  settings,
  search,
  signal,
}: RefreshQuestion): Promise<readonly RefreshOutcome[]> {
  const reader = new LiveReader(settings, { meter: new CallMeter(), signal });
  try {
    const live = (await reader.domains([domainName])).get(domainName) ?? null;
    const access = domainAccess(domainName, live, settings, search);
    if ("why" in access)
      return rows.map(({ holder }) => ({
        index: holder.name,
        state: "unread",
        analyzers: [],
        why: access.why,
        cacheKept: null,
      }));
    const domain = openSearchDomain(access, { signal });
    try {
      const { uses } = await domain.uses();
      return await domain.refresh(uses.filter((use) => rows.some((row) => isOf(row, use))));
    } finally {
      domain.close();
    }
  } finally {
    reader.close();
  }
}

function isOf(
  { packageId, holder }: IndexRow,
  use: { readonly packageId: string; readonly holder: IndexRow["holder"] },
): boolean {
  return use.packageId === packageId && use.holder.kind === "index" && use.holder.name === holder.name;
}
