import type { DomainPackageDetails, OpenSearchClient, PackageDetails } from "@aws-sdk/client-opensearch";
import { markedSha256 } from "../../contract/contentMark";
import { associatePackage } from "./associatePackage";
import { busyDomain } from "./busyDomain";
import { contentGraceMs, contentStepOf } from "./ContentProof";
import { LivePackages } from "./LivePackages";
import { attemptOf, nextStep, type Step } from "./nextStep";
import { Patience } from "./Patience";
import { RolloutError } from "./RolloutError";
import {
  DEFAULT_ROLLOUT_TIMEOUT_MS,
  type RolloutOptions,
  type RolloutRequest,
  type RolloutResult,
} from "./RolloutRequest";
import { kindOfFailure } from "./serviceFailure";

/**
 * Brings the domain to serve the available version of the package, and returns when it does. What is already
 * there is adopted; rollouts of one client to one domain run one after another; busy domains, conflicts,
 * throttling and cut connections are waited out; it can be stopped and run again at any time.
 *
 * @throws RolloutError when it cannot be done, was stopped, or took too long
 * @see https://docs.aws.amazon.com/opensearch-service/latest/developerguide/custom-packages.html#custom-packages-updating
 */
export function rollOut(
  client: OpenSearchClient,
  request: RolloutRequest,
  options: RolloutOptions = {},
): Promise<RolloutResult> {
  const reads = LivePackages.of(client);
  return reads.changes.run(request.domainName, () =>
    new RunningRollout(client, reads, request, options).run(),
  );
}

/** One rollout at work: looks, decides, acts, waits, until the domain serves what was asked for. */
class RunningRollout {
  private readonly patience: Patience;
  private readonly graceMs: number;
  private live: PackageDetails | undefined;
  private association: DomainPackageDetails | undefined;
  private associateCalls = 0;
  private lastCall: { readonly at: number; readonly before: DomainPackageDetails | undefined } | undefined;

  constructor(
    private readonly client: OpenSearchClient,
    private readonly reads: LivePackages,
    private readonly request: RolloutRequest,
    { timeoutMs = DEFAULT_ROLLOUT_TIMEOUT_MS, signal, onProgress }: RolloutOptions,
  ) {
    const { domainName, packageId } = request;
    this.graceMs = contentGraceMs(timeoutMs);
    this.patience = new Patience({
      attempted: attemptOf(request),
      timeoutMs,
      signal,
      onProgress: (message, elapsedMs) => onProgress?.({ domainName, packageId, message, elapsedMs }),
      about: request,
    });
  }

  async run(): Promise<RolloutResult> {
    for (;;) {
      this.patience.stopIfAsked();
      const step = await this.look();
      if (step.kind === "done") return this.result(step.association);
      if (step.kind === "fail") throw step.error;
      await this.patience.wait(step.kind === "wait" ? step.why : await this.associate());
    }
  }

  private async look(): Promise<Step> {
    const { domainName, packageId } = this.request;
    this.live = await this.patience.through("DescribePackages", (signal) =>
      this.reads.package(packageId, signal),
    );
    this.association = await this.patience.through("ListPackagesForDomain", (signal) =>
      this.reads.association(domainName, packageId, signal),
    );
    const step = nextStep({
      request: this.request,
      package: this.live,
      association: this.association,
      elapsedMs: this.patience.elapsedMs,
      lastCall: this.lastCall && { before: this.lastCall.before, agoMs: Date.now() - this.lastCall.at },
    });
    if (step.kind !== "associate" && step.kind !== "done") return step;
    const unproven = await this.unprovenContent();
    if (unproven !== undefined) return unproven;
    return step.kind === "associate" ? ((await this.busyDomain()) ?? step) : step;
  }

  /** What stands against the content that the domain is to serve, or serves already; undefined when nothing does. */
  private async unprovenContent(): Promise<Step | undefined> {
    const { proveContent, packageVersion } = this.request;
    const { live } = this;
    const version = packageVersion ?? live?.AvailablePackageVersion;
    if (proveContent === undefined || live === undefined || version === undefined) return undefined;
    const verdict = await this.patience.within("the proof of the content", (signal) =>
      proveContent(live, version, signal),
    );
    return contentStepOf(attemptOf(this.request), verdict, this.patience.elapsedMs < this.graceMs);
  }

  private busyDomain(): Promise<Step | undefined> {
    const { patience, reads, request } = this;
    return busyDomain(reads, request.domainName, { attempted: attemptOf(request), patience });
  }

  /** Calls AssociatePackage; returns what to wait for then. */
  private async associate(): Promise<string> {
    const { domainName } = this.request;
    this.patience.say(`associating version ${this.live?.AvailablePackageVersion}`);
    try {
      await this.patience.within("AssociatePackage", (signal) =>
        associatePackage(this.client, this.request, signal),
      );
      this.associateCalls += 1;
    } catch (error) {
      if (error instanceof RolloutError) throw error;
      const alreadyThere = kindOfFailure(error) === "already-there";
      if (!alreadyThere) return this.patience.reasonToWait(error, "AssociatePackage");
    }
    this.lastCall = { at: Date.now(), before: this.association };
    this.reads.forgetAssociationsOf(domainName);
    return "the domain takes the package over";
  }

  private result(association: DomainPackageDetails): RolloutResult {
    return {
      association,
      availableVersion: this.live?.AvailablePackageVersion ?? null,
      availableSha256: markedSha256(this.live?.PackageDescription),
      associateCalls: this.associateCalls,
    };
  }
}
