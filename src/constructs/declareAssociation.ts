import type { IConstruct } from "constructs";
import { declareOnce } from "./DeclaredOnce";

/**
 * Throws when another construct of the app puts the same package on the same domain.
 *
 * @param identity what tells the pair from others: the package, the domain, and where they are
 */
export function declareAssociation(
  construct: IConstruct,
  domainName: string,
  identity: readonly string[],
): void {
  declareOnce(construct, {
    attempted: "associating a package with a domain",
    rule: "a package can be associated with a domain once",
    value: domainName,
    identity: [...identity, domainName],
    remedy: "Remove one of the two associations",
  });
}
