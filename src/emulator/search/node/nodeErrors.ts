import { PackagesError } from "../../../errors";

/** What the node says when it can't start, and what that is for the user. */
const CAUSES: readonly { readonly sign: RegExp; readonly problem: string; readonly remedy: string }[] = [
  {
    sign: /BindHttpException|BindException|Address already in use/,
    problem: "the port is in use",
    remedy: "Choose another port, or 0 for a free one",
  },
  {
    sign: /obtain node locks|LockObtainFailedException/,
    problem: "another node runs in the same folder",
    remedy: "Stop that node, or choose another folder",
  },
  {
    sign: /AccessDeniedException|FileSystemException/,
    problem: "the node's folder can't be written to",
    remedy: "Choose a folder that this user may write to",
  },
];

/**
 * Why a node did not start.
 *
 * @param said its own words
 */
export function notStarted(version: string, said: string, value: string): PackagesError {
  const cause = CAUSES.find(({ sign }) => sign.test(said));
  return new PackagesError({
    attempted: `starting OpenSearch ${version}`,
    problem: cause?.problem ?? `the node ended: ${said.trim().slice(-600) || "it said nothing"}`,
    value: cause === undefined ? undefined : value,
    remedy:
      cause?.remedy ?? "Look whether the machine has memory for it; the cache of the command may be deleted",
  });
}

/** A node that neither starts nor ends. */
export function startedTooLong(version: string, seconds: number): PackagesError {
  return new PackagesError({
    attempted: `starting OpenSearch ${version}`,
    problem: `it was not ready after ${seconds} seconds`,
    remedy: "Try again when the machine has less to do",
  });
}
