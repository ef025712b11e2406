import type { PackageSource } from "../shapes";
import type { OperationCall } from "../Call";
import type { PackageState, PackageVersion } from "../records/PackageRecord";
import type { Moment } from "../records/Timeline";
import { type CopyOutcome, copySource } from "./copySource";

export interface NewVersion {
  readonly packageName: string;
  readonly source: PackageSource;
  /** The state until the new version is AVAILABLE, status apart. */
  readonly base: Omit<PackageState, "status" | "errorDetails">;
  readonly versionName: string;
  readonly commitMessage?: string;
}

/** COPYING → VALIDATING → AVAILABLE, or one of the two failures; the object is read now. */
export function packageMoments(call: OperationCall<unknown>, wanted: NewVersion): Moment<PackageState>[] {
  const { nowMs, world } = call;
  const copiedMs = nowMs + world.delays.copyingMs;
  const validatedMs = copiedMs + world.delays.validatingMs;
  const { packageName, base } = wanted;
  const at = (fromMs: number, state: Partial<PackageState> & Pick<PackageState, "status">) => ({
    fromMs,
    state: { ...base, ...state },
  });
  const copying = at(nowMs, { status: "COPYING" });
  const copy = outcomeOf(call, wanted);
  if (copy.content === undefined) {
    return [copying, at(copiedMs, { status: "COPY_FAILED", errorDetails: copy.error })];
  }
  const validating = at(copiedMs, { status: "VALIDATING" });
  const invalid = world.failureOf?.("validation", { packageName });
  if (invalid !== undefined) {
    return [copying, validating, at(validatedMs, { status: "VALIDATION_FAILED", errorDetails: invalid })];
  }
  const available: PackageVersion = {
    name: wanted.versionName,
    content: copy.content,
    createdAtMs: validatedMs,
    commitMessage: wanted.commitMessage,
  };
  return [copying, validating, at(validatedMs, { status: "AVAILABLE", available })];
}

function outcomeOf(call: OperationCall<unknown>, { packageName, source }: NewVersion): CopyOutcome {
  const error = call.world.failureOf?.("copy", { packageName });
  return error === undefined ? copySource(call, source) : { error };
}
