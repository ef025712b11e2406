import type { ObjectContent } from "../../service/reading";
import type { SourceSubject } from "../comparison/Comparison";
import type { Judged } from "../deliveries/Judged";
import { servesAskedHop } from "./servesAskedHop";
import type { Unread } from "./unreadOf";

/** Questions about contents that were not answered: of S3, and of the packages' histories. */
export function sourceReadsOf({ packages }: Judged): Unread[] {
  return packages.flatMap(({ subject, object, package: version }) => {
    const { source, history, address, input, region } = subject;
    const forBoth = servesAskedHop([object, version]) ? [source?.live, contentOf(source)] : [];
    const forVersion = servesAskedHop([version]) ? [source?.versions, history] : [];
    return [...forBoth, ...forVersion].flatMap((reading) =>
      reading?.kind === "unread" ? { address, input, region, failure: reading.failure } : [],
    );
  });
}

/** S3 may tell of an object whose bytes it does not give. */
function contentOf(source: SourceSubject | null): ObjectContent | undefined {
  return source?.live?.kind === "present" ? source.live.value.content : undefined;
}
