import { compare } from "../../../src/validation/comparison/compare";
import type { Comparison, DeliverySubject } from "../../../src/validation/comparison/Comparison";
import type { LivePlace } from "../../../src/validation/live/LivePlace";
import type { Place } from "../../../src/validation/places/Place";
import { declaredAssociation, declaredPackage, liveAssociation, place, there } from "../subjects";

export const live = (members: Partial<LivePlace> = {}): LivePlace => ({
  otherwise: null,
  packagesById: new Map(),
  packagesByName: new Map(),
  domains: new Map(),
  onDomains: new Map(),
  onDomain: new Map(),
  account: null,
  allPackages: null,
  undeclared: { found: [], unread: [] },
  histories: new Map(),
  sources: new Map(),
  ...members,
});

export const ASSOCIATION = "aws_opensearch_package_association.on_search";

export const PACKAGE = "aws_opensearch_package.synonyms";

export const compared = (declared: Partial<Place>, of: Partial<LivePlace> = {}): Comparison =>
  compare(place(declared), live(of));

export const deliveriesOf = (...args: Parameters<typeof compared>): readonly DeliverySubject[] =>
  compared(...args).deliveries;

export const names = (deliveries: readonly DeliverySubject[]): unknown[] =>
  deliveries.map(({ address, domainName, packageId, plannedAction }) => [
    address,
    domainName,
    packageId,
    plannedAction,
  ]);

export const onDomains = (...entries: Parameters<typeof liveAssociation>[0][]): LivePlace["onDomains"] =>
  new Map([["F1", there(entries.map((each) => liveAssociation(each)))]]);

export const packages = [declaredPackage()];

export const associations = [declaredAssociation()];
