import { DictionaryFormat } from "../../dictionary/DictionaryFormat";
import { FINDING_CODES } from "../../validation/FindingCode";
import { dictionaryChangeDefinitions } from "./dictionaryChangeSchema";
import type { JsonSchema } from "./JsonSchema";
import { count, listOf, nullable, object, oneOf, ref, text, textOrNull } from "./schemaParts";

const status = oneOf(
  ["ok", "info", "warning", "error", "unknown"],
  "The worst that was found about the row.",
);
const plannedAction = oneOf(
  ["none", "create", "update", "replace", "delete", "import", "forget"],
  "What the plan does to the resource; a state declares with `none`.",
);
const live = nullable(
  { type: "object" },
  "Every member that the API returned, named as the API names it; timestamps in ISO 8601. Null when not live or not readable.",
);

const input = textOrNull("The file that declares it, as the user named it; null when none does.");

const finding = object("One difference between declared and live.", {
  code: oneOf(FINDING_CODES, "Stable; the documentation has a section on each."),
  severity: oneOf(["error", "warning", "info"], "How bad it is."),
  address: text("The Terraform address, or `domain/<name>` … for what no configuration declares."),
  message: text("What is so, and what follows from it."),
  expected: textOrNull("What the plan or state says should be."),
  actual: textOrNull("What the API says is."),
  remedy: text("A concrete command or change of code."),
  suppressed: nullable(ref("suppression"), "Why the finding does not count; null when it does."),
  domainName: textOrNull("The domain concerned."),
  packageId: textOrNull("The package concerned."),
  region: textOrNull("The AWS region."),
  input,
});

const suppression = object(
  "Why a finding does not count.",
  {
    reason: text("At least 10 characters."),
    until: text("The day until which it holds, inclusive, ISO 8601. Absent: for ever."),
    source: text("Where it is written: a file, or the stack's metadata."),
  },
  ["until"],
);

const association = object("A package on a domain, declared, live, or both.", {
  address: textOrNull("Null for a live association that no configuration declares."),
  domainName: textOrNull("Null when the plan does not know it yet."),
  packageName: textOrNull("The package's name."),
  packageId: textOrNull("Null until it is created."),
  packageAddress: textOrNull("The Terraform address of the package."),
  region: textOrNull("The AWS region."),
  input,
  plannedAction,
  liveVersion: textOrNull("The associated version: what the domain serves now."),
  availableVersion: textOrNull("The newest version that the package holds."),
  versionAfterApply: textOrNull("What the domain serves after the apply."),
  liveStatus: textOrNull("`DomainPackageStatus`, or null when there is no association."),
  referencePath: textOrNull("What index settings name the dictionary by."),
  status,
  live,
});

const packageRow = object("A dictionary package, declared, live, or both.", {
  address: textOrNull("Null for a package that no configuration declares."),
  packageName: textOrNull("The package's name."),
  packageId: textOrNull("Null until it is created."),
  region: textOrNull("The AWS region."),
  input,
  plannedAction,
  availableVersion: textOrNull("The newest version that the package holds."),
  declaredSha256: textOrNull("The hash of the content that is declared."),
  liveSha256: textOrNull("The hash that the live package carries."),
  status,
  live,
});

const domain = object("A domain that an association names.", {
  address: text("The Terraform address, or `domain/<name>` when nothing that was read declares it."),
  input,
  domainName: text("The domain's name."),
  region: textOrNull("The AWS region."),
  engineVersion: textOrNull("`OpenSearch_2.19` and the like."),
  processingStatus: textOrNull("`Active`, `Processing`, …; null when missing or not readable."),
  associations: count("How many associations it has in this report."),
  status,
});

/**
 * The JSON Schema of the report. The types of `src/validation` are the truth in TypeScript, this is the same
 * for everybody else, and what `report` checks its input against; a test keeps the two together.
 */
export const validationReportSchema: JsonSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Validation report of opensearch-packages, format 1.0",
  ...object("What `opensearch-packages validate --output json` prints.", {
    formatVersion: oneOf(["1.0"], "The version of this format."),
    tool: object("What made the report.", { name: text("Its name."), version: text("Its version.") }),
    inputs: listOf(ref("input"), "The files that were read."),
    verdict: oneOf(
      ["clean", "findings", "unknown"],
      "`unknown`: nothing worse than clean was found, but something could not be checked.",
    ),
    counts: object("True totals.", {
      error: count("Unsuppressed errors."),
      warning: count("Unsuppressed warnings."),
      info: count("Unsuppressed notes."),
      suppressed: count("Suppressed findings."),
      unchecked: count("Checks that could not be made."),
    }),
    findings: listOf(ref("finding"), "Sorted by severity, then code, then address."),
    associations: listOf(ref("association"), "One row an association."),
    packages: listOf(ref("package"), "One row a package."),
    domains: listOf(ref("domain"), "One row a domain."),
    dictionaries: listOf(ref("dictionaryChange"), "What changes in meaning in each changed dictionary."),
    unchecked: listOf(ref("uncheckedItem"), "What could not be checked, and so is not known to be fine."),
    calls: object("The requests that the validation made.", {
      opensearch: count("To OpenSearch Service."),
      s3: count("To S3."),
      retries: count("Of them, repeated ones."),
    }),
  }),
  $defs: {
    input: object("A file that was read.", {
      name: text("As the user named it; `-` is standard input."),
      kind: oneOf(["plan", "state"], "What the file is."),
      terraformVersion: textOrNull("The Terraform that wrote it."),
    }),
    finding,
    suppression,
    association,
    package: packageRow,
    domain,
    uncheckedItem: object("Something that could not be checked.", {
      address: text("The Terraform address, or what stands for one."),
      input,
      what: text("An IAM action such as `es:DescribePackages`, or the name of a check."),
      why: text("Why not."),
    }),
    ...dictionaryChangeDefinitions(Object.values(DictionaryFormat)),
  },
};
