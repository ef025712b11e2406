import type { Certainty } from "../../contract/certainty";
import type { Refusal } from "../../model";
import type { ForetoldRefusal } from "../Rehearsal";
import type { RehearsalInput } from "../RehearsalInput";
import type { PlannedFile, Rehearsed } from "../run/applyAll";
import type { NamedInput } from "../run/StepResult";
import type { PlannedStep } from "../steps/PlannedStep";
import type { ServedAtLast } from "./ServedAtLast";
import { nameOf, type StepOfRuns } from "./StepOfRuns";

/** A refusal in one run. */
interface Refused {
  readonly file: number;
  readonly step: number;
  readonly refusal: Refusal;
}

/** A refusal as it is told. */
interface Met {
  readonly refusal: Refusal;
  readonly named: NamedInput;
  readonly certainty: Certainty;
}

/** What is refused in any run, and what is done and not reached besides. */
export class RefusalsOfRuns {
  private readonly alwaysDone: readonly ReadonlySet<number>[];
  private readonly lostBy: readonly ReadonlyMap<number, ReadonlySet<string>>[];

  constructor(
    private readonly input: RehearsalInput,
    private readonly files: readonly PlannedFile[],
    private readonly runs: readonly Rehearsed[],
    private readonly steps: readonly StepOfRuns[],
    private readonly served: ServedAtLast,
  ) {
    this.alwaysDone = this.stepsAlwaysDone();
    this.lostBy = this.stepsLost();
  }

  all(): ForetoldRefusal[] {
    const inRun = this.runs.map((run) => refusedIn(run));
    const always = new Set(inRun[0]?.map(subjectOf) ?? []);
    for (const refused of inRun) {
      const here = new Set(refused.map(subjectOf));
      for (const subject of always) if (!here.has(subject)) always.delete(subject);
    }
    const found: ForetoldRefusal[] = [];
    for (const { file, step, planned, results } of this.steps) {
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
    const known = this.served.atLast[0]?.[place]?.packages.get(id)?.name;
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
        this.served.atFirst[place]?.packages.get(id) === undefined && known !== undefined ? null : id || null,
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
}

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
