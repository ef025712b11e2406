import { registerReviewCommand } from "../../../src/cli/commands/review";
import { type CommandRun, runCommand } from "../CommandRun";

/** Runs `review` in the working directory. */
export function runReview(...args: string[]): Promise<CommandRun> {
  return runCommand(registerReviewCommand, ["review", ...args]);
}

/** What it says as JSON. */
export async function reviewJson<Json>(...args: string[]): Promise<Json> {
  return JSON.parse((await runReview(...args, "-o", "json")).stdout) as Json;
}
