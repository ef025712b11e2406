import type { PackageType } from "../shapes";
import { AWS_OWNER, DEFAULT_ENGINE_VERSION } from "../assumptions";
import { newPackageId } from "../records/packageId";
import { Timeline } from "../records/Timeline";
import { keepPackage, type State } from "../records/State";

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

/** The state with a package that every account sees in every region, and none can change; and its id, `G…`. */
export function withAwsPackage(
  given: State,
  described: AwsOwnedPackage,
  nowMs: number,
): { readonly id: string; readonly state: State } {
  const { id, state } = newPackageId(given, "G");
  const type = described.packageType ?? "ZIP-PLUGIN";
  const content = { bytes: described.bytes ?? Buffer.alloc(0) };
  const record = {
    id,
    name: described.packageName,
    type,
    owner: AWS_OWNER,
    engineVersion: described.engineVersion ?? (type === "ZIP-PLUGIN" ? DEFAULT_ENGINE_VERSION : undefined),
    createdAtMs: nowMs,
    timeline: new Timeline([
      {
        fromMs: nowMs,
        state: {
          status: "AVAILABLE" as const,
          available: { name: "v1", content, createdAtMs: nowMs },
          description: described.description,
          allowedAccountIds: [],
        },
      },
    ]),
  };
  return { id, state: keepPackage(state, record) };
}
