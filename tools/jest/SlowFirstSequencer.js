const { sep } = require("node:path");
const Sequencer = require("@jest/test-sequencer").default;

const SLOW_FOLDERS = ["e2e", "compatibility", "rehearsal"].map((folder) => `${sep}test${sep}${folder}${sep}`);

/** The tests that run Terraform or npm, or compute for long, come first, so that no worker is left alone with one of them at the end. */
module.exports = class SlowFirstSequencer extends Sequencer {
  sort(tests) {
    const isSlow = ({ path }) => SLOW_FOLDERS.some((folder) => path.includes(folder));
    const sorted = super.sort(tests);
    return [...sorted.filter(isSlow), ...sorted.filter((test) => !isSlow(test))];
  }
};
