/** What is live, what is declared of it, and the code that says so. */
module.exports = {
  folder: "src/adoption",
  rooms: {
    LiveStock: [],
    Adoption: ["LiveStock"],
    code: ["Adoption"],
  },
};
