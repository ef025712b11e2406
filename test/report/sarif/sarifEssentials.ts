const text = { type: "object", required: ["text"], properties: { text: { type: "string", minLength: 1 } } };
const level = { enum: ["none", "note", "warning", "error"] };

/**
 * What SARIF 2.1.0 (sections 3.13, 3.14, 3.19, 3.27, 3.28, 3.35, 3.49) and GitHub's code scanning ask of the
 * parts that we write.
 */
export const sarifEssentials = {
  type: "object",
  required: ["$schema", "version", "runs"],
  properties: {
    version: { const: "2.1.0" },
    runs: { type: "array", minItems: 1, items: { $ref: "#/$defs/run" } },
  },
  $defs: {
    run: {
      type: "object",
      required: ["tool", "results", "invocations"],
      properties: {
        tool: {
          type: "object",
          required: ["driver"],
          properties: {
            driver: {
              type: "object",
              required: ["name", "version", "rules"],
              properties: { rules: { type: "array", uniqueItems: true, items: { $ref: "#/$defs/rule" } } },
            },
          },
        },
        results: { type: "array", items: { $ref: "#/$defs/result" } },
        invocations: {
          type: "array",
          items: {
            type: "object",
            required: ["executionSuccessful"],
            properties: {
              toolExecutionNotifications: {
                type: "array",
                items: { type: "object", required: ["message"], properties: { level, message: text } },
              },
            },
          },
        },
      },
    },
    rule: {
      type: "object",
      required: ["id", "shortDescription"],
      properties: { id: { type: "string", minLength: 1 }, shortDescription: text },
    },
    result: {
      type: "object",
      required: ["ruleId", "ruleIndex", "level", "message", "locations"],
      properties: {
        level,
        message: text,
        ruleIndex: { type: "integer", minimum: 0 },
        locations: { type: "array", minItems: 1, items: { $ref: "#/$defs/location" } },
        partialFingerprints: { type: "object", additionalProperties: { type: "string" } },
        suppressions: {
          type: "array",
          items: {
            type: "object",
            required: ["kind"],
            properties: {
              kind: { enum: ["inSource", "external"] },
              status: { enum: ["accepted", "underReview", "rejected"] },
              justification: { type: "string" },
            },
          },
        },
      },
    },
    location: {
      type: "object",
      required: ["logicalLocations"],
      properties: {
        logicalLocations: {
          type: "array",
          minItems: 1,
          items: { type: "object", properties: { fullyQualifiedName: { type: "string" } } },
        },
        physicalLocation: {
          type: "object",
          required: ["artifactLocation", "region"],
          properties: {
            artifactLocation: {
              type: "object",
              required: ["uri"],
              properties: { uri: { type: "string", pattern: "^[A-Za-z0-9._~!$&'()*+,;=:@/%-]*$" } },
            },
            region: { type: "object", properties: { startLine: { type: "integer", minimum: 1 } } },
          },
        },
      },
    },
  },
};
