import type { ErrorDetails } from "@aws-sdk/client-opensearch";
import type { OpenSearchCall } from "../OpenSearchCall";
import type { PackageState, PackageVersion } from "../store/PackageRecord";
import type { Moment } from "../store/Timeline";
import { type CopyOutcome, copySource, type PackageSource } from "./copySource";

export interface NewVersion {
  readonly packageName: string;
  readonly source: PackageSource;
  /** The state until the new version is AVAILABLE, status apart. */
  readonly base: Omit<PackageState, "status" | "errorDetails">;
  readonly versionName: string;
  readonly commitMessage?: string;
}

/** COPYING → VALIDATING → AVAILABLE, or one of the two failures; the object is read now. */
export function packageMoments(call: OpenSearchCall<unknown>, wanted: NewVersion): Moment<PackageState>[] {
  const copiedMs = call.nowMs + call.delays.copyingMs;
  const validatedMs = copiedMs + call.delays.validatingMs;
  const { packageName, base } = wanted;
  const copying: Moment<PackageState> = { fromMs: call.nowMs, state: { ...base, status: "COPYING" } };
  const copy = outcomeOf(call, wanted);
  if (copy.bytes === undefined) {
    return [
      copying,
      { fromMs: copiedMs, state: { ...base, status: "COPY_FAILED", errorDetails: copy.error } },
    ];
  }
  const validating: Moment<PackageState> = { fromMs: copiedMs, state: { ...base, status: "VALIDATING" } };
  const invalid = call.faults.take("validation", { packageName });
  if (invalid !== undefined) return [copying, validating, failed(validatedMs, base, invalid)];
  const available: PackageVersion = {
    name: wanted.versionName,
    bytes: copy.bytes,
    createdAtMs: validatedMs,
    commitMessage: wanted.commitMessage,
  };
  return [copying, validating, { fromMs: validatedMs, state: { ...base, status: "AVAILABLE", available } }];
}

function outcomeOf(call: OpenSearchCall<unknown>, { packageName, source }: NewVersion): CopyOutcome {
  const error = call.faults.take("copy", { packageName });
  return error === undefined ? copySource(call, source) : { error };
}

function failed(fromMs: number, base: NewVersion["base"], errorDetails: ErrorDetails): Moment<PackageState> {
  return { fromMs, state: { ...base, status: "VALIDATION_FAILED", errorDetails } };
}
