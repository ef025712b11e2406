import { DictionaryFormat } from "../../dictionary";

/** The JSON Schema of a settings file, which is published with the package. */
export const SETTINGS_SCHEMA = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Settings of dictionaries for opensearch-packages lint and diff",
  type: "object",
  additionalProperties: false,
  properties: {
    $schema: { type: "string" },
    dictionaries: {
      description:
        "Patterns of files, relative to this one (* in a name, ** for folders), and what is said of them. Of several that mean a file, the last counts.",
      type: "object",
      additionalProperties: {
        type: "object",
        additionalProperties: false,
        properties: {
          format: { description: "What the files are.", enum: Object.values(DictionaryFormat) },
          engine: {
            description: "The engine that reads them, as the service names it: OpenSearch_2.19.",
            type: "string",
            pattern: "^(OpenSearch_\\d{1,2}|Elasticsearch_\\d)\\.\\d{1,2}$",
          },
          analyzer: {
            description: "What stands before the filter that reads them: standard,lowercase,stop:_english_.",
            type: "string",
          },
          queries: {
            description: "The file with their sample queries, relative to this one.",
            type: "string",
          },
        },
      },
    },
  },
};
