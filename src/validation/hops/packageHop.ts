import type { PackageDetails } from "@aws-sdk/client-opensearch";
import { makesNew } from "../../contract/PlannedAction";
import { markedSha256 } from "../../contract/contentMark";
import type { ReadingSource } from "../../contract/evidence";
import type { PackageSubject, SourceSubject } from "../comparison/Comparison";
import { claim, claimOfPackage, type ContentClaim } from "../content/ContentClaim";
import { type Digests, holds, sameContent } from "../content/Digests";
import { contentAfter, contentNow, encryptionAfter, isUnreadable } from "../comparison/sourceContent";
import { type HeldContent, heldContent } from "../comparison/heldContent";
import type { HopReading } from "../result/Hop";
import {
  type CausedReading,
  errorDetails,
  evidenceOf,
  hop,
  NOT_ASKED,
  notChecked,
  notInPlan,
  objectEvidence,
  seen,
  unanswered,
} from "./hopReading";
import { objectName } from "./objectHop";

const BUSY: readonly string[] = ["COPYING", "VALIDATING"];
const FAILED: readonly string[] = ["COPY_FAILED", "VALIDATION_FAILED", "DELETE_FAILED"];
const GONE: readonly string[] = ["DELETING", "DELETED"];
/** What of an aws_s3_object says that it is another content, and not only another description of it. */
const CONTENT_ARGUMENTS: readonly string[] = ["source", "source_hash", "etag", "content", "content_base64"];

/** object → package version, now: whether the available version holds the object's bytes. */
export function packageHopNow(subject: PackageSubject): CausedReading {
  const { live, declared, source, packageId, plannedAction } = subject;
  if (packageId === null && makesNew(plannedAction)) return hop("missing", "the package is not created yet");
  if (live.kind === "unread") return unanswered(live);
  if (live.kind === "absent") return hop("missing", "there is no such package", evidenceOf(live.why, live));
  const unsettled = statusHop(live.value, live.source);
  if (unsettled !== null) return unsettled;
  if (declared === null) return NOT_ASKED(`the package ${packageId} is known by its id only`);
  if (source === null) return notInPlan("the plan does not say package_source", "it");
  if (source.live === null) return NOT_ASKED("S3 was not asked");
  if (source.live.kind === "unread") return unanswered(source.live);
  return content(subject, source, live.value.PackageDescription);
}

function content(
  subject: PackageSubject,
  source: SourceSubject,
  description: string | undefined,
): CausedReading {
  const object = contentNow(source);
  const held = heldContent(subject, source);
  const evidence = [...versionEvidence(subject), ...objectEvidence(source)];
  if (object === null) {
    return notChecked(`there is no object ${objectName(source)} to compare the version with`, null, evidence);
  }
  const broken = claimsAbout(subject, description).find((each) => contradicts(each, object, held));
  if (broken !== undefined) {
    return hop(
      "differs",
      `${broken.by} claims sha256 ${broken.digest.slice(0, 12)}…, and the bytes are others`,
      evidence,
    );
  }
  switch (held.kind) {
    case "unread":
      return unanswered(held.reading);
    case "unknown":
      return notChecked(held.why, held.checkedBy, evidence);
    case "older":
      return hop(
        "differs",
        `${held.version} holds what ${objectName(source)} was before it was written again`,
        evidence,
      );
    case "current":
      return unreadClaim(subject, description, object, evidence) ?? hop("proven", null, evidence);
  }
}

/** The bytes that a claim is about are the object's where the version is a copy of it, or where nothing says otherwise. */
function contradicts(each: ContentClaim, object: Digests, held: HeldContent): boolean {
  if (held.kind === "older") return held.digests !== null && holds(each, held.digests) === false;
  return holds(each, object) === false;
}

/** A claim that nothing that was read confirms or refutes: the bytes were too many, or not to be had. */
function unreadClaim(
  subject: PackageSubject,
  description: string | undefined,
  object: Digests,
  evidence: HopReading["evidence"],
): CausedReading | null {
  const open = claimsAbout(subject, description).find((each) => holds(each, object) === null);
  if (open === undefined) return null;
  return notChecked(
    `the bytes of the object were not read, so ${open.by} is a claim only`,
    "s3:GetObject, or a larger --content-limit",
    evidence,
  );
}

/** What the descriptions say: the live one, and the declared one where the plan leaves it as it is. */
function claimsAbout({ declared }: PackageSubject, description: string | undefined): ContentClaim[] {
  const live = claim("sha256", markedSha256(description), "the live description");
  const own = declared === null || declared.makesVersion ? null : claimOfPackage(declared);
  return [live, own].filter((each) => each !== null);
}

function versionEvidence({ history, live }: PackageSubject): HopReading["evidence"] {
  const version = live.kind === "present" ? live.value.AvailablePackageVersion : undefined;
  const made =
    history?.kind === "present"
      ? history.value.find(({ PackageVersion }) => PackageVersion === version)
      : undefined;
  return [
    ...evidenceOf(`AvailablePackageVersion ${version}`, live),
    ...evidenceOf(`${version} made ${made?.CreatedAt?.toISOString()}`, made === undefined ? null : history),
  ];
}

/** object → package version, after the apply. */
export function packageHopAfter(
  subject: PackageSubject,
  now: CausedReading,
  objectAfter: CausedReading,
): CausedReading {
  const { declared, source } = subject;
  if (declared === null || source === null) return now;
  if (declared.plannedAction === "delete") return NOT_ASKED("the plan deletes the package");
  if (!declared.makesVersion) return withoutNewVersion(source, now);
  if (objectAfter.state === "missing")
    return hop("failed", `the copy will fail: there is no object ${objectName(source)}`);
  const encryption = encryptionAfter(source);
  if (encryption !== null && isUnreadable(encryption)) {
    return hop("failed", `the copy will fail: the object is encrypted with ${encryption}`);
  }
  const { bucketDefault } = source;
  if (encryption === null && bucketDefault?.kind === "unread") return unanswered(bucketDefault);
  return newVersion(subject, source);
}

function newVersion({ declared }: PackageSubject, source: SourceSubject): CausedReading {
  const mark = declared === null || !declared.descriptionKnown ? null : claimOfPackage(declared);
  const coming = contentAfter(source);
  if (mark === null) return hop("planned", "the apply makes a new version of it");
  const kept = coming === null ? null : holds(mark, coming);
  if (kept === false) {
    const uploads = source.declared?.uploads === true;
    return hop(
      "differs",
      `the new version will not hold what ${mark.by} claims: ${uploads ? "another content is uploaded" : "nothing uploads it"}`,
    );
  }
  if (kept === null) {
    return notChecked(
      `nothing that was read says that ${objectName(source)} will hold what ${mark.by} claims`,
      "--source-root, or source_hash on the object",
    );
  }
  return hop("planned", "the apply makes a new version of it");
}

/** An upload that no new version follows reaches no domain, unless it brings the same bytes again. */
function withoutNewVersion({ declared, ...source }: SourceSubject, now: CausedReading): CausedReading {
  if (declared?.uploads !== true) return now;
  const [before, coming] = [contentNow({ declared, ...source }), contentAfter({ declared, ...source })];
  const same = before === null || coming === null ? null : sameContent(before, coming);
  const contentChanges =
    makesNew(declared.plannedAction) || declared.changed.some((name) => CONTENT_ARGUMENTS.includes(name));
  if (same === true || (same === null && !contentChanges)) return now;
  return hop("differs", `the plan changes ${declared.address} and makes no new version of the package`);
}

/** What the package's status alone makes of its hop; null when it is AVAILABLE at a version. Nothing else is fine. */
function statusHop(live: PackageDetails, source: ReadingSource): CausedReading | null {
  const { PackageStatus: status = "", AvailablePackageVersion: version } = live;
  const evidence = [seen(`PackageStatus ${status}`, source)];
  if (BUSY.includes(status)) return hop("busy", `the package is ${status}`, evidence);
  if (FAILED.includes(status))
    return hop("failed", `the package is ${status}${errorDetails(live)}`, evidence);
  if (GONE.includes(status)) return hop("missing", `the package is ${status}`, evidence);
  if (status !== "AVAILABLE")
    return notChecked(`the status ${status || "is not given, which"} is not known here`, null, evidence);
  if (version === undefined) return notChecked("the service gives no available version", null, evidence);
  return null;
}
