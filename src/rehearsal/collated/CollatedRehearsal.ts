import type { Declared } from "../../terraform/declared/Declared";
import type {
  ForetoldCopyFailure,
  ForetoldRefusal,
  Rehearsal,
  ServedAfter,
  StepEnd,
  UnjudgedStep,
} from "../Rehearsal";
import type { NotKnown, RehearsalInput } from "../RehearsalInput";
import type { PlannedFile, Rehearsed } from "../run/applyAll";
import { RefusalsOfRuns } from "./RefusalsOfRuns";
import { ServedAtLast } from "./ServedAtLast";
import { nameOf, type StepOfRuns, stepsOfRuns } from "./StepOfRuns";

type Delivering = Declared["associations"][number] | Declared["rollouts"][number];

function byAddress({ associations, rollouts }: Declared): ReadonlyMap<string, Delivering> {
  return new Map([...associations, ...rollouts].map((each) => [each.address, each]));
}

/** What all runs of a rehearsal have in common, and where they differ. */
export class CollatedRehearsal implements Rehearsal {
  readonly refusals: readonly ForetoldRefusal[];
  readonly copyFailures: readonly ForetoldCopyFailure[];
  readonly unjudged: readonly UnjudgedStep[];
  private readonly ends = new Map<string, Set<StepEnd>>();
  private readonly served: ServedAtLast;
  /** By input and address: what brings packages to domains. */
  private readonly delivering: ReadonlyMap<string, ReadonlyMap<string, Delivering>>;
  private readonly everyStep: readonly StepOfRuns[];

  constructor(
    private readonly input: RehearsalInput,
    private readonly files: readonly PlannedFile[],
    runs: readonly Rehearsed[],
    untried: readonly ReadonlySet<number>[],
  ) {
    this.served = new ServedAtLast(input, runs);
    this.everyStep = stepsOfRuns(files, runs);
    this.delivering = new Map(files.map(({ file }) => [file.input.name, byAddress(file)]));
    this.refusals = new RefusalsOfRuns(input, files, runs, this.everyStep, this.served).all();
    this.copyFailures = this.foretoldCopyFailures();
    this.unjudged = [...this.unjudgedSteps(), ...this.untriedOrders(untried)];
    this.noteEnds();
  }

  endsOf(input: string, address: string): readonly StepEnd[] {
    return [...(this.ends.get(`${input} ${address}`) ?? [])];
  }

  servedBy(input: string, address: string): readonly ServedAfter[] | null {
    const declared = this.delivering.get(input)?.get(address);
    if (declared === undefined) return null;
    const place = this.input.placeOf(declared);
    const { domainName } = declared;
    return place === undefined || domainName === null
      ? null
      : this.served.servedAs(declared, place, domainName);
  }

  servedFrom(input: string, packageAddress: string, domainName: string): readonly ServedAfter[] | null {
    const file = this.files.find((each) => each.file.input.name === input)?.file;
    const declared = file?.packages.find(({ address }) => address === packageAddress);
    const place = declared === undefined ? undefined : this.input.placeOf(declared);
    if (place === undefined) return null;
    return this.served.servedAs({ input, packageAddress, packageId: null }, place, domainName);
  }

  servedOn(place: number, domainName: string, packageId: string): readonly ServedAfter[] {
    return this.served.servedOn(place, domainName, packageId);
  }

  private foretoldCopyFailures(): ForetoldCopyFailure[] {
    const found: ForetoldCopyFailure[] = [];
    for (const { planned, results } of this.everyStep) {
      const failed = results.find(({ copyFailure }) => copyFailure !== null)?.copyFailure;
      if (failed === undefined || failed === null) continue;
      const reached = results.filter(({ end }) => end !== "not reached" && end !== "refused");
      found.push({
        ...nameOf(planned),
        ...failed,
        operation: failed.operation === "CreatePackage" ? "CreatePackage" : "UpdatePackage",
        certainty: reached.every(({ copyFailure }) => copyFailure?.reason === failed.reason)
          ? "certain"
          : "possible",
        region: this.input.places[planned.place ?? 0]?.region ?? null,
        packageName: null,
      });
    }
    return found;
  }

  private unjudgedSteps(): UnjudgedStep[] {
    const found: UnjudgedStep[] = [];
    for (const { planned, results } of this.everyStep) {
      const unknown = results.find(({ notKnown }) => notKnown !== null)?.notKnown;
      if (unknown !== undefined && unknown !== null) found.push({ ...nameOf(planned), ...unknown });
      const early = results.find(({ copiedTooEarly }) => copiedTooEarly !== null)?.copiedTooEarly ?? null;
      if (early !== null) found.push({ ...nameOf(planned), ...copiedBefore(early) });
    }
    return found;
  }

  private untriedOrders(untried: readonly ReadonlySet<number>[]): UnjudgedStep[] {
    return untried.flatMap((steps, file) =>
      [...steps].flatMap((step) => {
        const planned = this.files[file]?.steps[step];
        return planned === undefined ? [] : [{ ...nameOf(planned), ...TOO_MANY_ORDERS }];
      }),
    );
  }

  private noteEnds(): void {
    for (const { planned, results } of this.everyStep) {
      const key = `${planned.input} ${planned.address}`;
      const ends = this.ends.get(key) ?? new Set();
      for (const { end } of results) ends.add(end);
      this.ends.set(key, ends);
    }
  }
}

function copiedBefore(object: string): NotKnown {
  return {
    why: `nothing orders the upload of s3://${object} before the copy of it: the version may hold what the object was before`,
    checkedBy: "a reference to the object where the copy names its source",
  };
}

const TOO_MANY_ORDERS = {
  why: "too many of the plan's calls are in no order that Terraform keeps: not every order was tried",
  checkedBy: "depends_on between them",
} as const;
