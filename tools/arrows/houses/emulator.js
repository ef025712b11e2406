/** What goes over the wire, the services that answer it, who may ask what and what goes wrong, the port in front. */
module.exports = {
  folder: "src/emulator",
  rooms: {
    Clock: [],
    accounts: [],
    protocol: [],
    s3: ["protocol"],
    sts: ["Clock", "accounts", "protocol"],
    policy: ["protocol", "s3"],
    faults: ["Clock", "policy", "protocol"],
    http: ["accounts", "faults", "protocol"],
    opensearch: ["Clock", "faults", "protocol"],
    search: ["Clock", "opensearch", "protocol"],
  },
};
