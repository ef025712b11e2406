import type { TerraformStack } from "cdktf";
import { PackagesError } from "../../errors";
import { StackPlugin } from "./StackPlugin";

/** The provider plugin that automatic rollouts need, which travels inside of the synthesized stack. */
export class RolloutPlugin {
  /**
   * Writes the plugin for these platforms only. Without this call it is written for both processors of Linux and
   * macOS, so that a stack is the same wherever it is synthesized.
   *
   * @param stack the stack that the plugin travels in
   * @param platforms as Terraform names them: `linux_amd64`, `darwin_arm64`, …
   * @throws PackagesError when none is named; at synth, when the plugin can't run on one of them
   */
  static forPlatforms(stack: TerraformStack, platforms: string[]): void {
    if (platforms.length === 0) {
      throw new PackagesError({
        attempted: "choosing the plugin's platforms",
        problem: "without the plugin for the platform that it runs on, terraform init fails",
        where: stack.node.path,
        remedy: 'Name one, such as "linux_amd64", or leave the call out for Linux and macOS',
      });
    }
    StackPlugin.of(stack).platforms = [...platforms];
  }

  private constructor() {}
}
