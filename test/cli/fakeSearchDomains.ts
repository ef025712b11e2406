/**
 * What the commands open as a domain's own endpoint, made up by the test. Import it before the command: what is loaded
 * already keeps the real one.
 */
export const openFakeSearchDomain = jest.fn();

jest.mock("../../src/search", () => ({
  ...jest.requireActual<object>("../../src/search"),
  openSearchDomain: (...args: unknown[]): unknown => openFakeSearchDomain(...args),
}));
