import type { Command } from "commander";

/** The words by which a command is called, without the program: `provider install`. */
export function pathOfCommand(command: Command): string {
  if (command.parent === null) return "";
  return `${pathOfCommand(command.parent)} ${command.name()}`.trim();
}

/** The examples of a command; none of one that only gathers others. */
export function examplesOf(command: Command): readonly Example[] {
  return EXAMPLES[pathOfCommand(command)] ?? [];
}

/** Adds the examples to the help of every command. */
export function addExamples(command: Command): Command {
  const examples = examplesOf(command);
  if (examples.length > 0) command.addHelpText("after", `\nExamples:\n${examples.map(textOf).join("\n")}`);
  command.commands.forEach(addExamples);
  return command;
}

function textOf({ what, line }: Example): string {
  return `  # ${what}\n  ${line}`;
}

/** A command line that is true as it stands, and what it is for. */
interface Example {
  /** A sentence without a full stop. */
  readonly what: string;
  readonly line: string;
}

const COMMAND = "opensearch-packages";

function example(what: string, words: string): Example {
  return { what, line: `${COMMAND} ${words}` };
}

/** By the path of the command. */
export const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  lint: [
    example("Check every dictionary of a folder", "lint dictionaries/*.txt"),
    example(
      "Check synonyms as they stand behind their analyzer, for annotations in GitHub Actions",
      "lint --analyzer standard,lowercase -o github dictionaries/synonyms.txt",
    ),
    example("See what would be mended, and write nothing", "lint --dry-run dictionaries/synonyms.txt"),
  ],
  diff: [
    example("See what changed in meaning", "diff synonyms.before.txt dictionaries/synonyms.txt"),
    example(
      "Write the difference for a pull request, and show it here too",
      "diff -o table -o markdown=diff.md synonyms.before.txt dictionaries/synonyms.txt",
    ),
  ],
  validate: [
    example("Compare a plan with what is live, before it is merged", "validate plan.json"),
    example(
      "Write the comment for a pull request and a page for a browser, and wait while something is busy",
      "validate plan.json --wait 10m -o markdown=comment.md -o html=report.html",
    ),
    example(
      "Ask the domains too whether their indexes would load the new files, without asking S3",
      'validate plan.json --search --leave-out "object=S3 is closed to this job"',
    ),
  ],
  verify: [
    example("Wait until every index serves what a state declares", "verify state.json --wait 20m"),
    example(
      "Ask about one dictionary on one domain, with the words that it should serve",
      "verify --domain search-prod --package product-synonyms --expect-file dictionaries/synonyms.txt",
    ),
  ],
  report: [
    example("Make a page for a browser of a report", "report report.json -o html=report.html"),
    example(
      "Make everything a pipeline shows of one report",
      "report report.json -o markdown=comment.md -o junit=junit.xml -o sarif=report.sarif",
    ),
  ],
  review: [
    example("Review what this branch does to the dictionaries that the settings name", "review origin/main"),
    example(
      "Write the comment for a pull request, with a mark on each line that is wrong",
      "review origin/main 'dictionaries/*.txt' -o markdown=comment.md -o github",
    ),
  ],
  rollout: [
    example("See what is not rolled out yet", "rollout --dry-run"),
    example(
      "Roll out what a plan that was applied declares, one domain first",
      "rollout --plan plan.json --canary search-canary --yes",
    ),
    example(
      "Roll out one dictionary, and wait until every index serves it",
      "rollout --package product-synonyms --until-served",
    ),
  ],
  history: [
    example("Show the versions of a package", "history product-synonyms"),
    example(
      "Show what each version changed, and how to go back",
      "history product-synonyms --source s3://acme-dictionaries/synonyms.txt --diff",
    ),
  ],
  adopt: [
    example("Write Terraform code for everything that is live", "adopt -o hcl=dictionaries.tf"),
    example(
      "The same as constructs, for one package whose file is in a bucket",
      "adopt --package product-synonyms --bucket acme-dictionaries -o cdktf",
    ),
  ],
  policy: [
    example(
      "Print the policy of a role that reviews pull requests",
      "policy plan validate --account 123456789012 --region eu-west-1 --bucket acme-search-dictionaries --domain search-prod",
    ),
    example(
      "See what each action of an apply is for, and write the document beside it",
      "policy apply --account 123456789012 --region eu-west-1 --bucket acme-search-dictionaries --domain 'search-*' -o table -o json=policy.json",
    ),
  ],
  "provider install": [
    example("Install the plugin for Terraform on this machine", "provider install"),
    example(
      "Write a mirror for a runner of another kind",
      "provider install --dir mirror --platform linux_amd64 --platform linux_arm64",
    ),
  ],
  "provider schema": [
    example("Read the documentation of the provider", "provider schema"),
    example("Read nothing but it", "provider schema --quiet"),
  ],
  emulator: [
    example(
      "Run a local AWS with one domain, on a port that is known",
      "emulator --port 4566 --domain search-prod=OpenSearch_2.19",
    ),
    example(
      "Let things go wrong",
      "emulator --domain search-prod=OpenSearch_2.19 --fault throttle:rate=0.3 --fault deny:operation=es:AssociatePackage",
    ),
    example(
      "Put a real OpenSearch behind the domain, and log the requests",
      "emulator --domain search-prod=OpenSearch_2.19 --nodes auto --verbose",
    ),
  ],
  completion: [
    example("Complete in bash: put this line's output into a file that bash reads", "completion bash"),
    example("The same for fish", "completion fish"),
  ],
};
