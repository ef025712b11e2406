import { type ITerraformDependable, type TerraformProvider, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { DataOpensearchpackagesPackage } from "../../../providers/opensearchpackages/bindings";
import { StackPlugin } from "./StackPlugin";

/** What {@link packageGate} waits for. */
export interface PackageGateProps {
  readonly packageId: string;
  /** The content that the package has to hold. @default any */
  readonly contentSha256?: string;
  /** The AWS provider of the package. @default the stack's default one */
  readonly awsProvider?: TerraformProvider;
  /** The region of the package. @default the provider's */
  readonly region?: string;
  /** What makes the package, when this stack does: Terraform then looks after that, and not while planning. */
  readonly dependsOn: ITerraformDependable[];
}

/**
 * Waits until a package is `AVAILABLE` with the declared content: the service refuses to associate one that it
 * is still copying, and the AWS provider 5.x doesn't wait.
 */
export function packageGate(scope: Construct, id: string, props: PackageGateProps): ITerraformDependable {
  return new DataOpensearchpackagesPackage(scope, id, {
    packageId: props.packageId,
    waitUntilAvailable: true,
    expectedSha256: props.contentSha256,
    region: props.region,
    provider: StackPlugin.of(TerraformStack.of(scope)).providerFor(props.awsProvider),
    dependsOn: props.dependsOn,
  });
}
