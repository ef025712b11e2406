import { missingSentence, whatIsMissing } from "./whatIsMissing";

/** `tsx tools/needs/main.ts COMMAND`: says in one line, before any test runs, what they need and this machine lacks. */
function main([command = "test"]: readonly string[]): void {
  const isCi = process.env["CI"] === "true";
  const sentence = missingSentence(command, whatIsMissing(command), isCi);
  if (sentence === undefined) return;
  console.error(sentence);
  if (isCi) process.exitCode = 1;
}

main(process.argv.slice(2));
