import {
  AssociatePackageCommand,
  type DomainPackageDetails,
  type OpenSearchClient,
  type PackageDetails,
} from "@aws-sdk/client-opensearch";
import { Backoff } from "../wait/Backoff";
import { Deadline } from "../wait/Deadline";
import { pause } from "../wait/interruptible";
import { carriedSha256 } from "./carriedContent";
import type { LivePackages } from "./LivePackages";
import { attemptOf, nextStep, type Step } from "./nextStep";
import { RolloutError } from "./RolloutError";
import {
  DEFAULT_ROLLOUT_TIMEOUT_MS,
  type RolloutOptions,
  type RolloutRequest,
  type RolloutResult,
} from "./RolloutRequest";
import { failureOf, kindOfFailure } from "./serviceFailure";

/** Progress is repeated this often while nothing changes. */
const REMINDER_MS = 10_000;
/** So long an endpoint at which nothing answers is tried. */
const UNREACHABLE_PATIENCE_MS = 30_000;

/** One rollout at work: looks, decides, acts, waits, until the domain serves what was asked for. */
export class RunningRollout {
  private readonly startedAt = Date.now();
  private readonly deadline: Deadline;
  private readonly backoff = new Backoff();
  private readonly signal: AbortSignal;
  private live: PackageDetails | undefined;
  private association: DomainPackageDetails | undefined;
  private associateCalls = 0;
  private lastCall: { readonly at: number; readonly before: DomainPackageDetails | undefined } | undefined;
  private lastMessage: { readonly text: string; readonly at: number } | undefined;
  private unreachableSince: number | undefined;
  /** The API operation under way, for the message when it is refused. */
  private call = "DescribePackages";

  constructor(
    private readonly client: OpenSearchClient,
    private readonly reads: LivePackages,
    private readonly request: RolloutRequest,
    private readonly options: RolloutOptions,
  ) {
    this.deadline = new Deadline(options.timeoutMs ?? DEFAULT_ROLLOUT_TIMEOUT_MS);
    this.signal = options.signal ?? new AbortController().signal;
  }

  async run(): Promise<RolloutResult> {
    for (;;) {
      this.stopIfAsked();
      const step = await this.tolerating(() => this.look());
      if (step.kind === "done") return this.result(step.association);
      if (step.kind === "fail") throw step.error;
      await this.wait(step.kind === "wait" ? step.why : await this.associate());
    }
  }

  private async look(): Promise<Step> {
    const { domainName, packageId } = this.request;
    this.call = "DescribePackages";
    this.live = await this.reads.package(packageId);
    this.call = "ListPackagesForDomain";
    this.association = await this.reads.association(domainName, packageId);
    this.unreachableSince = undefined;
    const step = nextStep({
      request: this.request,
      package: this.live,
      association: this.association,
      elapsedMs: Date.now() - this.startedAt,
      lastCall: this.lastCall && { before: this.lastCall.before, agoMs: Date.now() - this.lastCall.at },
    });
    if (step.kind !== "associate") return step;
    return (await this.busyDomain()) ?? step;
  }

  /** A domain in the middle of another change refuses this one: waiting for it saves the refused calls. */
  private async busyDomain(): Promise<Step | undefined> {
    const { domainName } = this.request;
    this.call = "DescribeDomain";
    const domain = await this.reads.domain(domainName).catch((error: unknown) => {
      // Who may associate need not be allowed to describe; AssociatePackage itself then says that it is busy.
      if (error instanceof Error && error.name === "AccessDeniedException") return undefined;
      throw error;
    });
    if (domain?.Deleted === true) {
      const details = { attempted: attemptOf(this.request), problem: "the domain is being deleted" };
      return {
        kind: "fail",
        error: new RolloutError("domain", { ...details, remedy: "Take it out of the configuration" }),
      };
    }
    const busy = domain?.Processing === true || domain?.UpgradeProcessing === true;
    return busy ? { kind: "wait", why: `the domain ${domainName} is processing another change` } : undefined;
  }

  /** Calls AssociatePackage; returns what to wait for then. */
  private async associate(): Promise<string> {
    const { domainName, packageId } = this.request;
    const before = this.association;
    this.say(`associating version ${this.live?.AvailablePackageVersion}`);
    try {
      await this.client.send(new AssociatePackageCommand({ PackageID: packageId, DomainName: domainName }), {
        abortSignal: this.signal,
      });
      this.associateCalls += 1;
    } catch (error) {
      if (this.signal.aborted) return "stopping";
      const kind = kindOfFailure(error);
      if (kind !== "already-there") return this.orThrow(error, kind, "AssociatePackage");
    }
    this.lastCall = { at: Date.now(), before };
    this.reads.forgetAssociationsOf(domainName);
    this.backoff.reset();
    return "the domain takes the package over";
  }

  /** Repeats a read through whatever passes by itself. */
  private async tolerating<T>(read: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await read();
      } catch (error) {
        if (error instanceof RolloutError) throw error;
        await this.wait(this.orThrow(error, kindOfFailure(error), this.call));
      }
    }
  }

  /** Why waiting helps against this error; throws the error for people when it does not. */
  private orThrow(error: unknown, kind: ReturnType<typeof kindOfFailure>, call: string): string {
    const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const failure = failureOf(error, call, attemptOf(this.request), this.request);
    if (kind === "unreachable") {
      this.unreachableSince ??= Date.now();
      if (Date.now() - this.unreachableSince > UNREACHABLE_PATIENCE_MS) throw failure;
    }
    if (kind === "final") throw failure;
    return kind === "conflict" ? `another change is going on (${said})` : `trying ${call} again (${said})`;
  }

  private async wait(why: string): Promise<void> {
    this.say(why);
    this.stopIfAsked();
    if (this.deadline.passed) throw this.timedOut(why);
    await pause(Math.min(this.backoff.next(), this.deadline.remainingMs), this.signal);
    this.stopIfAsked();
  }

  private stopIfAsked(): void {
    if (!this.signal.aborted) return;
    throw new RolloutError("stopped", {
      attempted: attemptOf(this.request),
      problem: "it was stopped before the domain served the version",
      remedy: "Apply again: it goes on from where the service is by then",
    });
  }

  private timedOut(why: string): RolloutError {
    return new RolloutError("timeout", {
      attempted: attemptOf(this.request),
      problem: `it took longer than ${Math.round(this.deadline.timeoutMs / 1000)} s, and ${why}`,
      remedy: "Apply again to go on waiting, or give it a longer timeout",
    });
  }

  private say(message: string): void {
    const now = Date.now();
    const { text, at } = this.lastMessage ?? { text: "", at: 0 };
    if (text === message && now - at < REMINDER_MS) return;
    if (text !== message) this.backoff.reset();
    this.lastMessage = { text: message, at: now };
    const { domainName, packageId } = this.request;
    this.options.onProgress?.({ domainName, packageId, message, elapsedMs: now - this.startedAt });
  }

  private result(association: DomainPackageDetails): RolloutResult {
    return {
      association,
      availableVersion: this.live?.AvailablePackageVersion ?? null,
      availableSha256: carriedSha256(this.live?.PackageDescription),
      associateCalls: this.associateCalls,
    };
  }
}
