import type { Certainty } from "../../contract/certainty";
import { associationAt, NO_DELAYS, packageAt, quietFrom, type Refusal, type State } from "../../model";
import { placeState } from "../PlaceState";
import type { Referrer } from "../programs/Program";
import type { Declared } from "../../terraform/declared/Declared";
import type { PlannedStep } from "../steps/PlannedStep";
import type {
  ForetoldCopyFailure,
  ForetoldRefusal,
  Rehearsal,
  ServedAfter,
  StepEnd,
  StepName,
  UnjudgedStep,
} from "../Rehearsal";
import type { NotKnown, RehearsalInput } from "../RehearsalInput";
import type { PlannedFile, Rehearsed } from "../run/applyAll";
import type { NamedInput, StepResult } from "../run/StepResult";

/** A refusal in one run. */
interface Refused {
  readonly file: number;
  readonly step: number;
  readonly refusal: Refusal;
}

type Delivering = Declared["associations"][number] | Declared["rollouts"][number];

function byAddress({ associations, rollouts }: Declared): ReadonlyMap<string, Delivering> {
  return new Map([...associations, ...rollouts].map((each) => [each.address, each]));
}

/** A refusal as it is told. */
interface Met {
  readonly refusal: Refusal;
  readonly named: NamedInput;
  readonly certainty: Certainty;
}

/** A step, with what it came to in each run. */
interface StepOfRuns {
  readonly file: number;
  readonly step: number;
  readonly planned: PlannedStep;
  readonly results: readonly StepResult[];
}

/** What all runs of a rehearsal have in common, and where they differ. */
export class CollatedRehearsal implements Rehearsal {
  readonly refusals: readonly ForetoldRefusal[];
  readonly copyFailures: readonly ForetoldCopyFailure[];
  readonly unjudged: readonly UnjudgedStep[];
  private readonly ends = new Map<string, Set<StepEnd>>();
  private readonly atFirst: readonly State[];
  private readonly atLast: readonly (readonly State[])[];
  private readonly quietMs: readonly (readonly number[])[];
  private readonly alwaysDone: readonly ReadonlySet<number>[];
  private readonly lostBy: readonly ReadonlyMap<number, ReadonlySet<string>>[];
  /** By input and address: what brings packages to domains. */
  private readonly delivering: ReadonlyMap<string, ReadonlyMap<string, Delivering>>;
  private readonly everyStep: readonly StepOfRuns[];

  constructor(
    private readonly input: RehearsalInput,
    private readonly files: readonly PlannedFile[],
    private readonly runs: readonly Rehearsed[],
    untried: readonly ReadonlySet<number>[],
  ) {
    this.atFirst = input.places.map((place) => placeState(place, NO_DELAYS, input.nowMs).state);
    this.atLast = runs.map(({ world }) => world.states);
    this.quietMs = runs.map(({ world }) =>
      world.states.map((state) => Math.max(quietFrom(state), world.nowMs)),
    );
    this.everyStep = this.allSteps();
    this.alwaysDone = this.stepsAlwaysDone();
    this.lostBy = this.stepsLost();
    this.delivering = new Map(files.map(({ file }) => [file.input.name, byAddress(file)]));
    this.refusals = this.foretoldRefusals();
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
    return place === undefined || domainName === null ? null : this.servedAs(declared, place, domainName);
  }

  servedFrom(input: string, packageAddress: string, domainName: string): readonly ServedAfter[] | null {
    const file = this.files.find((each) => each.file.input.name === input)?.file;
    const declared = file?.packages.find(({ address }) => address === packageAddress);
    const place = declared === undefined ? undefined : this.input.placeOf(declared);
    if (place === undefined) return null;
    return this.servedAs({ input, packageAddress, packageId: null }, place, domainName);
  }

  /** Where a run makes no package, the domain has none of it. */
  private servedAs(referrer: Referrer, place: number, domainName: string): readonly ServedAfter[] | null {
    const ids = this.runs.map(({ world }) => world.idOf(referrer));
    if (ids.every((id) => id === undefined)) return null;
    return distinct(
      ids.map((id, run) => (id === undefined ? NOT_SERVED : this.served(run, place, domainName, id))),
    );
  }

  servedOn(place: number, domainName: string, packageId: string): readonly ServedAfter[] {
    return distinct(this.runs.map((_run, index) => this.served(index, place, domainName, packageId)));
  }

  private served(run: number, place: number, domainName: string, packageId: string): ServedAfter {
    const state = this.atLast[run]?.[place];
    const first = this.atFirst[place];
    const moment = this.quietMs[run]?.[place] ?? 0;
    const pair = { packageId, domainName };
    const there = state === undefined ? undefined : associationAt(state, pair, moment);
    const before = first === undefined ? undefined : associationAt(first, pair, this.input.nowMs);
    const version = there?.held?.name ?? null;
    const newest = state === undefined ? undefined : packageAt(state, packageId, moment)?.available?.name;
    return {
      status: there?.status ?? null,
      version,
      isNewest: version !== null && version === newest,
      isNew: version !== null && version !== before?.held?.name,
      sha256: there?.held?.content.sha256 ?? null,
    };
  }

  private allSteps(): StepOfRuns[] {
    return this.files.flatMap(({ steps }, file) => {
      const ofFile = this.runs.flatMap((run) => (run.results[file] === undefined ? [] : [run.results[file]]));
      return steps.flatMap((planned, step): StepOfRuns[] => {
        if (planned.isJoin) return [];
        const results = ofFile.flatMap((of) => of[step] ?? []);
        return [{ file, step, planned, results }];
      });
    });
  }

  private foretoldRefusals(): ForetoldRefusal[] {
    const inRun = this.runs.map((run) => refusedIn(run));
    const always = new Set(inRun[0]?.map(subjectOf) ?? []);
    for (const refused of inRun) {
      const here = new Set(refused.map(subjectOf));
      for (const subject of always) if (!here.has(subject)) always.delete(subject);
    }
    const found: ForetoldRefusal[] = [];
    for (const { file, step, planned, results } of this.everyStep) {
      const met = results.flatMap(({ refusal, named }) =>
        refusal === null ? [] : [{ refusal, named: named ?? {} }],
      );
      const isCertain = results.every(({ end }) => end === "refused" || end === "not reached");
      const byReason = new Map(met.map((each) => [each.refusal.reason, each]));
      // One that is refused whatever happens is told once an exception, whatever the reasons are.
      const byException = new Map(met.map((each) => [each.refusal.exception, each]));
      for (const { refusal, named } of (isCertain ? byException : byReason).values()) {
        const isAlways = isCertain || always.has(subjectOf({ file, step, refusal }));
        const isOnly = isCertain && byException.size === 1;
        const certainty = isOnly ? "certain" : isAlways ? "one of several" : "possible";
        found.push(this.foretold(file, step, planned, { refusal, named, certainty }));
      }
    }
    return found;
  }

  private foretold(
    file: number,
    step: number,
    planned: PlannedStep,
    { refusal, named, certainty }: Met,
  ): ForetoldRefusal {
    const place = planned.place ?? 0;
    const { operation, exception, reason, message, detail = null } = refusal;
    const id = refusal.packageId ?? named.PackageID ?? "";
    const known = this.atLast[0]?.[place]?.packages.get(id)?.name;
    return {
      ...nameOf(planned),
      operation,
      exception,
      reason,
      message,
      certainty,
      region: this.input.places[place]?.region ?? null,
      // The id of a package that the apply makes is the model's own.
      packageId:
        this.atFirst[place]?.packages.get(id) === undefined && known !== undefined ? null : id || null,
      packageName: known ?? named.PackageName ?? null,
      domainName: refusal.domainName ?? named.DomainName ?? null,
      // A member that breaks several constraints is named once.
      detail: refusal.members === undefined ? detail : [...new Set(refusal.members)].join(", "),
      doneBefore: this.doneBefore(file, step),
      notReached: this.notReached(file, step),
    };
  }

  private doneBefore(file: number, step: number): string[] {
    const { steps, before } = this.files[file] ?? { steps: [], before: undefined };
    const isDone = this.alwaysDone[file];
    const earlier = (before?.allBefore(step) ?? []).filter(
      (index) => steps[index]?.action !== "read" && isDone?.has(index) === true,
    );
    return [...new Set(earlier.map((index) => steps[index]?.address ?? ""))];
  }

  private notReached(file: number, step: number): string[] {
    return [...(this.lostBy[file]?.get(step) ?? [])];
  }

  /** Of each file the steps that are done in every run. */
  private stepsAlwaysDone(): ReadonlySet<number>[] {
    return this.files.map(({ steps }, file) => {
      const isDone = (step: number): boolean =>
        this.runs.every((run) => run.results[file]?.[step]?.end === "done");
      return new Set([...steps.keys()].filter(isDone));
    });
  }

  /** Of each file, by the step that fails: what is not reached because of it in any run. */
  private stepsLost(): ReadonlyMap<number, ReadonlySet<string>>[] {
    return this.files.map(({ steps }, file) => {
      const lost = new Map<number, Set<string>>();
      for (const [step, { isJoin, address }] of steps.entries()) {
        if (isJoin) continue;
        for (const { results } of this.runs) {
          const because = results[file]?.[step]?.because ?? null;
          if (because === null) continue;
          const addresses = lost.get(because) ?? new Set();
          lost.set(because, addresses.add(address));
        }
      }
      return lost;
    });
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

const NOT_SERVED: ServedAfter = {
  status: null,
  version: null,
  isNewest: false,
  isNew: false,
  sha256: null,
};

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

function refusedIn({ results }: Rehearsed): Refused[] {
  return results.flatMap((steps, file) =>
    steps.flatMap(({ refusal }, step) => (refusal === null ? [] : [{ file, step, refusal }])),
  );
}

/** What a refusal is about, whichever of several steps it meets. */
function subjectOf({ file, refusal }: Refused): string {
  const { reason, packageId, domainName, detail } = refusal;
  return JSON.stringify([file, reason, packageId, domainName, detail]);
}

function nameOf({ input, address, action }: PlannedStep): StepName {
  return { input, address, action };
}

function distinct(found: readonly ServedAfter[]): ServedAfter[] {
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
}
