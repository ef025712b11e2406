import type { ObjectContent, ReadFailure, Reading } from "../../service/reading";
import type { PackageSubject, SourceSubject } from "../comparison/Comparison";
import { type Hop, outcomeOf } from "../result/Hop";
import type { DomainIndexes } from "../indexes/DomainIndexes";
import type { Judged, JudgedDelivery } from "../deliveries/Judged";

/** A question that was not answered, and what it was about. */
export interface Unanswered {
  readonly address: string;
  readonly input: string | null;
  readonly region: string | null;
  readonly failure: ReadFailure;
}

/** Every question about packages, domains and associations that was not answered, and that a hop needs. */
export function unreadOf(judged: Judged): Unanswered[] {
  const { comparison, packages, deliveries } = judged;
  const undeclared = { address: "(undeclared)", input: null, region: null };
  return [
    ...packages.flatMap(({ subject, package: hop }) => {
      const domains = domainHops(deliveries, ({ subject: each }) => each.package === subject);
      return ofPackage(subject, hop, domains);
    }),
    ...deliveries.map(({ subject, domain }) => unread(subject, subject.live, [domain])),
    ...comparison.domains.flatMap((subject) => {
      const hops = domainHops(deliveries, ({ subject: each }) => each.domain === subject);
      return [unread(subject, subject.live, hops), unread(subject, subject.onDomain, hops)];
    }),
    ...judged.indexes.flatMap((domain) => ofIndexes(domain, judged)),
    ...comparison.undeclared.map((reading) => unread(undeclared, reading, [])),
  ].filter((item) => item !== null);
}

function ofPackage(subject: PackageSubject, hop: Hop, domains: readonly Hop[]): (Unanswered | null)[] {
  return [
    unread(subject, subject.live, [hop, ...domains]),
    unread(subject, subject.nameHolder, [hop]),
    unread(subject, subject.onDomains, domains),
  ];
}

/** What a domain did not tell at its own endpoint. */
function ofIndexes(domain: DomainIndexes, { deliveries }: Judged): (Unanswered | null)[] {
  const hops = deliveries.filter(({ indexes }) => indexes === domain).map(({ index }) => index);
  const about = { address: `domain/${domain.domainName}`, input: null, region: domain.region };
  return domain.unread.map((reading) => unread(about, reading, hops));
}

function domainHops(
  deliveries: readonly JudgedDelivery[],
  isMeant: (delivery: JudgedDelivery) => boolean,
): Hop[] {
  return deliveries.filter(isMeant).map(({ domain }) => domain);
}

function unread(
  { address, input, region }: Omit<Unanswered, "failure">,
  reading: Reading<unknown> | null,
  hops: readonly Hop[],
): Unanswered | null {
  if (reading?.kind !== "unread" || !servesAskedHop(hops)) return null;
  return { address, input, region, failure: reading.failure };
}

/** Questions about contents that were not answered: of S3, and of the packages' histories. */
export function sourceReadsOf({ packages }: Judged): Unanswered[] {
  return packages.flatMap(({ subject, object, package: version }) => {
    const { source, history, address, input, region } = subject;
    const forBoth = servesAskedHop([object, version]) ? [source?.live, contentOf(source)] : [];
    const forVersion = servesAskedHop([version]) ? [source?.versions, history] : [];
    return [...forBoth, ...forVersion].flatMap((reading) =>
      reading?.kind === "unread" ? { address, input, region, failure: reading.failure } : [],
    );
  });
}

/** S3 may tell of an object whose bytes it does not give. */
function contentOf(source: SourceSubject | null): ObjectContent | undefined {
  return source?.live?.kind === "present" ? source.live.value.content : undefined;
}

/** Whether a read that serves these hops is missed: not when a user left all of them out. */
function servesAskedHop(hops: readonly Hop[]): boolean {
  return hops.length === 0 || hops.some((hop) => outcomeOf(hop).leftOut === null);
}
