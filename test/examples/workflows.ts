import { readYaml } from "./examplePages";

/** As much of a workflow of GitHub Actions as the tests look at. */
export interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

export interface Job {
  readonly if?: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

export function workflow(name: string): Workflow {
  return readYaml<Workflow>(`github-actions/${name}`);
}

/** The lines of a step, by the name of its job and its own. */
export function linesOf({ jobs }: Workflow, job: string, step: string): string {
  const lines = jobs[job]?.steps.find(({ name }) => name === step)?.run;
  if (lines === undefined) throw new Error(`the job ${job} has no step ${step} that runs anything`);
  return lines;
}

/** Every step of every job. */
export function allSteps({ jobs }: Workflow): (Step & { readonly job: string })[] {
  return Object.entries(jobs).flatMap(([job, { steps }]) => steps.map((step) => ({ ...step, job })));
}
