import type { Attributes } from "../plan/Stack";
import type { LocalCalls, RefusedCall } from "../world/LocalCalls";
import type { Step } from "./applyOrder";

/** The milliseconds until it goes on. */
export type Pause = number;

/** One step at work: it yields how long it waits, and ends with what its resource is then. */
export type StepRun = AsyncGenerator<Pause, Attributes, void>;

/** What a step works with. */
export interface StepContext {
  readonly step: Step;
  readonly calls: LocalCalls;
  /** Arguments with every reference resolved; empty for a deletion. */
  readonly given: Attributes;
  /** Milliseconds since the apply began. */
  readonly now: () => number;
  /** Keeps what is there already, should the step end badly after it: Terraform has it in its state, tainted. */
  readonly keep: (attributes: Attributes) => void;
  /** How long the next call is on its way. */
  readonly latency: () => Pause;
}

/** The service said no, and the step ends with it. */
export class StepRefused extends Error {
  constructor(readonly refused: RefusedCall) {
    super(refused.message);
  }
}

/** The step waited for something that did not come. */
export class StepFailed extends Error {}

/** One call after its time on the way. @throws StepRefused */
export async function* call<T>(
  { calls, latency }: StepContext,
  operation: string,
  input: Readonly<Record<string, unknown>>,
): AsyncGenerator<Pause, T, void> {
  yield latency();
  const answer = await calls.packages(operation, input);
  if (answer.kind === "refused") throw new StepRefused(answer.refused);
  return JSON.parse(answer.body) as T;
}

export interface PackageSeen {
  readonly PackageID: string;
  readonly PackageStatus: string;
  readonly PackageType?: string;
  /** Seconds since the epoch. */
  readonly LastUpdatedAt?: number;
  readonly PackageDescription?: string;
  readonly AvailablePackageVersion?: string;
  readonly ErrorDetails?: { readonly ErrorType?: string; readonly ErrorMessage?: string };
}

export async function* describe(
  context: StepContext,
  packageId: string | null | undefined,
): AsyncGenerator<Pause, PackageSeen | undefined, void> {
  const Filters = [{ Name: "PackageID", Value: [packageId] }];
  const answer = yield* call<{ PackageDetailsList?: PackageSeen[] }>(context, "DescribePackages", {
    Filters,
  });
  return answer.PackageDetailsList?.[0];
}

export interface AssociationSeen {
  readonly PackageID: string;
  readonly DomainPackageStatus: string;
  readonly PackageVersion?: string;
  readonly ReferencePath?: string;
}

export async function* associationSeen(
  context: StepContext,
  domainName: string | null | undefined,
  packageId: string | null | undefined,
): AsyncGenerator<Pause, AssociationSeen | undefined, void> {
  const input = { DomainName: domainName };
  const { DomainPackageDetailsList = [] } = yield* call<{ DomainPackageDetailsList?: AssociationSeen[] }>(
    context,
    "ListPackagesForDomain",
    input,
  );
  return DomainPackageDetailsList.find(({ PackageID }) => PackageID === packageId);
}

export interface DomainSeen {
  readonly Deleted?: boolean;
  readonly Processing?: boolean;
  readonly UpgradeProcessing?: boolean;
}

export async function* domainSeen(
  context: StepContext,
  domainName: string | null | undefined,
): AsyncGenerator<Pause, DomainSeen, void> {
  const input = { DomainName: domainName };
  return (yield* call<{ DomainStatus: DomainSeen }>(context, "DescribeDomain", input)).DomainStatus;
}
