import type { OpensearchPackageAssociationTimeouts } from "@cdktf/provider-aws/lib/opensearch-package-association";
import { type TerraformProvider, Token } from "cdktf";
import { Construct } from "constructs";
import type { DictionaryFormat } from "../dictionary/DictionaryFormat";
import { PackagesError } from "../errors";
import { declareOnce } from "./DeclaredOnce";
import type { MetaArguments } from "./MetaArguments";
import { PackageAssociation } from "./PackageAssociation";

/** How a package is put on a domain. */
export interface AssociationOptions extends MetaArguments {
  /**
   * The construct id of the association: needed when the domain's name is a reference, and good for keeping an
   * address when a domain is renamed.
   * @default the domain's name
   */
  readonly id?: string;
  /** How long Terraform waits, such as `{ create: "20m" }`. @default 10 minutes to create, 10 to delete */
  readonly timeouts?: OpensearchPackageAssociationTimeouts;
}

/** A package that can be put on domains, whether this stack makes it or somebody else did. */
export abstract class AssociablePackage extends Construct {
  /** The service's id of the package, or a reference to it. */
  abstract readonly packageId: string;
  /** What the package's file is, when that is known. */
  abstract readonly format?: DictionaryFormat;
  /** The provider of the package's account and region, which associations belong to as well. */
  abstract readonly provider?: TerraformProvider;

  private readonly associated: PackageAssociation[] = [];
  private associationScope?: Construct;

  /** The associations made so far, in that order. */
  get associations(): PackageAssociation[] {
    return [...this.associated];
  }

  /**
   * Puts the package on a domain. The domain has to exist, in the same account and region.
   *
   * @param domainName 3 to 28 characters, or a reference to the name
   * @throws PackagesError when the name breaks the rules, or the package is on this domain already
   */
  associateWith(domainName: string, options: AssociationOptions = {}): PackageAssociation {
    declareOnce(this, {
      attempted: "associating a package with a domain",
      rule: "a package can be associated with a domain once",
      value: domainName,
      identity: [this.node.path, domainName],
      remedy: "Remove one of the two associations",
    });
    const association = new PackageAssociation(
      this.scopeOfAssociations(),
      associationConstructId(domainName, options.id, this.node.path),
      {
        packageId: this.packageId,
        domainName,
        format: this.format,
        timeouts: options.timeouts,
        provider: options.provider ?? this.provider,
        dependsOn: options.dependsOn,
        lifecycle: options.lifecycle,
      },
    );
    this.associated.push(association);
    return association;
  }

  /** A scope of their own keeps domains' names from meeting the ids of the package's parts. */
  private scopeOfAssociations(): Construct {
    this.associationScope ??= new Construct(this, "on");
    return this.associationScope;
  }
}

function associationConstructId(domainName: string, id: string | undefined, where: string): string {
  if (id !== undefined) return id;
  if (!Token.isUnresolved(domainName)) return domainName;
  throw new PackagesError({
    attempted: "associating a package with a domain",
    problem: "the domain's name is known only to Terraform, so it can't be the construct's id",
    where,
    remedy: 'Give an id of your own: associateWith(domain.domainName, { id: "search" })',
  });
}
