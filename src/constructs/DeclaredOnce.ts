import { TerraformStack, Token } from "cdktf";
import type { IConstruct } from "constructs";
import { PackagesError } from "../errors";
import type { PackagePlace } from "./PackagePlace";

/** Something that may be declared once only. */
export interface Declaration {
  readonly attempted: string;
  /** The rule, as a sentence without a full stop. */
  readonly rule: string;
  readonly value: string;
  /** The values that together have to be unique; when one is a token, nothing can be said and nothing is checked. */
  readonly identity: readonly string[];
  readonly remedy: string;
}

/** Per app: what was declared, and the path of the construct that did. */
const declared = new WeakMap<IConstruct, Map<string, string>>();

/** Throws when another construct of the app declared the same before; remembers it otherwise. */
export function declareOnce(construct: IConstruct, declaration: Declaration): void {
  if (declaration.identity.some((part) => Token.isUnresolved(part))) return;
  const declarations = declarationsOf(construct.node.root);
  const key = JSON.stringify([declaration.attempted, ...declaration.identity]);
  const earlier = declarations.get(key);
  if (earlier !== undefined) {
    throw new PackagesError({
      attempted: declaration.attempted,
      problem: `${declaration.rule}, and ${earlier} has it already`,
      value: declaration.value,
      where: construct.node.path,
      remedy: declaration.remedy,
    });
  }
  declarations.set(key, construct.node.path);
}

/**
 * What stands for the account and the region that a resource lives in, within which names are unique. The
 * stack, its provider with the alias and the resource's own region decide them; two stacks are taken for two accounts or regions, since
 * that is what stacks of one app usually are.
 */
export function accountAndRegion(construct: IConstruct, { provider, region }: PackagePlace): string {
  return [TerraformStack.of(construct).node.path, provider?.fqn ?? "aws", region ?? ""].join(" ");
}

function declarationsOf(app: IConstruct): Map<string, string> {
  const known = declared.get(app);
  if (known !== undefined) return known;
  const fresh = new Map<string, string>();
  declared.set(app, fresh);
  return fresh;
}

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
