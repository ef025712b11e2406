import type { HopReading } from "../result/Hop";
import type { PackageSubject, SourceSubject } from "../comparison/Comparison";
import { claimOfPackage, type ContentClaim } from "../content/ContentClaim";
import { type Digests, digestsOfObject, holds, joined, sameContent } from "../content/Digests";
import { claimsOf, digestsOfFile } from "../comparison/sourceContent";
import {
  type CausedReading,
  evidenceOf,
  evidenceOfFile,
  hop,
  NOT_ASKED,
  notChecked,
  notInPlan,
  objectEvidence,
  unanswered,
} from "./hopReading";

/** How findings and reasons call an object. */
export function objectName({ bucket, key }: Pick<SourceSubject, "bucket" | "key">): string {
  return `s3://${bucket}/${key}`;
}

/** file → object, now: whether the object holds the bytes that are declared. */
export function objectHopNow(subject: PackageSubject): CausedReading {
  const { source } = subject;
  if (source === null) return withoutSource(subject);
  const { live } = source;
  if (live === null) return NOT_ASKED("S3 was not asked");
  if (live.kind === "unread") return unanswered(live);
  if (live.kind === "absent") {
    return hop("missing", `there is no object ${objectName(source)}`, evidenceOf(live.why, live));
  }
  return compared(subject, source, digestsOfObject(live.value));
}

/** file → object, after the apply. */
export function objectHopAfter(subject: PackageSubject, now: CausedReading): CausedReading {
  const { source } = subject;
  if (source === null) return now;
  const { declared, removedBy } = source;
  if (removedBy !== null) return hop("missing", `the plan deletes it with ${removedBy.address}`);
  if (declared?.plannedAction === "delete") return hop("missing", `the plan deletes ${declared.address}`);
  if (declared?.uploads !== true) return now;
  const file = digestsOfFile(source);
  const broken = claimsOf(source).find(({ claim }) => file !== null && holds(claim, file) === false);
  if (broken !== undefined) {
    const why = `the file here is not the one that was planned: ${broken.claim.by} says ${short(broken.claim)}`;
    return hop("differs", why, evidenceOfFile(source));
  }
  return hop("planned", `the apply uploads it with ${declared.address}`, evidenceOfFile(source));
}

function withoutSource({ declared, packageId }: PackageSubject): CausedReading {
  if (declared === null) return NOT_ASKED(`the package ${packageId} is known by its id only`);
  if (declared.plannedAction === "delete") return NOT_ASKED("the plan deletes the package");
  return notInPlan("the plan does not say from which object the package is made", "package_source");
}

function compared(subject: PackageSubject, source: SourceSubject, object: Digests): CausedReading {
  const evidence = [...evidenceOfFile(source), ...objectEvidence(source)];
  const file = digestsOfFile(source);
  const same = file === null ? null : sameContent(file, object);
  if (same === false)
    return hop("differs", `${objectName(source)} is not the file ${source.declared?.file}`, evidence);
  const known = file === null || same === null ? object : joined(object, file);
  const claims = claimsFor(subject, source);
  const broken = claims.find(({ claim }) => holds(claim, known) === false);
  if (broken !== undefined) {
    return hop(
      "differs",
      `${objectName(source)} is not what ${broken.claim.by} says: ${short(broken.claim)}`,
      evidence,
    );
  }
  const proven = same === true || claims.some(({ claim, weak }) => !weak && holds(claim, known) === true);
  if (proven) return hop("proven", null, evidence);
  return unproven(source, claims.length > 0 || source.declared !== null, evidence);
}

/** An object that nothing declares may still be what the description's mark claims. */
function claimsFor(subject: PackageSubject, source: SourceSubject): { claim: ContentClaim; weak: boolean }[] {
  if (source.declared !== null) return claimsOf(source);
  const mark = subject.declared === null ? null : claimOfPackage(subject.declared);
  return mark === null ? [] : [{ claim: mark, weak: false }];
}

function unproven(source: SourceSubject, declared: boolean, evidence: HopReading["evidence"]): CausedReading {
  const { live, file } = source;
  if (!declared) return NOT_ASKED(`nothing that was read declares a file for ${objectName(source)}`);
  if (live?.kind === "present" && live.value.content.kind === "too large") {
    return notChecked(
      `${objectName(source)} is larger than ${live.value.content.limitBytes} bytes, and S3 has no checksum of it that can be compared`,
      "--content-limit",
      evidence,
    );
  }
  if (live?.kind === "present" && live.value.content.kind === "unread") {
    const { failure } = live.value.content;
    return notChecked(`${failure.action}: ${failure.why}`, failure.checkedBy, evidence);
  }
  if (file?.kind === "unread") return notChecked(file.why, file.checkedBy ?? "--source-root", evidence);
  return notChecked("no file and no hash is declared for it", "source_hash on the object", evidence);
}

function short({ algorithm, digest }: ContentClaim): string {
  return `${algorithm} ${digest.slice(0, 12)}…`;
}
