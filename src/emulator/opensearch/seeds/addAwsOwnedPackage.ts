import type { PackageType } from "@aws-sdk/client-opensearch";
import { AWS_OWNER } from "../assumptions";
import type { OpenSearchStore } from "../store/OpenSearchStore";
import { Timeline } from "../store/Timeline";

/** A package that AWS brings along. */
export interface AwsOwnedPackage {
  readonly packageName: string;
  /** @default ZIP-PLUGIN, as those of AWS are */
  readonly packageType?: PackageType;
  /** @default OpenSearch_2.19 for a plugin, none for a dictionary */
  readonly engineVersion?: string;
  readonly description?: string;
  /** @default empty */
  readonly bytes?: Buffer;
}

/** Adds a package that every account sees in every region, and none can change. Returns its id, `G…`. */
export function addAwsOwnedPackage(
  store: OpenSearchStore,
  described: AwsOwnedPackage,
  nowMs: number,
): string {
  const type = described.packageType ?? "ZIP-PLUGIN";
  const id = store.nextPackageId("G");
  const bytes = described.bytes ?? Buffer.alloc(0);
  store.addPackage({
    id,
    name: described.packageName,
    type,
    owner: AWS_OWNER,
    engineVersion: described.engineVersion ?? (type === "ZIP-PLUGIN" ? "OpenSearch_2.19" : undefined),
    createdAtMs: nowMs,
    timeline: new Timeline([
      {
        fromMs: nowMs,
        state: {
          status: "AVAILABLE",
          available: { name: "v1", bytes, createdAtMs: nowMs },
          description: described.description,
          allowedAccountIds: [],
        },
      },
    ]),
  });
  return id;
}
