/** A file a command, which may use what others are made of; the parts of a command in a folder of its name. */
module.exports = {
  folder: "src/cli/commands",
  rooms: { adopt: [], emulator: [], history: [], verify: [], rollout: ["verify"] },
};
