/** The classes that a stack is written with know nothing of the process that Terraform starts, and it nothing of them. */
module.exports = {
  folder: "providers/opensearchpackages",
  rooms: { bindings: [], plugin: [] },
};
