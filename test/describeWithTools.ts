/** What a suite needs that may not be here. */
export interface NeededTools {
  /** What is missing, in one sentence; undefined when everything is there. */
  readonly missing: string | undefined;
  /** The variable by which `.ci/run` says that the machine's own package manager does not have it. @default none */
  readonly excusedBy?: string;
}

/**
 * A suite that needs what not every machine has. Without it the suite is skipped with a sentence, but with `CI=true` that
 * is a failure, unless it is excused.
 */
export function describeWithTools(
  title: string,
  { missing, excusedBy }: NeededTools,
  suite: () => void,
): void {
  const isExcused = excusedBy !== undefined && process.env[excusedBy] !== undefined;
  if (missing === undefined) {
    describe(title, suite);
  } else if (process.env["CI"] === "true" && !isExcused) {
    describe(title, () => {
      it("has what it needs", () => {
        throw new Error(missing);
      });
    });
  } else {
    describe.skip(`${title} (skipped: ${missing})`, suite); // what it needs is not on this machine, and the title says what
  }
}
