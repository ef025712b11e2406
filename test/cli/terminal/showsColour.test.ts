import { showsColour } from "../../../src/cli/terminal/showsColour";

describe("showsColour", () => {
  test("a pipe gets no colours, whatever the environment says", () => {
    expect(showsColour({})).toBe(false);
    expect(showsColour({ isTTY: false })).toBe(false);
  });
});
