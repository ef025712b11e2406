import { QUERY_LIMITS } from "./SampleQueries";

const text = (description: string): object => ({
  description,
  type: "string",
  pattern: "\\S",
  maxLength: QUERY_LIMITS.characters,
});

const texts = (description: string, item: string): object => ({
  description,
  type: "array",
  minItems: 1,
  maxItems: QUERY_LIMITS.texts,
  items: text(item),
});

/** The JSON Schema of a file of sample queries, which is published with the package. */
export const SAMPLE_QUERIES_SCHEMA = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Sample queries of a dictionary for opensearch-packages",
  type: "object",
  additionalProperties: false,
  required: ["queries"],
  properties: {
    $schema: { type: "string" },
    queries: {
      description: "What people type, and what the dictionary must and must not make of it.",
      type: "array",
      minItems: 1,
      maxItems: QUERY_LIMITS.queries,
      items: {
        type: "object",
        additionalProperties: false,
        required: ["query"],
        // The query and one expectation.
        minProperties: 2,
        properties: {
          query: text("What is typed."),
          finds: texts("The whole query finds a document with each of these texts.", "A document's text."),
          doesNotFind: texts("It finds none with any of these.", "A document's text."),
          ignores: texts(
            "It looks for the same without each of these words.",
            "A word of the query, which white space parts from the others.",
          ),
          splitsInto: texts(
            "One way to read the query is exactly these words.",
            "A word as the index has it.",
          ),
        },
      },
    },
  },
};
