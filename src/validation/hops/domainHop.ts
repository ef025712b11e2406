import { keepsLive, makesNew, writes } from "../../contract/PlannedAction";
import type { Rehearsal } from "../../rehearsal";
import { valueOf } from "../../service/reading";
import type { DeliverySubject, PackageSubject } from "../comparison/Comparison";
import type { HopReading } from "../result/Hop";
import {
  type CausedReading,
  errorDetails,
  evidenceOf,
  hop,
  NOT_ASKED,
  notChecked,
  notInPlan,
  unanswered,
} from "./hopReading";

const BUSY: readonly string[] = ["ASSOCIATING", "DISSOCIATING"];
const FAILED: readonly string[] = ["ASSOCIATION_FAILED", "DISSOCIATION_FAILED"];

/** package version → domain, now: whether the domain serves the available version. */
export function domainHopNow(subject: DeliverySubject): CausedReading {
  const { live, domainName, package: packaged, domain } = subject;
  if (endsAtPackage(subject)) return withoutDomain(packaged);
  if (domainName === null) return notInPlan("the plan does not know the domain yet", "domain_name");
  if (packaged === null) return withoutPackage(subject);
  if (domain?.live.kind === "absent") {
    return hop("missing", `there is no domain ${domainName}`, evidenceOf(domain.live.why, domain.live));
  }
  if (valueOf(domain?.live ?? null)?.Deleted === true)
    return hop("missing", `the domain ${domainName} is being deleted`);
  if (live.kind === "unread") return unanswered(live);
  if (live.kind === "absent")
    return hop("missing", `the package is not on the domain ${domainName}`, evidenceOf(live.why, live));
  return served(subject);
}

/** A rollout may refer to a package of another place, which its own place does not know. */
function withoutPackage({ association, rollouts }: DeliverySubject): CausedReading {
  const address = association?.packageAddress ?? rollouts[0]?.packageAddress ?? null;
  if (address === null) return notInPlan("the plan does not know the package yet", "package_id");
  return notChecked(
    `${address} is not declared in the account and region of this: it covers nothing there`,
    "the same provider configuration for both",
  );
}

function served({ live, package: packaged }: DeliverySubject): CausedReading {
  const association = valueOf(live);
  const status = association?.DomainPackageStatus ?? "";
  const evidence = evidenceOf(`${status}, version ${association?.PackageVersion ?? "unknown"}`, live);
  if (BUSY.includes(status)) return hop("busy", `the association is ${status}`, evidence);
  if (FAILED.includes(status))
    return hop("failed", `the association is ${status}${errorDetails(association)}`, evidence);
  if (status !== "ACTIVE") return notChecked(`the status ${status} is not known here`, null, evidence);
  if (packaged?.live.kind === "unread") return unanswered(packaged.live);
  const available = valueOf(packaged?.live ?? null)?.AvailablePackageVersion;
  const associated = association?.PackageVersion;
  if (available === undefined || associated === undefined) {
    return notChecked("the service does not say both versions", null, evidence);
  }
  const both = [...evidence, ...evidenceOf(`AvailablePackageVersion ${available}`, packaged?.live ?? null)];
  if (associated === available) return hop("proven", null, both);
  return hop("differs", `the domain serves ${associated}, and the package holds ${available}`, both);
}

/** package version → domain, after the apply. */
export function domainHopAfter(
  subject: DeliverySubject,
  now: CausedReading,
  rehearsal: Rehearsal,
): CausedReading {
  const { plannedAction, association, package: packaged, domainName } = subject;
  if (association !== null && plannedAction === "delete")
    return NOT_ASKED("the plan takes the package off the domain");
  if (domainName === null || packaged === null || endsAtPackage(subject)) return now;
  const stopped = pinned(subject) ?? outdated(subject) ?? notReached(subject, rehearsal);
  return stopped ?? rehearsed(subject, now, rehearsal);
}

/** What stands in the way of the steps that bring the package to the domain, in every order. */
function notReached(subject: DeliverySubject, rehearsal: Rehearsal): CausedReading | null {
  for (const { input, address } of actors(subject)) {
    const refusal = rehearsal.refusals.find((each) => each.input === input && each.address === address);
    if (refusal !== undefined && refusal.certainty !== "possible") {
      return hop(
        "failed",
        `${refusal.operation} will be refused with ${refusal.exception}`,
        domainEvidence(subject),
      );
    }
    const ends = rehearsal.endsOf(input, address);
    const [only] = ends.length === 1 ? ends : [];
    if (only === "not reached") return hop("failed", `the apply fails before it gets to ${address}`);
    if (only === "failed") return hop("failed", `the wait of ${address} will end in a failure`);
    const unjudged = rehearsal.unjudged.find((each) => each.input === input && each.address === address);
    if (unjudged !== undefined)
      return {
        ...notChecked(unjudged.why, unjudged.checkedBy),
        cause: isLeftToApply(unjudged) ? "the plan does not know it yet" : null,
      };
  }
  return null;
}

/** What the domain serves once everything is quiet. */
function rehearsed(subject: DeliverySubject, now: CausedReading, rehearsal: Rehearsal): CausedReading {
  const { place, domainName, packageId, plannedAction, rolledOut, live } = subject;
  const [actor] = actors(subject);
  const served =
    (actor === undefined ? null : rehearsal.servedBy(actor.input, actor.address)) ??
    (domainName === null || packageId === null ? [] : rehearsal.servedOn(place, domainName, packageId));
  if (served.length === 0) return now;
  if (served.every(({ status }) => status === null)) {
    return live.kind === "present"
      ? hop("missing", "another of the plans takes the package off the domain")
      : now;
  }
  const behind = served.some(({ status, isNewest }) => status === "ACTIVE" && !isNewest);
  if (behind && makesVersion(subject) && !rolledOut && keepsLive(plannedAction)) {
    return hop(
      "differs",
      "the plan makes a new version of the package, and nothing in it brings that version to the domain",
    );
  }
  if (makesNew(plannedAction) || rolledOut)
    return hop("planned", "the apply brings the available version to the domain");
  return now;
}

/** What an argument leaves open that only the apply makes known; the rehearsal tells it by what would judge the step. */
export function isLeftToApply({ checkedBy }: Rehearsal["unjudged"][number]): boolean {
  return checkedBy?.startsWith("a plan in which") === true;
}

interface Actor {
  readonly input: string;
  readonly address: string;
}

/** The resources that bring the package to the domain. */
function actors({ association, rollouts }: DeliverySubject): Actor[] {
  return [...(association === null ? [] : [association]), ...rollouts];
}

function makesVersion({ package: packaged }: DeliverySubject): boolean {
  return packaged?.declared?.makesVersion === true && packaged.plannedAction !== "create";
}

function domainEvidence({ domain, domainName }: DeliverySubject): HopReading["evidence"] {
  if (domain?.live.kind !== "absent") return [];
  return evidenceOf(`there is no domain ${domainName}: ${domain.live.why}`, domain.live);
}

/** A plan that was made when the domain served another version than now moves it where nobody meant it to go. */
function outdated({ rollouts, live }: DeliverySubject): CausedReading | null {
  const serves = valueOf(live)?.PackageVersion;
  const before = rollouts.find(({ plannedAction }) => writes(plannedAction))?.packageVersionBefore ?? null;
  if (before === null || serves === undefined || before === serves) return null;
  return otherVersion(
    `the rollout was planned when the domain served ${before}, and it serves ${serves} now`,
    evidenceOf(`version ${serves}`, live),
  );
}

/** AssociatePackage always takes the newest version: one that is pinned to another can't be had. */
function pinned({ rollouts, package: packaged, live }: DeliverySubject): CausedReading | null {
  const wanted = rollouts.find(
    ({ pinned: isPinned, packageVersion }) => isPinned && packageVersion !== null,
  )?.packageVersion;
  if (wanted === undefined || wanted === null) return null;
  if (packaged?.declared?.makesVersion === true) {
    return otherVersion(`the rollout is pinned to ${wanted}, and the plan makes a new version`);
  }
  const available = valueOf(packaged?.live ?? null)?.AvailablePackageVersion;
  if (available === wanted) return null;
  const serves = valueOf(live)?.PackageVersion;
  return otherVersion(
    `the rollout is pinned to ${wanted}; the package holds ${available ?? "no version"}${serves === wanted ? ", and the domain stays behind" : ""}`,
  );
}

function otherVersion(why: string, evidence: CausedReading["evidence"] = []): CausedReading {
  return { ...hop("failed", why, evidence), cause: "the rollout brings another version" };
}

/** A package that no domain is known to have. */
function endsAtPackage({ association, rollouts, domainName }: DeliverySubject): boolean {
  return association === null && rollouts.length === 0 && domainName === null;
}

function withoutDomain(packaged: PackageSubject | null): CausedReading {
  const { onDomains = null } = packaged ?? {};
  if (onDomains?.kind === "unread") return unanswered(onDomains);
  return NOT_ASKED("no domain has the package, and nothing declares one for it");
}
