import type { ObjectContent } from "../../service/reading";
import type { SourceSubject } from "../comparison/Comparison";
import type { Judged } from "../deliveries/Judged";
import type { Unread } from "./unreadOf";

/** Questions about contents that were not answered: of S3, and of the packages' histories. */
export function sourceReadsOf({ comparison }: Judged): Unread[] {
  return comparison.packages.flatMap(({ source, history, address, input, region }) =>
    [source?.live, contentOf(source), source?.versions, history].flatMap((reading) =>
      reading?.kind === "unread" ? { address, input, region, failure: reading.failure } : [],
    ),
  );
}

/** S3 may tell of an object whose bytes it does not give. */
function contentOf(source: SourceSubject | null): ObjectContent | undefined {
  return source?.live?.kind === "present" ? source.live.value.content : undefined;
}
