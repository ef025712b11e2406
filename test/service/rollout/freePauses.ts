import type * as reads from "../../../src/service/wait/SharedReads";

/**
 * Pauses that take no time: each moves the clock by what it was to last, and no answer is as good as new after one. Import it
 * before what pauses; calls and their limits take the time that they take.
 */
const pauses = { passedMs: 0 };
const realNow = Date.now;
const LONGER_THAN_FRESH_MS = 5;

jest.mock("../../../src/service/wait/timers", () => ({
  ...jest.requireActual<object>("../../../src/service/wait/timers"),
  pause: (ms: number, signal: AbortSignal): Promise<void> => {
    if (!signal.aborted) pauses.passedMs += ms;
    return new Promise((resolve) => setTimeout(resolve, LONGER_THAN_FRESH_MS));
  },
}));

jest.mock("../../../src/service/wait/SharedReads", () => {
  const { SharedReads } = jest.requireActual<typeof reads>("../../../src/service/wait/SharedReads");
  return {
    SharedReads: class<T> extends SharedReads<T> {
      constructor() {
        super(0);
      }
    },
  };
});

beforeAll(() => {
  jest.spyOn(Date, "now").mockImplementation(() => realNow() + pauses.passedMs);
});
afterAll(() => jest.restoreAllMocks());
