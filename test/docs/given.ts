/**
 * What the fragments of code in the documentation take as given: the names that their pages speak of. A block that makes
 * one of them itself has its own.
 */
import type { DataAwsCallerIdentity } from "@cdktf/provider-aws/lib/data-aws-caller-identity";
import type { App, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import type {
  Dictionary,
  DictionaryBucket,
  DictionaryFormat,
  PackageAssociation,
} from "cdktf-opensearch-packages";
import type { Emulator } from "cdktf-opensearch-packages/emulator";

export declare const app: App;
export declare const stack: TerraformStack;
export declare const scope: Construct;
export declare const bucket: DictionaryBucket;
export declare const synonyms: Dictionary;
export declare const compoundWords: Dictionary;
export declare const onProd: PackageAssociation;
/** The file, its format and the package's name, of any dictionary. */
export declare const words: { file: string; format: DictionaryFormat; packageName: string };
export declare const aws: Emulator;
export declare const identity: DataAwsCallerIdentity;
export declare const packageId: string;
/** What a plan says: the output of `terraform show -json plan.out`. */
export declare const planJson: string;
