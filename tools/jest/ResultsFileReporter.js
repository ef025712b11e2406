const { writeFileSync } = require("node:fs");

/** Writes the counts of a run into the file that `TEST_RESULTS_FILE` names, for the last line of `.ci/run`. */
module.exports = class ResultsFileReporter {
  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = results;
    writeFileSync(
      process.env.TEST_RESULTS_FILE,
      JSON.stringify({ numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites }),
    );
  }
};
