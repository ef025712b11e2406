import type { Judged } from "../deliveries/Judged";
import type { Unread } from "./unreadOf";

/** Questions about contents that were not answered: of S3, and of the packages' histories. */
export function sourceReadsOf({ comparison }: Judged): Unread[] {
  return comparison.packages.flatMap(({ source, history, address, input, region }) =>
    [source?.live, source?.versions, history].flatMap((reading) =>
      reading?.kind === "unread" ? { address, input, region, failure: reading.failure } : [],
    ),
  );
}
