import { Specimens } from "./Specimens";

/** Real AWS takes minutes for what the local one does at once. */
const TIMEOUT_MS = 30 * 60_000;

/** The tests of one operation, which the local and the real AWS must both pass. */
export function describeConformance(operation: string, define: (specimens: Specimens) => void): void {
  describe(operation, () => {
    jest.setTimeout(TIMEOUT_MS);
    const specimens = new Specimens();
    beforeAll(() => specimens.start());
    afterAll(() => specimens.release());
    define(specimens);
  });
}
