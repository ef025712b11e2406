import { leavesAsIs } from "../../contract/PlannedAction";
import { valueOf } from "../../service/snapshot";
import type { SourceSubject } from "../comparison/Comparison";
import { sourcesOf } from "../comparison/sourcesOf";
import { found, type Found, type Rule } from "./Rule";

/** The object in S3 is not the declared file: the next version of the package would hold something else. */
export const sourceDiffers: Rule = {
  code: "source-differs",
  check: (comparison) => sourcesOf(comparison).flatMap(check),
};

function check(source: SourceSubject): Found[] {
  const live = valueOf(source.live ?? { kind: "absent" });
  const action = source.declared?.plannedAction ?? "none";
  if (live === null || !leavesAsIs(action)) return [];
  const pair = comparable(source, live.Metadata?.["sha256"], live.ETag);
  if (pair === null || pair.expected === pair.actual) return [];
  return [
    found(source, {
      severity: "error",
      message: `The object s3://${source.bucket}/${source.key} is not the declared file: the next version of the package would hold other content.`,
      ...pair,
      remedy: "Run `terraform apply` with refresh to upload the declared file again",
    }),
  ];
}

/** By the hash that the object carries; else by the entity tag that the state has. */
function comparable(
  { sha256, declared }: SourceSubject,
  liveSha256: string | undefined,
  liveTag: string | undefined,
): { expected: string; actual: string } | null {
  if (sha256 !== null && liveSha256 !== undefined) {
    return { expected: `sha256 ${sha256}`, actual: `sha256 ${liveSha256}` };
  }
  const tag = liveTag?.replace(/"/g, "");
  if (sha256 !== null && liveSha256 === undefined && declared?.sha256 !== null && declared !== null) {
    return { expected: `sha256 ${sha256}`, actual: "an object without the hash in its metadata" };
  }
  if (declared === null || declared.etag === null || tag === undefined) return null;
  return { expected: `etag ${declared.etag}`, actual: `etag ${tag}` };
}
