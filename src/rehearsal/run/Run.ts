import { apply, nextChange, withBusyDomain } from "../../model";
import type { PlannedStep } from "../steps/PlannedStep";
import type { Answer, Demand } from "../programs/Program";
import type { StepEnd } from "../Rehearsal";
import type { NotKnown } from "../RehearsalInput";
import type { Course } from "../schedule/Course";
import type { LateSteps } from "../schedule/lateSteps";
import { Queue } from "./Queue";
import { Running } from "./Running";
import type { RunWorld } from "./RunWorld";
import { Walk } from "./Walk";
import type { StepResult } from "./StepResult";

/** A wait whose end nothing foretells looks again after so long. */
const LOOK_AGAIN_MS = 60_000;

type Call = Extract<Demand, { kind: "call" }>;
type Until = Extract<Demand, { kind: "until" }>;

type Event =
  | { readonly kind: "begin"; readonly step: number }
  | { readonly kind: "go on"; readonly step: number }
  | { readonly kind: "call"; readonly step: number; readonly demand: Call }
  | { readonly kind: "look"; readonly step: number; readonly until: Until };

/** What of a course is of one file. */
export type FileCourse = Pick<Course, "chance" | "parallelism" | "lateness"> & { readonly late: LateSteps };

/** One plan, applied once. */
export class Run {
  private readonly queue = new Queue<Event>();
  private readonly running: Running[];
  private readonly walk: Walk;
  private begun = 0;
  private underWay = 0;
  private hasTimedOut = false;
  /** The first calls of late ones that have looked already. */
  private readonly onTheirWay = new Map<number, Call>();

  constructor(
    private readonly steps: readonly PlannedStep[],
    private readonly world: RunWorld,
    private readonly course: FileCourse,
    private readonly waitsForCopy: boolean,
  ) {
    this.running = steps.map(() => new Running());
    const { late, lateness } = course;
    this.walk = new Walk(steps, (step) => late.has(step) && lateness !== "on its way");
  }

  /** Whether a step waited for something that would have come later. */
  get timedOut(): boolean {
    return this.hasTimedOut;
  }

  /** Applies it, and leaves the world as it is afterwards. */
  results(): StepResult[] {
    this.walk.begin();
    for (let next = this.next(); next !== undefined; next = this.next()) {
      this.world.nowMs = Math.max(this.world.nowMs, next.atMs);
      this.on(next.item);
    }
    return this.running.map(({ result, began, copied }, step) => ({
      ...result,
      copiedTooEarly: copied !== null && this.world.writesOf(copied.key) > copied.writes ? copied.key : null,
      end: this.walk.lostBecauseOf(step) === null ? result.end : "not reached",
      because: this.walk.lostBecauseOf(step),
      began,
    }));
  }

  /** As many of those that could as may run at a time. */
  private beginReady(): void {
    const { parallelism, chance } = this.course;
    while (this.underWay < parallelism) {
      const step = this.walk.take(chance);
      if (step === undefined) return;
      this.underWay += 1;
      this.queue.put(this.world.nowMs + chance.callMs(), { kind: "begin", step });
    }
  }

  /** What is next; when nothing is, those that were held back. */
  private next(): ReturnType<Queue<Event>["take"]> {
    if (this.course.lateness === "right behind") this.walk.release((step) => this.isBehind(step));
    this.beginReady();
    const next = this.queue.take();
    if (next !== undefined || this.walk.heldBack + this.onTheirWay.size === 0) return next;
    this.walk.release(() => true);
    this.beginReady();
    this.onTheirWay.forEach((demand, step) =>
      this.queue.put(this.world.nowMs, { kind: "call", step, demand }),
    );
    this.onTheirWay.clear();
    return this.queue.take();
  }

  private isBehind(step: number): boolean {
    for (const other of this.course.late.get(step) ?? []) {
      if (this.running[other]?.began === null && this.walk.lostBecauseOf(other) === null) return false;
    }
    return true;
  }

  private on(event: Event): void {
    const { step } = event;
    switch (event.kind) {
      case "begin":
        this.start(step);
        break;
      case "go on":
        this.advance(step, this.answer(step));
        break;
      case "call":
        this.advance(step, this.call(step, event.demand));
        break;
      case "look":
        this.advance(step, this.lookAgain(step, event.until));
    }
  }

  private start(step: number): void {
    const running = this.running[step];
    const planned = this.steps[step];
    if (running === undefined || planned === undefined) return;
    running.began = this.begun;
    this.begun += 1;
    if (planned.program === null) {
      this.end(step, "done");
      return;
    }
    if (planned.place === undefined && !planned.isEverywhere) {
      running.result.notKnown = ELSEWHERE;
      this.endInDoubt(step);
      return;
    }
    running.program = planned.program(this.world.contextOf(this.waitsForCopy));
    this.advance(step, this.answer(step));
  }

  /** Lets a program go on until it waits for something; with no answer there is nothing to go on with. */
  private advance(step: number, given: Answer | undefined): void {
    const program = this.running[step]?.program;
    let answer = given;
    while (program !== null && program !== undefined && answer !== undefined) {
      const next = program.next(answer);
      if (next.done === true) {
        this.end(step, this.running[step]?.result.notKnown === null ? "done" : "unjudged");
        return;
      }
      answer = this.meet(step, next.value);
    }
  }

  /** Meets a demand; undefined when the program has to wait, or has come to its end. */
  private meet(step: number, demand: Demand): Answer | undefined {
    switch (demand.kind) {
      case "call":
        return this.send(step, demand);
      case "look":
        this.running[step]?.note(this.unknownOf(step, demand.restsOn));
        return this.answer(step);
      case "sleep":
        this.queue.put(this.world.nowMs + demand.forMs, { kind: "go on", step });
        return undefined;
      case "until":
        return this.lookAgain(step, demand);
      case "put":
        this.world.upload(demand);
        return this.answer(step);
      case "remove":
        this.world.put(demand.object, { kind: "no-such-key" });
        return this.answer(step);
      case "busy":
        this.keepBusy(step, demand.domainName);
        return this.answer(step);
      case "fail":
        this.fail(step);
        return undefined;
      case "unjudged":
        this.running[step]?.note(demand);
        this.endInDoubt(step);
        return undefined;
    }
  }

  /** A call that is on its way for some time is made after it: what was looked at before may be another by then. */
  private send(step: number, demand: Call): Answer | undefined {
    const { late, lateness } = this.course;
    const running = this.running[step];
    if (lateness === "on its way" && late.has(step) && running?.hasCalled === false) {
      running.hasCalled = true;
      this.onTheirWay.set(step, demand);
      return undefined;
    }
    const onItsWayMs = this.course.chance.callMs();
    if (onItsWayMs === 0) return this.call(step, demand);
    this.queue.put(this.world.nowMs + onItsWayMs, { kind: "call", step, demand });
    return undefined;
  }

  private call(step: number, demand: Call): Answer | undefined {
    const place = this.placeOf(step);
    const { operation, input, restsOn, tolerates, retriesAfter, copies } = demand;
    const unknown = this.unknownOf(step, restsOn);
    const world = this.world.worldOf(place);
    const state = this.world.states[place];
    if (state === undefined) return this.answer(step);
    const outcome = apply(state, { operation, input }, this.world.nowMs, world);
    const refusal = "refusal" in outcome ? outcome.refusal : undefined;
    if (refusal !== undefined && refusal.exception === tolerates) return this.answer(step);
    if (refusal !== undefined && unknown === undefined && retriesAfter?.includes(refusal.reason) === true) {
      return { ...this.answer(step), again: true };
    }
    // What an input is refused for, nothing that is live can mend.
    const isInDoubt = unknown !== undefined && refusal?.reason !== "memberInvalid";
    if (isInDoubt) this.running[step]?.note(unknown);
    if (isInDoubt && this.course.chance.refuses()) {
      this.endInDoubt(step, "refused");
      return undefined;
    }
    if ("refusal" in outcome) {
      if (isInDoubt) return this.answer(step);
      const running = this.running[step];
      if (running !== undefined) {
        running.result.refusal = outcome.refusal;
        running.result.named = input;
      }
      this.end(step, "refused");
      return undefined;
    }
    this.world.states[place] = outcome.state;
    if (copies !== undefined) this.running[step]?.noteCopy(operation, this.world.copyNow(place, copies));
    return this.answer(step, outcome.answer);
  }

  /** Undefined when the program has to wait on, or has come to its end. */
  private lookAgain(step: number, until: Until): Answer | undefined {
    const running = this.running[step];
    const state = this.world.states[this.placeOf(step)];
    if (running === undefined || state === undefined) return undefined;
    const { nowMs } = this.world;
    running.deadlineMs ??= nowMs + until.timeoutMs;
    const progress = until.done({ state, nowMs });
    const isOver = nowMs >= running.deadlineMs;
    if (progress === "going on" && !isOver) {
      const change = nextChange(state, until.of, nowMs) ?? nowMs + LOOK_AGAIN_MS;
      const soon = Math.min(change, nowMs + LOOK_AGAIN_MS) + this.course.chance.noticeMs();
      this.queue.put(Math.min(soon, running.deadlineMs), { kind: "look", step, until });
      return undefined;
    }
    running.deadlineMs = null;
    if (progress === "settled") return this.answer(step);
    if (progress === "going on") this.hasTimedOut = true;
    this.fail(step);
    return undefined;
  }

  /** What fails because of something that is not known may as well succeed. */
  private fail(step: number): void {
    if (this.running[step]?.result.notKnown === null) this.end(step, "failed");
    else this.endInDoubt(step);
  }

  private keepBusy(step: number, domainName: string): void {
    const place = this.placeOf(step);
    const state = this.world.states[place];
    if (state === undefined) return;
    const busy = { domainName, forMs: this.world.pace.delays.domainProcessingMs };
    this.world.states[place] = withBusyDomain(state, state.place, busy, this.world.nowMs) ?? state;
  }

  /** What cannot be judged may end well or badly for those that wait for it. */
  private endInDoubt(step: number, end = this.course.chance.refuses() ? "refused" : "granted"): void {
    if (end === "refused") this.walk.giveUp(step);
    this.end(step, "unjudged");
  }

  private end(step: number, end: StepEnd): void {
    const running = this.running[step];
    if (running === undefined) return;
    this.underWay -= 1;
    running.program = null;
    running.result.end = end;
    if (end === "refused" || end === "failed") {
      this.walk.giveUp(step);
      return;
    }
    this.walk.letFollowersGo(step);
  }

  private unknownOf(step: number, restsOn: readonly string[]): NotKnown | undefined {
    return this.world.whatIsNotKnown(this.placeOf(step), restsOn);
  }

  private placeOf(step: number): number {
    return this.steps[step]?.place ?? 0;
  }

  private answer(step: number, answer?: object): Answer {
    const state = this.world.states[this.placeOf(step)];
    if (state === undefined) throw new RangeError("A step is in a place that is not there");
    return { answer, look: { state, nowMs: this.world.nowMs } };
  }
}

const ELSEWHERE: NotKnown = { why: "the account and region that it is in are not known", checkedBy: null };
