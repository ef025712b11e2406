import { Option } from "commander";
import { collectText } from "./optionValues";
import { aFile, anObject, scoped } from "./scopedOption";

/** What several commands choose by; each option is made here once, so that it says the same everywhere. */

/** `--domain`, of the commands that look at domains. */
export function domainOption(): Option {
  return new Option("--domain <name>", "only this domain; can be given several times")
    .argParser(collectText)
    .default([]);
}

/** `--package` */
export function packageOption(): Option {
  return new Option("--package <id or name>", "only this package; can be given several times")
    .argParser(collectText)
    .default([]);
}

/** `--plan`, of the commands for which a plan is one way among others. */
export function planOption(use: string): Option {
  return new Option("--plan <file>", `a plan or state, as \`terraform show -json\` prints it: ${use}`);
}

/** `--expect-file` */
export function expectFileOption(): Option {
  return new Option(
    "--expect-file <[package=]file>",
    "the words that are to be served; can be given for several packages",
  )
    .argParser(scoped(aFile))
    .default([]);
}

/** `--source`, for the packages of a selection. */
export function sourceOption(): Option {
  return new Option("--source <[package=]s3://bucket/key>", SOURCE).argParser(scoped(anObject)).default([]);
}

/** `--source`, where one package is meant. */
export function sourceOfPackageOption(): Option {
  return new Option("--source <s3://bucket/key>", SOURCE).argParser((text) => anObject(text));
}

const SOURCE = "the object that the package is made from: the content is then told by its bytes";

/** `--allow-empty` */
export function allowEmptyOption(): Option {
  return new Option("--allow-empty", "nothing to look at is clean all the same");
}
