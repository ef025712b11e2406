import { modulePathOf } from "../addresses/address";
import type { Configuration } from "../configuration/Configuration";
import type { PlannedBucketDefault } from "./Declared";
import type { DocumentNode } from "../json/DocumentNode";
import type { ResourceEntry } from "../document/ResourceEntry";
import { isCurrent, type TerraformDocument } from "../document/TerraformDocument";

const ENCRYPTION_TYPE = "aws_s3_bucket_server_side_encryption_configuration";
const BUCKET = /^(aws_s3_bucket\.[^.[\]]+(?:\[[^\]]*\])?)\.(?:id|bucket)$/;

/** What buckets will encrypt new objects with because this plan says so: a state, or a refresh-only plan, has no changes. */
export function plannedBucketDefaults(document: TerraformDocument): PlannedBucketDefault[] {
  const changes = document.changes.filter(isCurrent);
  return changes
    .filter(({ type }) => type === ENCRYPTION_TYPE)
    .flatMap((entry) => {
      const change = entry.node.object("change");
      const after = change.objectOrNull("after");
      const isWritten = change.texts("actions").some((action) => action === "create" || action === "update");
      if (after === null || !isWritten) return [];
      const bucket = after.text("bucket") ?? referredBucket(entry, changes, document.configuration);
      return bucket === null ? [] : [{ address: entry.address, bucket, algorithm: algorithmIn(after) }];
    });
}

function algorithmIn(after: DocumentNode): string | null {
  const [rule] = after.objectsOrNull("rule");
  const [byDefault] = rule?.objectsOrNull("apply_server_side_encryption_by_default") ?? [];
  return byDefault?.text("sse_algorithm") ?? null;
}

/** The name of a bucket that the same plan makes, whose id is not known yet. */
function referredBucket(
  { address }: ResourceEntry,
  changes: readonly ResourceEntry[],
  configuration: Configuration,
): string | null {
  const references = configuration.argument(address, "bucket")?.expectObject().texts("references") ?? [];
  for (const reference of references) {
    const local = BUCKET.exec(reference)?.[1];
    const made = changes.find((other) => other.address === `${modulePathOf(address)}${local}`);
    const name = made?.node.object("change").objectOrNull("after")?.text("bucket") ?? null;
    if (name !== null) return name;
  }
  return null;
}
