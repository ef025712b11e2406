import type { Action, OpenSearchCall } from "./OpenSearchCall";
import { checkInput } from "./validations/checkInput";
import type { MemberRule } from "./validations/MemberRule";

/** Where the API lives: its version. */
const API_ROOT = "/2021-01-01/";

/** One operation: how its requests look, what they must hold, and what answers them. */
export interface OpenSearchOperation {
  readonly name: string;
  readonly method: string;
  /** Steps of the path behind the API's version; `{Name}` stands for a member of the input. */
  readonly steps: readonly string[];
  /** Validates the input, then acts. */
  readonly run: (call: OpenSearchCall<unknown>) => object;
}

/** @param route method and path behind the API's version: `DELETE packages/{PackageID}` */
export function operation<Input>(
  name: string,
  route: string,
  rules: readonly MemberRule[],
  action: Action<Input>,
): OpenSearchOperation {
  const [method = "", path = ""] = route.split(" ");
  const run = (call: OpenSearchCall<unknown>): object => {
    checkInput(call.input, rules);
    // The rules have just shown that the input has the shape that the action expects.
    return action({ ...call, input: call.input as Input });
  };
  return { name, method, steps: path.split("/"), run };
}

/** An operation with the members that the path gives. */
export interface RoutedOperation {
  readonly operation: OpenSearchOperation;
  readonly pathMembers: Readonly<Record<string, string>>;
}

/** The operation that a request is for; undefined when there is none. */
export function routeTo(
  operations: readonly OpenSearchOperation[],
  request: { readonly method: string; readonly path: string },
): RoutedOperation | undefined {
  if (!request.path.startsWith(API_ROOT)) return undefined;
  const steps = stepsOf(request.path);
  for (const candidate of operations) {
    const pathMembers = candidate.method === request.method ? bind(candidate.steps, steps) : undefined;
    if (pathMembers !== undefined) return { operation: candidate, pathMembers };
  }
  return undefined;
}

/** `tags/` and `tags` are the same place; clients differ. */
function stepsOf(path: string): string[] {
  const steps = path.slice(API_ROOT.length).split("/");
  return steps.length === 2 && steps[0] === "tags" && steps[1] === "" ? ["tags"] : steps;
}

function bind(template: readonly string[], steps: readonly string[]): Record<string, string> | undefined {
  if (template.length !== steps.length) return undefined;
  const members: Record<string, string> = {};
  for (const [index, expected] of template.entries()) {
    const step = steps[index] ?? "";
    const name = /^\{(\w+)\}$/.exec(expected)?.[1];
    if (name === undefined && expected !== step) return undefined;
    if (name !== undefined) members[name] = decoded(step);
  }
  return members;
}

/** What is not an encoding stands for itself, and then breaks the pattern of its member. */
function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
