import { contentMark, markedSha256 } from "../../contract/contentMark";
import { associationAt, packageAt } from "../../model";
import type { DeclaredContent, DeclaredGate, DeclaredRollout } from "../../terraform/Declared";
import { subjects } from "../PlaceState";
import { objectKey } from "../RehearsalInput";
import { associate, type Pair, restsOn, waitForAssociation } from "./associations";
import { unknownUntilApply } from "./notKnown";
import { packageIdle, packageSettled } from "./packageLook";
import { waitForPackage } from "./packages";
import type { Look, Program, Progress, StepContext } from "./Program";

/** How long the plugin waits by default: its resources, and its data source. */
const TIMEOUT_MS = 30 * 60_000;
const GATE_TIMEOUT_MS = 10 * 60_000;
const IN_THE_MAKING: readonly (string | undefined)[] = ["ASSOCIATING", "DISSOCIATING"];

/** `opensearchpackages_rollout`, created or updated; deleting it calls nothing. */
export function* rollOut(declared: DeclaredRollout, context: StepContext): Program {
  const { domainName, packageVersion, contentSha256 } = declared;
  const packageId = context.idOf(declared);
  if (domainName === null) return yield unknownUntilApply("domain_name");
  if (packageId === undefined) return yield unknownUntilApply("package_id");
  const pair = { packageId, domainName };
  yield waitForPackage(packageId, TIMEOUT_MS);
  yield { kind: "until", of: pair, done: associationSettled(pair), timeoutMs: TIMEOUT_MS };
  const { look } = yield { kind: "look", restsOn: restsOn(pair) };
  const held = packageAt(look.state, packageId, look.nowMs);
  const there = associationAt(look.state, pair, look.nowMs);
  const available = held?.available?.name;
  if (declared.pinned && packageVersion !== null && packageVersion !== available) {
    if (there?.status === "ACTIVE" && there.held?.name === packageVersion) return;
    return yield { kind: "fail", why: `version ${packageVersion} is not the available one` };
  }
  const mark = markedSha256(held?.description);
  if (contentSha256 !== null && mark !== null && mark !== contentSha256) {
    return yield { kind: "fail", why: "the package holds another content than the one to be rolled out" };
  }
  if (there?.status === "ACTIVE" && there.held?.name === available) return;
  yield associate(pair);
  yield waitForAssociation(pair, TIMEOUT_MS);
}

/** `data.opensearchpackages_package`, read during the apply. */
export function* readGate(declared: DeclaredGate, context: StepContext): Program {
  const packageId = context.idOf(declared);
  if (packageId === undefined) return yield unknownUntilApply("package_id");
  if (!declared.waitsUntilAvailable) return;
  yield { kind: "until", of: { packageId }, done: packageSettled(packageId), timeoutMs: GATE_TIMEOUT_MS };
}

function associationSettled(pair: Pair): (look: Look) => Progress {
  return ({ state, nowMs }) =>
    IN_THE_MAKING.includes(associationAt(state, pair, nowMs)?.status) ? "going on" : "settled";
}

/** `opensearchpackages_package_content`, created or updated; deleting it calls nothing. */
export function* holdContent(declared: DeclaredContent, context: StepContext): Program {
  const { source, sha256 } = declared;
  const packageId = context.idOf(declared);
  if (packageId === undefined) return yield unknownUntilApply("package_id");
  if (source === null) return yield unknownUntilApply("s3_key");
  // A copy that failed is what another one mends.
  yield { kind: "until", of: { packageId }, done: packageIdle(packageId), timeoutMs: TIMEOUT_MS };
  if (!declared.makesVersion) return;
  yield {
    kind: "call",
    operation: "UpdatePackage",
    input: {
      PackageID: packageId,
      PackageDescription: sha256 === null ? "" : contentMark(sha256),
      PackageSource: { S3BucketName: source.bucket, S3Key: source.key },
    },
    restsOn: [subjects.package(packageId), subjects.object(objectKey(source.bucket, source.key))],
    copies: { S3BucketName: source.bucket, S3Key: source.key },
  };
  yield waitForPackage(packageId, TIMEOUT_MS);
}
