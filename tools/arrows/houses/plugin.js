/** The layers of the plugin: bytes, calls, what a provider is in general, and what this one does. */
module.exports = {
  folder: "providers/opensearchpackages/plugin",
  says: {
    codec: "Terraform's values",
    protocol: "messages as bytes",
    transport: "gRPC, TLS, processes",
    schema: "attributes and rules",
    framework: "plan and apply",
    live: "the service, asked",
    "data-sources": "a file each",
    resources: "a file each",
  },
  rooms: {
    codec: [],
    protocol: ["codec"],
    transport: ["protocol"],
    schema: ["codec"],
    framework: ["codec", "protocol", "schema", "transport"],
    live: ["codec", "framework", "schema"],
    "data-sources": ["codec", "framework", "live", "schema"],
    resources: ["codec", "framework", "live", "schema"],
    // What Terraform configures, what is offered under it, and the documentation of both.
    providerConfiguration: ["codec", "framework", "live", "schema"],
    providerDefinition: ["data-sources", "framework", "live", "providerConfiguration", "resources"],
    schemaDocs: ["providerDefinition", "schema"],
  },
};
