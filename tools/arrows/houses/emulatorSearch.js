/** A node is built from published jars, run, and put behind a domain. */
module.exports = {
  folder: "src/emulator/search",
  rooms: { build: [], node: ["build"], nodes: ["build", "node"] },
};
