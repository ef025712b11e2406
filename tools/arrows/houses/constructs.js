/** The constructs stand beside these rooms: what they are checked by, and what else they bring into a stack. */
module.exports = {
  folder: "src/constructs",
  rooms: {
    AssociatedDictionary: [],
    ContentTimeouts: [],
    LintSettings: [],
    rules: ["LintSettings"],
    synthesis: [],
    indexSettings: ["AssociatedDictionary", "rules"],
    rollout: ["ContentTimeouts", "synthesis"],
  },
};
