import type { Emulator } from "../../../src/emulator";
import { neededAccess } from "../../../src/emulator/policy/neededAccess";
import type { NeededAccess } from "../../../src/emulator/policy/Policy";
import { AccessPolicy, type AccessPolicyProps, type AccessTask } from "../../../src";

/** Runs each task with exactly its policy, and remembers what the task's calls needed. */
export class TaskMeter {
  private readonly needs = new Map<AccessTask, NeededAccess[]>();
  private current: NeededAccess[] | undefined;
  private denied: string[] = [];

  constructor(
    private readonly aws: Emulator,
    private readonly where: Omit<AccessPolicyProps, "tasks">,
  ) {
    // Looks at every request and strikes none.
    aws.faults.requests.add({ kind: "delay", ms: 0 }, {}, (request) => {
      this.current?.push(...neededAccess(request));
      return false;
    });
  }

  policyOf(task: AccessTask): string {
    return AccessPolicy.json({ ...this.where, tasks: [task] });
  }

  /** @throws what the task throws, and when one of its calls was denied */
  async run<T>(task: AccessTask, work: () => Promise<T>): Promise<T> {
    const needs = this.needs.get(task) ?? [];
    this.needs.set(task, needs);
    this.current = needs;
    this.aws.requests.clear();
    const fault = this.aws.faults.allowOnly(this.policyOf(task));
    try {
      return await work();
    } finally {
      fault.lift();
      this.current = undefined;
      this.denied.push(...this.deniedCalls().map((call) => `${task}: ${call}`));
    }
  }

  /** Runs a task with its policy but for one action; how many calls were denied for it. */
  async runWithout<T>(task: AccessTask, action: string, work: () => Promise<T>): Promise<[T, number]> {
    this.aws.requests.clear();
    const fault = this.aws.faults.allowOnly(withoutAction(this.policyOf(task), action));
    try {
      return [await work(), this.deniedCalls().length];
    } finally {
      fault.lift();
    }
  }

  /** The calls that a policy did not allow. */
  get denials(): readonly string[] {
    return this.denied;
  }

  /** The actions that a task's calls needed. */
  actionsOf(task: AccessTask): Set<string> {
    return new Set((this.needs.get(task) ?? []).map(({ action }) => action));
  }

  private deniedCalls(): string[] {
    return this.aws.requests.entries
      .filter(({ errorType }) => errorType?.startsWith("AccessDenied") === true)
      .map(({ operation, path }) => `${operation} ${path}`);
  }
}

function withoutAction(policy: string, action: string): string {
  const document = JSON.parse(policy) as { Statement: { Action: string[] }[] };
  const Statement = document.Statement.map((statement) => ({
    ...statement,
    Action: statement.Action.filter((each) => each !== action),
  })).filter(({ Action }) => Action.length > 0);
  return JSON.stringify({ ...document, Statement });
}
