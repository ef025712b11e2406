import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import type { DictionaryFormat } from "../dictionary/DictionaryFormat";
import { AssociablePackage, type KnownPackage } from "./AssociablePackage";
import { declarePackagePlace } from "./PackagePlace";
import { checkPackageId } from "./rules/packageId";
import { checkRegion } from "./rules/region";

/** What is known of a package that exists. */
export interface ExistingPackageOptions {
  /** What the package's file is, so that index settings can be checked for it. @default unknown: nothing is checked */
  readonly format?: DictionaryFormat;
  /** The provider of the package's account and region. @default the stack's default AWS provider */
  readonly provider?: TerraformProvider;
  /** The region of the package, where it is another than the provider's. @default the provider's */
  readonly region?: string;
}

/** A package made elsewhere and known by its id; nothing about the package itself is changed. */
export class ExistingPackage extends AssociablePackage {
  /** The service's id of the package, as given. */
  readonly packageId: string;
  /** What the package's file is, as given. @default unknown */
  readonly format?: DictionaryFormat;
  /** The provider of the package's account and region, as given. @default the stack's default AWS provider */
  readonly provider?: TerraformProvider;
  /** The region of the package, as given. @default the provider's */
  readonly region?: string;
  /** @internal */
  protected override readonly _known: KnownPackage;

  /** @throws PackagesError when the id is empty or has white space, or the region is none */
  constructor(scope: Construct, id: string, packageId: string, options: ExistingPackageOptions = {}) {
    super(scope, id);
    checkPackageId(packageId, this.node.path);
    checkRegion(options.region, this.node.path);
    this.packageId = packageId;
    this.format = options.format;
    this.provider = options.provider;
    this.region = options.region;
    declarePackagePlace(this, packageId, options);
    this._known = { format: options.format };
  }
}
