import type { RowStatus } from "../../../validation/result/rows";

/** What can be filtered by: a row's status, and `suppressed` for a finding that does not count. */
export type EntryStatus = RowStatus | "suppressed";

/** A row of any table, with what the filters look at. */
export interface Entry<Row> {
  readonly row: Row;
  readonly status: EntryStatus;
  /** Names of domains and packages that the row concerns. */
  readonly domains: readonly string[];
  readonly packages: readonly string[];
  /** Everything that can be searched for, in lower case. */
  readonly haystack: string;
}

/** All text and numbers of a value, its members' names apart. */
export function haystackOf(value: unknown): string {
  const leaves: string[] = [];
  collectLeaves(value, leaves);
  return leaves.join("\n").toLowerCase();
}

function collectLeaves(value: unknown, leaves: string[]): void {
  if (typeof value === "string") leaves.push(value);
  else if (typeof value === "number") leaves.push(String(value));
  else if (typeof value === "object" && value !== null) {
    for (const member of Object.values(value)) collectLeaves(member, leaves);
  }
}
