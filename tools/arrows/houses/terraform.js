/** From the JSON of a plan or a state to its document, to what it declares, in which order, and what it does not tell. */
module.exports = {
  folder: "src/terraform",
  rooms: {
    json: [],
    addresses: ["json"],
    configuration: ["addresses", "json"],
    providers: ["addresses", "configuration", "json"],
    document: ["addresses", "configuration", "json", "providers"],
    order: ["addresses", "configuration", "document", "providers"],
    declared: ["addresses", "configuration", "document", "json", "order", "providers"],
    unread: ["addresses", "configuration", "declared", "document"],
  },
};
