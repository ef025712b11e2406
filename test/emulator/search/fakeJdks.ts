import type * as jdks from "../../../src/emulator/search/build/findJdk";

/** Finds the JDK that the test says. Import it before what looks for one: what is loaded already keeps the real one. */
export const findFakeJdk = jest.fn<jdks.Jdk | undefined, [atLeast: number]>();

jest.mock("../../../src/emulator/search/build/findJdk", () => ({
  ...jest.requireActual<object>("../../../src/emulator/search/build/findJdk"),
  findJdk: (atLeast: number) => findFakeJdk(atLeast),
}));
