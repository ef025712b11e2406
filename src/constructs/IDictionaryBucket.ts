import type { ITerraformDependable, TerraformProvider } from "cdktf";
import type { IConstruct } from "constructs";

/** A bucket that dictionaries are uploaded to: one made by {@link DictionaryBucket}, or one that exists. */
export interface IDictionaryBucket extends IConstruct {
  /** The name, or a reference to it. */
  readonly bucketName: string;
  /** The provider that objects are uploaded with. @default the one of the dictionary */
  readonly provider?: TerraformProvider;
  /** The region that objects are uploaded to, where it is another than the provider's. @default the one of the dictionary */
  readonly region?: string;
  /** What has to be in place before the first upload: versioning, encryption, the policy. */
  readonly readyForUploads: ITerraformDependable[];
}
