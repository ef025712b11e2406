/* global expect, jest */

/** Lets the environment load the test file, and all it imports, a second time: with a mutant from the first line on. */
globalThis.loadTestFileAgain = () => {
  jest.resetModules();
  require(expect.getState().testPath);
};

// A property that fails has failed: nobody reads the smallest example. Nor does one take all the time that others need.
const load = (name) => {
  try {
    return require(name);
  } catch {
    return undefined;
  }
};
load("fast-check")?.configureGlobal({ endOnFailure: true, interruptAfterTimeLimit: 2_000 });
