import {
  attributeVersion,
  type Attribution,
  type MadeVersion,
  objectHistory,
} from "../content/attributeVersion";
import type { SourceHistory } from "./NamedSource";

/**
 * Which content of the object a version was copied from, by the same rule as in validation. Where it is not known
 * because S3 did not say everything, the reason is what S3 did not say.
 *
 * @param made every version of the package
 */
export function attributionOf(
  packageVersion: string,
  made: readonly MadeVersion[],
  source: SourceHistory,
): Attribution {
  const own = made.find((each) => each.packageVersion === packageVersion);
  if (own === undefined) {
    return unknown(`the history does not say when ${packageVersion} was made`, "another look a little later");
  }
  const written = objectHistory(source);
  if (written === null) return unseen(source);
  const attribution = attributeVersion(own, made, written);
  if (attribution.kind === "copied" || source.versions?.kind !== "unread") return attribution;
  const { why, checkedBy } = source.versions.failure;
  return unknown(`the versions of the object were not read: ${why}`, checkedBy);
}

/** Whether the object as it is now leaves open what a version was copied from. */
export function needsVersions({ live }: Pick<SourceHistory, "live">, made: readonly MadeVersion[]): boolean {
  if (live.kind !== "present") return live.kind === "absent";
  const { lastModified } = live.value.head;
  return made.some(({ createdAt }) => createdAt.getTime() < lastModified.getTime());
}

function unseen({ live, versions }: SourceHistory): Attribution {
  const [broken] = [live, versions].filter((reading) => reading?.kind === "unread");
  if (broken?.kind === "unread") {
    return unknown(`the object was not read: ${broken.failure.why}`, broken.failure.checkedBy);
  }
  const why = live.kind === "absent" ? `: ${live.why}` : "";
  return unknown(
    `the object is gone, and no version of it is left${why}`,
    "the object that it was made from",
  );
}

function unknown(why: string, checkedBy: string): Attribution {
  return { kind: "unknown", why, checkedBy };
}
