import type { DomainStatus } from "@aws-sdk/client-opensearch";
import type { ServiceSettings } from "../../contract/ServiceSettings";
import { type SearchAccess, searchAccessOf, type SearchChoice } from "../../search";
import { type Reading, valueOf } from "../../service/reading";
import type { Untold } from "./DomainIndexes";

/** Where a domain's own API is and as whom it is asked; or why nobody knows. */
export function domainAccess(
  domainName: string,
  live: Reading<DomainStatus> | null,
  settings: ServiceSettings,
  search: SearchChoice,
): SearchAccess | Untold {
  // Signed as whoever asks in this place, whatever place the option was written for.
  const auth =
    search.auth?.kind === "sigv4"
      ? { ...search.auth, settings: { ...settings, ...search.auth.settings } }
      : search.auth;
  const access = searchAccessOf(domainName, valueOf(live), settings, {
    ...search,
    ...(auth === undefined ? {} : { auth }),
  });
  if ("why" in access && live?.kind === "unread")
    return { why: `${live.failure.action}: ${live.failure.why}`, checkedBy: live.failure.checkedBy };
  return access;
}
