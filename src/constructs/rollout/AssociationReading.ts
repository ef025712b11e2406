import type { OpensearchPackageAssociation } from "@cdktf/provider-aws/lib/opensearch-package-association";
import { Lazy, type TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { DataOpensearchpackagesAssociation } from "../../../providers/opensearchpackages/bindings";

/** What a {@link AssociationReading} is made from. */
export interface AssociationReadingProps {
  /** The association that is read. */
  readonly association: OpensearchPackageAssociation;
  readonly domainName: string;
  readonly packageId: string;
  readonly region?: string;
  readonly provider: TerraformProvider;
}

/**
 * Reads an association in every plan. It stands outside of the check block: Terraform reads a data source inside of one
 * again in every apply, so that no plan would ever be empty.
 *
 * Its domain name hangs on the association's id, which is unknown until the association exists. So it is
 * read while planning when there is something to read, and else after the association was made.
 */
export class AssociationReading extends DataOpensearchpackagesAssociation {
  private readonly association: OpensearchPackageAssociation;

  constructor(scope: Construct, id: string, { association, ...config }: AssociationReadingProps) {
    super(scope, id, config);
    this.association = association;
  }

  /**
   * The references are made at synth, since the association's logical id can be overridden until then, and as text: each
   * of cdktf's tokens costs a stack trace, and this is made for every association.
   */
  protected override synthesizeAttributes(): Record<string, unknown> {
    this.domainName = this.nameOnceAssociated();
    this.packageId = this.idOfPackage();
    return super.synthesizeAttributes();
  }

  /** In HCL cdktf escapes the quotes of a text, so it has tokens. */
  protected override synthesizeHclAttributes(): Record<string, unknown> {
    this.domainName = Lazy.stringValue({ produce: () => this.nameOnceAssociated() });
    this.packageId = Lazy.stringValue({ produce: () => this.idOfPackage() });
    return super.synthesizeHclAttributes();
  }

  private nameOnceAssociated(): string {
    return `\${(${this.argument("id")} == "none") ? "" : ${this.argument("domain_name")}}`;
  }

  private idOfPackage(): string {
    return `\${${this.argument("package_id")}}`;
  }

  private argument(name: string): string {
    const { terraformResourceType, friendlyUniqueId } = this.association;
    return `${terraformResourceType}.${friendlyUniqueId}.${name}`;
  }
}
