import type { ServiceSettings } from "../../contract/ServiceSettings";
import type {
  Declared,
  DeclaredAssociation,
  DeclaredPackage,
  ObjectName,
} from "../../terraform/declared/Declared";
import { readDeclared } from "../../terraform/readDeclared";
import { resourceByHand } from "../../terraform/declared/resourceByHand";

/** One dictionary on one domain, named by a person. */
export interface HandDelivery {
  readonly domainName: string;
  readonly packageId: string;
  readonly packageName: string;
  /** Where it lives. */
  readonly settings: ServiceSettings;
  /** The object that the package is made from; null when nobody says which. */
  readonly source: ObjectName | null;
}

/** How reports call what no file declares. */
export const COMMAND_LINE = "the command line";

const EMPTY_STATE = JSON.stringify({ format_version: "1.0", values: { root_module: {} } });

/**
 * What a person names, as if a state declared it: so one engine judges both.
 *
 * @param missing what was named and is not there, one clause each
 */
export function declaredByHand(deliveries: readonly HandDelivery[], missing: readonly string[]): Declared {
  const packages = new Map(
    deliveries.flatMap((each) => (each.source === null ? [] : [[each.packageId, packageOf(each)] as const])),
  );
  return {
    ...readDeclared(EMPTY_STATE, COMMAND_LINE),
    associations: deliveries.map(associationOf),
    packages: [...packages.values()],
    unread: missing.map((why) => ({
      address: COMMAND_LINE,
      what: why,
      why: "it is not there",
      option: null,
    })),
    empty: deliveries.length === 0,
  };
}

function associationOf({ domainName, packageId, settings }: HandDelivery): DeclaredAssociation {
  return {
    ...resourceByHand(COMMAND_LINE, `domain/${domainName}/package/${packageId}`, "none", settings),
    domainName,
    packageId,
    packageAddress: null,
    referencePath: null,
    before: { domainName, packageId },
  };
}

function packageOf({ packageId, packageName, settings, source }: HandDelivery): DeclaredPackage {
  return {
    ...resourceByHand(COMMAND_LINE, `package/${packageId}`, "none", settings),
    packageId,
    packageIdBefore: packageId,
    packageName,
    packageType: null,
    engineVersion: null,
    sha256: null,
    sha256Before: null,
    description: null,
    descriptionKnown: false,
    source,
    sourceBefore: source,
    makesVersion: false,
  };
}
