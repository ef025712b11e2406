import { CERTAINTIES } from "../../contract/certainty";
import { DictionaryFormat } from "../../dictionary/DictionaryFormat";
import { FINDING_CODES } from "../../contract/findingCodes.generated";
import { INPUT_MODES } from "../../validation/result/ValidationReport";
import { dictionaryChangeDefinitions } from "./dictionaryChangeSchema";
import { deliveryDefinitions, hopOrNull } from "./deliverySchema";
import { indexDefinitions } from "./indexSchema";
import type { JsonSchema } from "./JsonSchema";
import {
  count,
  input,
  listOf,
  live,
  nullable,
  object,
  oneOf,
  plannedAction,
  ref,
  status,
  text,
  textOrNull,
} from "./schemaParts";

const finding = object("One difference between declared and live.", {
  code: oneOf(FINDING_CODES, "Stable; the documentation has a section on each."),
  severity: oneOf(["error", "warning", "info"], "How bad it is."),
  address: text("The Terraform address, or `domain/<name>` … for what no configuration declares."),
  message: text("What is so, and what follows from it."),
  expected: textOrNull("What the plan or state says should be."),
  actual: textOrNull("What the API says is."),
  remedy: text("A concrete command or change of code."),
  refusal: nullable(ref("refusal"), "The call that the service will say no to; null when it is about none."),
  suppressed: nullable(ref("suppression"), "Why the finding does not count; null when it does."),
  hop: hopOrNull,
  domainName: textOrNull("The domain concerned."),
  packageId: textOrNull("The package concerned."),
  region: textOrNull("The AWS region."),
  input,
});

const refusal = object("A call of the apply that the service will say no to.", {
  operation: text("Such as `CreatePackage`."),
  exception: text("Such as `ResourceAlreadyExistsException`."),
  certainty: oneOf(
    CERTAINTIES,
    "In every order and however long the service takes; one of the resources of the same finding; or neither.",
  ),
  doneBefore: listOf(
    text("An address."),
    "What will certainly have been applied by then, and stays applied.",
  ),
  notReached: listOf(text("An address."), "What the apply does not get to because of it."),
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
  title: "Validation report of opensearch-packages, format 2.1",
  ...object("What `opensearch-packages validate --output json` prints.", {
    formatVersion: oneOf(["2.1"], "The version of this format."),
    tool: object("What made the report.", { name: text("Its name."), version: text("Its version.") }),
    inputs: listOf(ref("input"), "The files that were read."),
    verdict: oneOf(
      ["clean", "findings", "unknown"],
      "`clean`: every hop that was asked is proven, or made by the apply. `unknown`: one is not, and no finding says worse.",
    ),
    counts: object("True totals.", {
      error: count("Unsuppressed errors."),
      warning: count("Unsuppressed warnings."),
      info: count("Unsuppressed notes."),
      suppressed: count("Suppressed findings."),
      unchecked: count("Checks that could not be made."),
    }),
    compared: object("What the verdict rests on; a hop counts as it is after the apply.", {
      deliveries: count("How many were compared."),
      hopsAsked: count("Every hop that something declares and that nobody left out."),
      hopsProven: count("Of them, those that what was read proves."),
      hopsPlanned: count("Of them, those that the plan makes."),
      leftOut: count("Hops that a user left out on purpose; not among those asked."),
    }),
    findings: listOf(ref("finding"), "Sorted by severity, then code, then address."),
    deliveries: listOf(ref("delivery"), "One row a delivery."),
    packages: listOf(ref("package"), "One row a package."),
    domains: listOf(ref("domain"), "One row a domain."),
    indexes: listOf(
      ref("index"),
      "One row an analyzer of an index, or a template; empty when the domains' own endpoints were not asked.",
    ),
    dictionaries: listOf(ref("dictionaryChange"), "What changes in meaning in each changed dictionary."),
    unchecked: listOf(ref("uncheckedItem"), "What could not be checked, and so is not known to be fine."),
    calls: object("The requests that the validation made.", {
      opensearch: count("To OpenSearch Service."),
      s3: count("To S3."),
      search: count("To the domains' own endpoints."),
      retries: count("Of them, repeated ones."),
    }),
  }),
  $defs: {
    input: object("A file that was read.", {
      name: text("As the user named it; `-` is standard input."),
      kind: oneOf(["plan", "state"], "What the file is."),
      mode: oneOf(INPUT_MODES, "How Terraform made the plan; of a state, `state`."),
      terraformVersion: textOrNull("The Terraform that wrote it."),
    }),
    finding,
    refusal,
    suppression,
    ...deliveryDefinitions,
    package: packageRow,
    domain,
    ...indexDefinitions,
    uncheckedItem: object("Something that could not be checked.", {
      address: text("The Terraform address, or what stands for one."),
      input,
      what: text("An IAM action such as `es:DescribePackages`, or the name of a check."),
      why: text("Why not."),
      checkedBy: textOrNull("What would check it: an IAM action, an option, another command."),
      hop: hopOrNull,
    }),
    ...dictionaryChangeDefinitions(Object.values(DictionaryFormat)),
  },
};
