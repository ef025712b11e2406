import {
  type ITerraformDependable,
  type TerraformProvider,
  type TerraformResourceLifecycle,
  TerraformStack,
} from "cdktf";
import type { Construct } from "constructs";
import { PackageContent } from "../../../providers/opensearchpackages/bindings";
import type { ContentTimeouts } from "../ContentTimeouts";
import { madeAfter } from "./madeAfter";
import { StackPlugin } from "./StackPlugin";

/** Where a package's content comes from, and what it is. */
export interface ContentSource {
  readonly bucketName: string;
  readonly key: string;
  /** SHA-256, 64 hexadecimal digits. */
  readonly sha256: string;
  /** What the package's description says in front of the mark; may be empty. */
  readonly description: string;
}

/** What {@link availableContent} makes, where it is not there. */
export interface AvailableContentProps {
  readonly packageId: string;
  readonly source: ContentSource;
  /** The AWS provider of the package. @default the stack's default one */
  readonly awsProvider?: TerraformProvider;
  /** The region of the package. @default the provider's */
  readonly region?: string;
  /** @default 30 minutes */
  readonly timeouts?: ContentTimeouts;
  /** What makes the package, and whatever else comes before. @default nothing */
  readonly dependsOn?: ITerraformDependable[];
  readonly lifecycle?: TerraformResourceLifecycle;
}

/**
 * The content of a package as what associations and rollouts come after: the service refuses to associate a package that
 * it is still copying, and the AWS provider doesn't wait after an update, or copy again what has failed.
 */
export function availableContent(scope: Construct, id: string, props: AvailableContentProps): PackageContent {
  const { source } = props;
  const declare = (dependsOn: ITerraformDependable[] | undefined) =>
    new PackageContent(scope, id, {
      packageId: props.packageId,
      s3BucketName: source.bucketName,
      s3Key: source.key,
      contentSha256: source.sha256,
      // An empty text is none: the description is then the mark alone.
      packageDescription: source.description === "" ? undefined : source.description,
      timeouts: props.timeouts,
      region: props.region,
      provider: StackPlugin.of(TerraformStack.of(scope)).providerFor(props.awsProvider),
      dependsOn,
      lifecycle: props.lifecycle,
    });
  return madeAfter(scope, props.dependsOn, declare);
}
