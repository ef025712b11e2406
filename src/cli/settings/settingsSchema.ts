import { MIN_REASON_LENGTH } from "../../contract/suppression";
import { DIAGNOSTIC_CODES, DictionaryFormat } from "../../dictionary";
import { HOP_NAMES } from "../../validation/result/Hop";
import { FINDING_CODES } from "../../contract/findingCodes.generated";

/** What other programs give a meaning in a pattern: here it would mean no file, and nobody would notice. */
export const OF_OTHERS = /^[!/]|[{}[\]\\]|\/$|^$/;

const text = (description: string): object => ({ description, type: "string", minLength: 1 });

const object = (description: string, properties: Readonly<Record<string, object>>): object => ({
  description,
  type: "object",
  additionalProperties: false,
  properties,
});

/** What is said of dictionaries; also the list of members that is told when another is met. */
export const DICTIONARY_PROPERTIES = {
  format: { description: "What the files are.", enum: Object.values(DictionaryFormat) },
  engine: {
    description: "The engine that reads them, as the service names it: OpenSearch_2.19.",
    type: "string",
    pattern: "^(OpenSearch_\\d{1,2}|Elasticsearch_\\d)\\.\\d{1,2}$",
  },
  analyzer: text("What stands before the filter that reads them: standard,lowercase,stop:_english_."),
  stopWords: text("The words of a stop filter before the synonyms that reads a file, relative to this one."),
  queries: text("The file with their sample queries, relative to this one."),
  expectLowercase: {
    description: "Whether a lowercase filter stands before them: upper case never matches.",
    type: "boolean",
  },
  ignore: {
    description: "Codes of lint that are not minded in them, each with the reason.",
    type: "object",
    propertyNames: { enum: [...DIAGNOSTIC_CODES] },
    additionalProperties: { type: "string", pattern: "\\S" },
  },
};

/** Where and as whom is asked; no secrets. */
export const PLACE_PROPERTIES = {
  region: text("The AWS region where nothing nearer says it."),
  profile: text("The AWS profile where nothing nearer says whom to be."),
  roleArn: text("The role to assume where nothing nearer says whom to be."),
  endpointUrl: {
    description: "The local AWS in the place of the real one: an address of this machine.",
    type: "string",
    pattern: "^https?://(localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1\\])(:\\d+)?(/|$)",
  },
};

const SUPPRESSION_PROPERTIES = {
  code: { description: "The code of the finding that is accepted.", enum: [...FINDING_CODES] },
  hop: { description: "In place of a code: the hop that is left out.", enum: [...HOP_NAMES] },
  address: text("The address of the finding or delivery; * stands for any characters."),
  reason: { description: "Why it is accepted.", type: "string", minLength: MIN_REASON_LENGTH },
  until: {
    description: "The last day, in UTC, on which it holds: 2027-01-31. Required for a hop.",
    type: "string",
    pattern: "^\\d{4}-\\d{2}-\\d{2}$",
  },
};

/** Everything that a settings file can have. */
export const SETTINGS_PROPERTIES = {
  dictionaries: {
    description:
      "Patterns of files, relative to this one (* in a name, ** for folders), and what is said of them. Of several that mean a file, the last counts.",
    type: "object",
    propertyNames: { not: { pattern: OF_OTHERS.source } },
    additionalProperties: object("What is said of the files.", DICTIONARY_PROPERTIES),
  },
  ...PLACE_PROPERTIES,
  providers: {
    description: "The same for one provider configuration of a plan, by its key, such as aws.west.",
    type: "object",
    additionalProperties: object("Where and as whom is asked.", PLACE_PROPERTIES),
  },
  suppressions: {
    description: "Findings of validate and verify that are known and accepted, and hops that are left out.",
    type: "array",
    items: {
      ...object("One of them.", SUPPRESSION_PROPERTIES),
      required: ["address", "reason"],
      oneOf: [{ required: ["code"] }, { required: ["hop", "until"] }],
    },
  },
};

/** The JSON Schema of a settings file, which is published with the package. */
export const SETTINGS_SCHEMA = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Settings of opensearch-packages",
  type: "object",
  additionalProperties: false,
  properties: { $schema: { type: "string" }, ...SETTINGS_PROPERTIES },
};
