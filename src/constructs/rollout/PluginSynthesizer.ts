import { join } from "node:path";
import type { ISynthesisSession, IStackSynthesizer, TerraformStack } from "cdktf";

/** Synthesizes a stack as before, and then puts something more into its folder. */
export class PluginSynthesizer implements IStackSynthesizer {
  /** @param write gets the folder that Terraform runs in */
  constructor(
    private readonly stack: TerraformStack,
    private readonly before: IStackSynthesizer,
    private readonly write: (stackFolder: string) => void,
  ) {}

  synthesize(session: ISynthesisSession): void {
    this.before.synthesize(session);
    this.write(join(session.outdir, session.manifest.forStack(this.stack).workingDirectory));
  }
}
