import type { Hop } from "../result/Hop";
import type { Judged, JudgedDelivery } from "../deliveries/Judged";
import type { DomainIndexes, PackageIndexes } from "../indexes/DomainIndexes";
import { packageLabel } from "./Rule";

/** One package on one domain whose indexes were asked: what a finding about them is about. */
export interface IndexLook {
  readonly subject: {
    readonly address: string;
    readonly region: string | null;
    readonly input: string | null;
    readonly packageId: string;
    readonly domainName: string;
  };
  readonly label: string;
  readonly own: PackageIndexes;
  /** Null for a package that an index names, and that nothing brings to the domain. */
  readonly index: Hop | null;
}

/** Every delivery whose domain was asked, and every package that an index names and no delivery brings. */
export function indexLooks(judged: Judged): IndexLook[] {
  const ofDeliveries = judged.deliveries.flatMap(lookOf);
  const known = new Set(ofDeliveries.map(({ own }) => own));
  return [...ofDeliveries, ...judged.indexes.flatMap((domain) => orphansOf(domain, known))];
}

function lookOf({ subject, index, indexes }: JudgedDelivery): IndexLook[] {
  const { address, region, input, packageId, domainName } = subject;
  const own = indexes?.packages.get(packageId ?? "");
  if (own === undefined || packageId === null || domainName === null || index.now.leftOut !== null) return [];
  return [
    {
      subject: { address, region, input, packageId, domainName },
      label: packageLabel(subject),
      own,
      index,
    },
  ];
}

function orphansOf(
  { domainName, region, packages }: DomainIndexes,
  known: ReadonlySet<PackageIndexes>,
): IndexLook[] {
  return [...packages.values()]
    .filter((own) => !known.has(own) && own.uses.length > 0)
    .map((own) => ({
      subject: { address: `domain/${domainName}`, region, input: null, packageId: own.packageId, domainName },
      label: own.packageId,
      own,
      index: null,
    }));
}
