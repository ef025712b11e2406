import { join } from "node:path";
import { type ISynthesisSession, type IStackSynthesizer, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { saidLoudness, unknownLoudness } from "../../contract/loudness";
import { PackagesError } from "../../errors";
import { isHclOutput, refuseUnwritableLifecycles } from "./hclOutput";

/** A stack as it was written. */
export interface WrittenStack {
  readonly stack: TerraformStack;
  /** The folder that Terraform runs in. */
  readonly folder: string;
  /** The stack itself: `cdk.tf.json`, or `cdk.tf` in HCL. */
  readonly file: string;
  readonly isHcl: boolean;
  /** With HCL output, where cdktf puts what JSON has under `//`. */
  readonly metadataFile: string;
}

/** Per stack: its synthesis. */
const known = new WeakMap<TerraformStack, StackSynthesis>();

/** What is done around the synthesis of a stack, once, however many constructs ask for it. */
export class StackSynthesis implements IStackSynthesizer {
  /** That of the construct's stack. */
  static of(construct: IConstruct): StackSynthesis {
    const stack = TerraformStack.of(construct);
    const synthesis = known.get(stack) ?? new StackSynthesis(stack);
    known.set(stack, synthesis);
    return synthesis;
  }

  private readonly inner: IStackSynthesizer;
  private readonly stepsBefore = new Map<unknown, () => void>();
  private readonly stepsAfter = new Map<unknown, (written: WrittenStack) => void>();

  private constructor(readonly stack: TerraformStack) {
    this.inner = stack.synthesizer;
    stack.synthesizer = this;
  }

  /** Does something before the stack is written. @param key for a step of the same key is done once */
  before(key: unknown, step: () => void): void {
    if (!this.stepsBefore.has(key)) this.stepsBefore.set(key, step);
  }

  /** Does something with what was written. @param key for a step of the same key is done once */
  after(key: unknown, step: (written: WrittenStack) => void): void {
    if (!this.stepsAfter.has(key)) this.stepsAfter.set(key, step);
  }

  synthesize(session: ISynthesisSession): void {
    if (saidLoudness() === undefined) throw new PackagesError(unknownLoudness());
    this.stepsBefore.forEach((step) => step());
    this.inner.synthesize(session);
    const written = this.written(session);
    if (written.isHcl) refuseUnwritableLifecycles(this.stack);
    this.stepsAfter.forEach((step) => step(written));
  }

  private written({ outdir, manifest }: ISynthesisSession): WrittenStack {
    const { stack } = this;
    const { workingDirectory, synthesizedStackPath, stackMetadataPath } = manifest.forStack(stack);
    const file = join(outdir, synthesizedStackPath);
    return {
      stack,
      folder: join(outdir, workingDirectory),
      file,
      isHcl: isHclOutput(stack, file),
      metadataFile: join(outdir, stackMetadataPath),
    };
  }
}
