import type { TerraformStack } from "cdktf";
import { PackagesError } from "../../errors";
import { StackPlugin } from "./StackPlugin";

/** The provider plugin that automatic rollouts need, which travels inside of the synthesized stack. */
export class RolloutPlugin {
  /**
   * Writes the plugin for these platforms only. Without this call the script is written for both processors of Linux
   * and macOS, and executables for every platform that there are some for, so that a stack is the same wherever it is synthesized.
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
        remedy: "Name one, such as linux_amd64, or choose none at all for Linux and macOS",
      });
    }
    StackPlugin.of(stack).platforms = [...platforms];
  }

  /**
   * Writes executables that need no `node` where Terraform runs, in place of the script. They are larger (about 100 MB a
   * platform), and there are some for Windows too.
   *
   * @param stack the stack that the plugin travels in
   * @param path the folder that `npm run build:standalone` wrote, or one of its archives; relative to the working
   * directory
   * @throws PackagesError at synth, when they are not there, not whole, or of another version than the constructs
   */
  static fromStandalone(stack: TerraformStack, path: string): void {
    StackPlugin.of(stack).standalone = path;
  }

  private constructor() {}
}
