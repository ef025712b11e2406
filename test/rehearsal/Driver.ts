import type { Emulator } from "../../src/emulator";
import { SeededRandom } from "../conformance/SeededRandom";
import { applyOrder, type Step } from "./driver/applyOrder";
import { associationGateStep } from "./driver/associationGateStep";
import { associationStep, type AwsProviderVersion, objectStep, packageStep } from "./driver/awsProvider";
import { contentStep } from "./driver/contentStep";
import { gateStep, rolloutStep } from "./driver/pluginProvider";
import { type StepContext, StepFailed, StepRefused, type StepRun } from "./driver/StepRun";
import { type Attributes, isReference, type PlannedStack, type ResourceType } from "./plan/Stack";
import { LocalCalls, type RefusedCall } from "./world/LocalCalls";

/** What became of a step. */
export type Outcome =
  | { readonly kind: "done" }
  /** The service said no. */
  | ({ readonly kind: "refused" } & RefusedCall)
  /** It waited in vain, or for something that failed. */
  | { readonly kind: "failed"; readonly message: string }
  /** @param because the steps before it that were refused or failed */
  | { readonly kind: "not reached"; readonly because: readonly string[] };

export interface StepResult {
  /** `aws_opensearch_package.a update` */
  readonly step: string;
  readonly outcome: Outcome;
}

export interface DriverOptions {
  /** The order in which what is ready starts, and how long calls are on their way. */
  readonly seed: number;
  readonly provider: AwsProviderVersion;
  /** How many steps run at a time, as `terraform apply -parallelism`. @default 10 */
  readonly parallelism?: number;
}

/** What an apply made, by address: what its resources are then. */
export interface ApplyResult {
  readonly steps: readonly StepResult[];
  readonly made: ReadonlyMap<string, Attributes>;
  /** How long it took on the clock of the local AWS. */
  readonly durationMs: number;
}

/** A call is on its way for less than so long. */
const SLOWEST_CALL_MS = 2_000;

/**
 * Applies a planned stack to a local AWS whose clock it advances: Terraform's order and the calls of its providers, of
 * this file's own, so that nothing of what is judged by it is in it.
 */
export function applyStack(
  aws: Emulator,
  planned: PlannedStack,
  options: DriverOptions,
): Promise<ApplyResult> {
  return new Driver(aws, planned, options).apply();
}

interface Running {
  readonly step: Step;
  readonly run: StepRun;
  readonly atMs: number;
}

class Driver {
  private readonly random: SeededRandom;
  private readonly calls: LocalCalls;
  private readonly outcomes = new Map<string, Outcome>();
  private readonly made = new Map<string, Attributes>();
  private waiting: Step[];
  private running: Running[] = [];
  private nowMs = 0;

  constructor(
    private readonly aws: Emulator,
    planned: PlannedStack,
    private readonly options: DriverOptions,
  ) {
    this.random = new SeededRandom(options.seed);
    this.calls = new LocalCalls(aws);
    this.waiting = applyOrder(planned);
    for (const { address, after } of planned.resources) this.made.set(address, knownOf(after ?? {}));
  }

  async apply(): Promise<ApplyResult> {
    for (;;) {
      this.startWhatIsReady();
      const next = this.takeNext();
      if (next === undefined) break;
      await this.resume(next);
    }
    if (this.waiting.length > 0) throw new RangeError(`nothing starts ${this.waiting[0]?.name}`);
    const steps = [...this.outcomes].map(([step, outcome]) => ({ step, outcome }));
    return { steps, made: this.made, durationMs: this.nowMs };
  }

  private startWhatIsReady(): void {
    for (;;) {
      const ready = this.waiting.filter(({ after }) => after.every((name) => this.outcomes.has(name)));
      if (ready.length === 0) return;
      const unreachable = ready.find((step) => this.causesOf(step).length > 0);
      if (unreachable === undefined && this.running.length >= (this.options.parallelism ?? 10)) return;
      const step = unreachable ?? this.random.pick(ready);
      this.waiting = this.waiting.filter((one) => one !== step);
      if (unreachable === undefined) this.start(step);
      else this.outcomes.set(step.name, { kind: "not reached", because: this.causesOf(step) });
    }
  }

  private causesOf({ after }: Step): string[] {
    return after.filter((name) => ["refused", "failed"].includes(this.outcomes.get(name)?.kind ?? ""));
  }

  private start(step: Step): void {
    const context: StepContext = {
      step,
      calls: this.calls,
      given: step.kind === "delete" ? {} : this.givenOf(step),
      now: () => this.nowMs,
      keep: (attributes) => this.made.set(step.resource.address, attributes),
      latency: () => this.random.below(SLOWEST_CALL_MS),
    };
    const run = RUNS[step.resource.type](context, this.options.provider);
    this.running.push({ step, run, atMs: this.nowMs });
  }

  private givenOf({ resource }: Step): Attributes {
    const entries = Object.entries(resource.block?.arguments ?? {}).map(([name, argument]) => {
      const value = isReference(argument)
        ? (this.made.get(argument.address)?.[argument.attribute] ?? null)
        : argument;
      return [name, value] as const;
    });
    return { ...knownOf(resource.after ?? {}), ...Object.fromEntries(entries) };
  }

  /** What goes on first; of what goes on at the same moment, any. */
  private takeNext(): Running | undefined {
    const atMs = Math.min(...this.running.map((one) => one.atMs));
    const first = this.running.filter((one) => one.atMs === atMs);
    if (first.length === 0) return undefined;
    const next = this.random.pick(first);
    this.running = this.running.filter((one) => one !== next);
    return next;
  }

  private async resume({ step, run, atMs }: Running): Promise<void> {
    this.aws.advance(atMs - this.nowMs);
    this.nowMs = atMs;
    try {
      const { done, value } = await run.next();
      if (done === true) this.end(step, value);
      else this.running.push({ step, run, atMs: this.nowMs + value });
    } catch (error) {
      this.outcomes.set(step.name, outcomeOf(error));
    }
  }

  private end({ name, kind, resource }: Step, attributes: Attributes): void {
    this.outcomes.set(name, { kind: "done" });
    if (kind !== "delete") this.made.set(resource.address, { ...resource.before, ...attributes });
  }
}

const RUNS: Readonly<Record<ResourceType, (context: StepContext, provider: AwsProviderVersion) => StepRun>> =
  {
    aws_opensearch_domain: ({ step }) => {
      throw new RangeError(`${step.name}: domains are only named`);
    },
    aws_s3_object: objectStep,
    aws_opensearch_package: packageStep,
    opensearchpackages_package: gateStep,
    opensearchpackages_package_content: contentStep,
    opensearchpackages_association_gate: associationGateStep,
    aws_opensearch_package_association: associationStep,
    opensearchpackages_rollout: rolloutStep,
  };

function knownOf(after: Readonly<Record<string, string | null | symbol>>): Attributes {
  const known = Object.entries(after).filter(([, value]) => typeof value !== "symbol");
  return Object.fromEntries(known) as Attributes;
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof StepRefused) return { kind: "refused", ...error.refused };
  if (error instanceof StepFailed) return { kind: "failed", message: error.message };
  throw error;
}
