import { associationAt, domainAt, packageAt, type RefusalReason } from "../../model";
import type {
  DeclaredAssociationGate,
  DeclaredGate,
  DeclaredRollout,
} from "../../terraform/declared/Declared";
import { subjects } from "../PlaceState";
import { associate, type PackageOnDomain, restsOn } from "./associations";
import { packageHolds, packageSettled } from "./packageLook";
import {
  type Demand,
  type PlaceLook,
  type Program,
  type WaitProgress,
  type StepContext,
  unknownUntilApply,
} from "./Program";
import { RETRY_MS, WAITS } from "./waits";

const IN_THE_MAKING: readonly (string | undefined)[] = ["ASSOCIATING", "DISSOCIATING"];

/** Refusals that it waits out: each passes by itself. */
const PASSES: readonly RefusalReason[] = [
  "alreadyInDesiredState",
  "associationBusy",
  "domainBusy",
  "packageNotAvailable",
];

/** `opensearchpackages_rollout`, created or updated; deleting it calls nothing. */
export function* rollOut(declared: DeclaredRollout, context: StepContext): Program {
  const { domainName } = declared;
  const packageId = context.idOf(declared);
  if (domainName === null) return yield unknownUntilApply("domain_name");
  if (packageId === undefined) return yield unknownUntilApply("package_id");
  const pair = { packageId, domainName };
  const { look: first } = yield { kind: "look", restsOn: restsOn(pair) };
  const expected = { packageId, sha256: declared.contentSha256, sinceMs: first.nowMs };
  const done = bothSettled(packageHolds(expected), associationSettled(pair));
  for (let hasCalled = false; ;) {
    yield { kind: "until", of: pair, done, timeoutMs: WAITS.rollout.timeoutMs };
    const { look } = yield { kind: "look", restsOn: restsOn(pair) };
    const next = nextOf(wantedVersion(declared, context), pair, look, hasCalled);
    if (next === "done") return;
    if (next !== "associate") return yield next;
    const { again = false } = yield { ...associate(pair), retriesAfter: PASSES };
    hasCalled ||= !again;
    if (!again) continue;
    if (look.nowMs >= first.nowMs + WAITS.rollout.timeoutMs)
      return yield { kind: "fail", why: "another change goes on for too long" };
    yield { kind: "sleep", forMs: RETRY_MS };
  }
}

/** The one version that it brings the domain to; null where that is the available one, whichever that is. */
function wantedVersion(declared: DeclaredRollout, { heldVersion }: StepContext): string | null {
  const { input, pinned, packageVersion, followedContent } = declared;
  if (pinned && packageVersion !== null) return packageVersion;
  return followedContent === null ? null : (heldVersion({ input, address: followedContent }) ?? null);
}

type Failure = Extract<Demand, { kind: "fail" }>;

/** What is next once package and association are at rest. */
function nextOf(
  wanted: string | null,
  pair: PackageOnDomain,
  { state, nowMs }: PlaceLook,
  hasCalled: boolean,
): "done" | "associate" | Failure {
  const available = packageAt(state, pair.packageId, nowMs)?.available?.name;
  const there = associationAt(state, pair, nowMs);
  const served = there?.status === "ACTIVE" ? there.held?.name : undefined;
  if (wanted !== null && wanted !== available) {
    if (served === wanted) return "done";
    return { kind: "fail", why: `version ${wanted} is not the available one` };
  }
  if (served !== undefined && served === available) return "done";
  const isOwnFailure = hasCalled && there?.status === "ASSOCIATION_FAILED";
  return isOwnFailure ? { kind: "fail", why: "the association failed" } : "associate";
}

/** `data.opensearchpackages_package`, read during the apply. */
export function* readGate(declared: DeclaredGate, context: StepContext): Program {
  const packageId = context.idOf(declared);
  if (packageId === undefined) return yield unknownUntilApply("package_id");
  if (!declared.waitsUntilAvailable) return;
  const sha256 = declared.expectedSha256;
  const { look } = yield { kind: "look", restsOn: sha256 === null ? [] : [subjects.package(packageId)] };
  const done = packageHolds({ packageId, sha256, sinceMs: look.nowMs });
  yield { kind: "until", of: { packageId }, done, timeoutMs: WAITS.gate.timeoutMs };
}

/** `opensearchpackages_association_gate`, created or updated; deleting it calls nothing. */
export function* awaitAssociable(declared: DeclaredAssociationGate, context: StepContext): Program {
  const { domainName } = declared;
  const packageId = context.idOf(declared);
  if (domainName === null) return yield unknownUntilApply("domain_name");
  if (packageId === undefined) return yield unknownUntilApply("package_id");
  const pair = { packageId, domainName };
  yield { kind: "look", restsOn: restsOn(pair) };
  const done = bothSettled(packageSettled(packageId), domainIdle(domainName));
  yield { kind: "until", of: pair, done: orActive(pair, done), timeoutMs: WAITS.associable.timeoutMs };
}

/** What a domain has already is waited for no further. */
function orActive(pair: PackageOnDomain, done: Wait): Wait {
  return (look) =>
    associationAt(look.state, pair, look.nowMs)?.status === "ACTIVE" ? "settled" : done(look);
}

function domainIdle(domainName: string): Wait {
  return ({ state, nowMs }) => {
    const phase = domainAt(state, domainName, nowMs)?.phase;
    if (phase === undefined) return { failed: `there is no domain ${domainName}` };
    if (phase === "DELETING") return { failed: "the domain is being deleted" };
    return phase === "ACTIVE" ? "settled" : "going on";
  };
}

type Wait = (look: PlaceLook) => WaitProgress;

function bothSettled(one: Wait, other: Wait): Wait {
  return (look) => {
    const progress = one(look);
    return progress === "settled" ? other(look) : progress;
  };
}

function associationSettled(pair: PackageOnDomain): Wait {
  return ({ state, nowMs }) =>
    IN_THE_MAKING.includes(associationAt(state, pair, nowMs)?.status) ? "going on" : "settled";
}
