/**
 * Pauses that take no time: each moves the clock by what it was to last, and nothing else does, so that what is seen does not
 * depend on how fast the machine is. An emulator in this process goes by the same clock. Import it before what pauses.
 */
const realNow = Date.now;
let nowMs = realNow();

jest.mock("../../../src/service/wait/timers", () => ({
  ...jest.requireActual<object>("../../../src/service/wait/timers"),
  pause: (ms: number, signal: AbortSignal): Promise<void> => {
    if (!signal.aborted) nowMs += ms;
    return new Promise((resolve) => setImmediate(resolve));
  },
}));

// No spy: a test that restores its own would take it away.
beforeAll(() => {
  Date.now = (): number => nowMs;
});
afterAll(() => {
  Date.now = realNow;
});
