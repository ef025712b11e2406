import type { Rehearsal } from "../../rehearsal";
import type { Comparison, DeliverySubject, PackageSubject } from "../comparison/Comparison";
import { domainHopAfter, domainHopNow } from "../hops/domainHop";
import { type CausedHop, type CausedReading, NOT_ASKED } from "../hops/hopReading";
import { INDEXES_NOT_ASKED, indexHopAfter, indexHopNow } from "../hops/indexHop";
import { objectHopAfter, objectHopNow } from "../hops/objectHop";
import { packageHopAfter, packageHopNow } from "../hops/packageHop";
import { type LeftOutHops, withoutHop } from "../suppressions/leftOutHops";
import type { HopName } from "../result/Hop";
import type { DomainIndexes } from "../indexes/DomainIndexes";
import type { Judged, JudgedDelivery, JudgedPackage } from "./Judged";

/** How the hops are judged. */
export interface JudgeOptions {
  /** Whether an apply follows: by the name of the input; false for states and refresh-only plans. */
  readonly isApplied: (input: string | null) => boolean;
  /** Hops that options and suppressions leave out. */
  readonly leftOut: LeftOutHops;
  readonly rehearsal: Rehearsal;
}

/** Judges every hop of every delivery. */
export function judge(comparison: Comparison, options: JudgeOptions): Judged {
  const packages = new Map(comparison.packages.map((subject) => [subject, judgePackage(subject, options)]));
  const judged = (subject: PackageSubject): JudgedPackage =>
    packages.get(subject) ?? judgePackage(subject, options);
  return {
    comparison,
    rehearsal: options.rehearsal,
    indexes: [],
    packages: [...packages.values()],
    deliveries: comparison.deliveries.map((subject) => judgeDelivery(subject, judged, options)),
  };
}

function judgePackage(subject: PackageSubject, options: JudgeOptions): JudgedPackage {
  const applied = options.isApplied(subject.input);
  const object = objectHopNow(subject);
  const objectAfter = objectHopAfter(subject, object);
  const held = packageHopNow(subject);
  const heldAfter = packageHopAfter(subject, held, objectAfter);
  const addresses = [subject.address, subject.source?.address];
  return {
    subject,
    object: hopOf("object", object, applied ? objectAfter : null, addresses, options),
    package: hopOf("package", held, applied ? heldAfter : null, addresses, options),
  };
}

function judgeDelivery(
  subject: DeliverySubject,
  judged: (subject: PackageSubject) => JudgedPackage,
  options: JudgeOptions,
): JudgedDelivery {
  const applied = isDeliveryApplied(subject, options);
  const packaged = subject.package === null ? null : judged(subject.package);
  const now = domainHopNow(subject);
  const addresses = addressesOf(subject);
  const domain = hopOf(
    "domain",
    now,
    applied ? domainHopAfter(subject, now, options.rehearsal) : null,
    addresses,
    options,
  );
  const unknown = NOT_ASKED("the plan does not say which package it is");
  const index = hopOf("index", INDEXES_NOT_ASKED, null, addresses, options);
  return {
    subject,
    domain,
    index,
    indexes: null,
    hops: [
      packaged?.object ?? hopOf("object", unknown, null, addresses, options),
      packaged?.package ?? hopOf("package", unknown, null, addresses, options),
      domain,
      index,
    ],
  };
}

/** Whether an apply follows that may change what the delivery comes to. */
export function isDeliveryApplied(subject: DeliverySubject, { isApplied }: JudgeOptions): boolean {
  return isApplied(subject.input ?? subject.package?.input ?? null);
}

/** Everything that a suppression may name to leave out a hop of the delivery. */
export function addressesOf(subject: DeliverySubject): (string | undefined)[] {
  return [subject.address, subject.rollouts[0]?.address, subject.package?.address];
}

/** A hop, unless an option or a suppression leaves it out. */
export function hopOf(
  name: HopName,
  now: CausedReading,
  after: CausedReading | null,
  addresses: readonly (string | undefined)[],
  { leftOut }: JudgeOptions,
): CausedHop {
  const by = leftOut.of(name, addresses);
  return by === undefined ? { name, now, after } : withoutHop({ name, now, after }, by);
}

/** Puts what the domains' own endpoints said into the last hop of every delivery. */
export function judgeIndexes(
  judged: Judged,
  indexes: readonly DomainIndexes[],
  options: JudgeOptions,
): Judged {
  const byDomain = new Map(indexes.map((each) => [`${each.place} ${each.domainName}`, each]));
  return {
    ...judged,
    indexes,
    deliveries: judged.deliveries.map((delivery) => {
      const { place, domainName } = delivery.subject;
      return withIndexHop(delivery, byDomain.get(`${place} ${domainName}`) ?? null, options);
    }),
  };
}

function withIndexHop(
  delivery: JudgedDelivery,
  indexes: DomainIndexes | null,
  options: JudgeOptions,
): JudgedDelivery {
  const { subject, hops } = delivery;
  const now = indexHopNow(subject, indexes);
  const after = isDeliveryApplied(subject, options) ? indexHopAfter(subject, now, indexes) : null;
  const index = hopOf("index", now, after, addressesOf(subject), options);
  return { ...delivery, index, indexes, hops: hops.map((hop) => (hop.name === "index" ? index : hop)) };
}
