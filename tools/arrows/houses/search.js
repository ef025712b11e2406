/** What uses a dictionary, the chains of those uses, and what is asked of the chains: does it serve, will it load. */
module.exports = {
  folder: "src/search",
  rooms: {
    client: [],
    uses: ["client"],
    chain: ["client", "uses"],
    serving: ["chain", "uses"],
    loading: ["chain", "uses"],
    refreshIndexes: ["client", "uses"],
  },
};
