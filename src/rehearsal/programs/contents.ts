import { packageAt } from "../../model";
import type { DeclaredContent, ObjectName } from "../../terraform/declared/Declared";
import { subjects } from "../PlaceState";
import { objectKey } from "../RehearsalInput";
import { packageIdle, packageSays, UNKNOWN_DESCRIPTION } from "./packageLook";
import { type Answer, type Demand, type Program, type StepContext, unknownUntilApply } from "./Program";
import { RETRY_MS, WAITS } from "./waits";

/** What the plugin copies. */
const DICTIONARY = "TXT-DICTIONARY";

/** `opensearchpackages_package_content`, created or updated; deleting it calls nothing. */
export function* holdContent(declared: DeclaredContent, context: StepContext): Program {
  const { source } = declared;
  const packageId = context.idOf(declared);
  if (packageId === undefined) return yield unknownUntilApply("package_id");
  if (source === null) return yield unknownUntilApply("s3_key");
  const { look: first } = yield { kind: "look", restsOn: [subjects.package(packageId)] };
  const type = first.state.packages.get(packageId)?.type ?? DICTIONARY;
  if (type !== DICTIONARY) return yield { kind: "fail", why: `the package is of type ${type}` };
  const calledAtMs = yield* called(() => nextUpdate(declared, packageId, source));
  if (calledAtMs !== undefined) yield untilCopied(declared, packageId, calledAtMs);
  const { look } = yield { kind: "look", restsOn: [] };
  const version = packageAt(look.state, packageId, look.nowMs)?.available?.name;
  if (declared.packageVersion !== null && declared.packageVersion !== version) {
    // A provider must return what was planned.
    yield { kind: "fail", why: "the plan has promised another version" };
  }
  if (version !== undefined) context.hold(declared, version);
}

function untilCopied({ description }: DeclaredContent, packageId: string, sinceMs: number): Demand {
  const done = packageSays({ packageId, description, sinceMs });
  return { kind: "until", of: { packageId }, done, timeoutMs: WAITS.packageReady.timeoutMs };
}

/** What leads to a call; undefined when there is nothing to call for. */
type Preparation = Generator<Demand, Demand | undefined, Answer>;

/**
 * Makes a call, again and again while what it is refused for passes by itself.
 *
 * @returns when it was made in the end; undefined when there was nothing to call for
 */
function* called(prepare: () => Preparation): Generator<Demand, number | undefined, Answer> {
  let firstMs: number | undefined;
  for (;;) {
    const call = yield* prepare();
    if (call === undefined) return undefined;
    const { again = false, look } = yield call;
    if (!again) return look.nowMs;
    firstMs ??= look.nowMs;
    if (look.nowMs - firstMs >= WAITS.rollout.timeoutMs) {
      yield { kind: "fail", why: "the time was not enough" };
    }
    yield { kind: "sleep", forMs: RETRY_MS };
  }
}

function* nextUpdate(declared: DeclaredContent, packageId: string, source: ObjectName): Preparation {
  // A copy that failed is what another one mends.
  yield {
    kind: "until",
    of: { packageId },
    done: packageIdle(packageId),
    timeoutMs: WAITS.packageIdle.timeoutMs,
  };
  const { look } = yield { kind: "look", restsOn: [subjects.package(packageId)] };
  if (!declared.copiesAnyway && isHeld(declared, packageAt(look.state, packageId, look.nowMs)))
    return undefined;
  return update(declared, packageId, source);
}

/** Whether the package is AVAILABLE and says what it is to say: the resource of the package has seen to it, or an apply before. */
function isHeld({ description }: DeclaredContent, live: ReturnType<typeof packageAt>): boolean {
  if (live?.status !== "AVAILABLE" || description === null) return false;
  return live.description === UNKNOWN_DESCRIPTION || live.description === description;
}

function update(
  { description, packageAddress }: DeclaredContent,
  packageId: string,
  { bucket, key }: ObjectName,
): Demand {
  const copies = { S3BucketName: bucket, S3Key: key };
  // Whoever has made a package owns it; that of another one is refused.
  const owner = packageAddress === null ? [subjects.owner(packageId)] : [];
  return {
    kind: "call",
    operation: "UpdatePackage",
    input: {
      PackageID: packageId,
      PackageDescription: description ?? UNKNOWN_DESCRIPTION,
      PackageSource: copies,
    },
    restsOn: [subjects.package(packageId), subjects.object(objectKey(bucket, key)), ...owner],
    retriesAfter: ["packageBusyForUpdate"],
    copies,
  };
}
