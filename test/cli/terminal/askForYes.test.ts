import { PassThrough } from "node:stream";
import { askForYes } from "../../../src/cli/terminal/askForYes";

const CTRL_C = "\u0003";
const CTRL_D = "\u0004";

/** A terminal at which somebody presses keys: readline reads single keys only where the output is one. */
function terminal() {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  return { input, output };
}

describe("askForYes", () => {
  it("goes on with yes", async () => {
    const { input, output } = terminal();
    input.write("yes\r");
    expect(await askForYes("Go? ", { input, output })).toBe(true);
    expect(String(output.read())).toContain("Go? ");
  });

  it.each(["y", "no", "", "yes please"])("takes %p as a no", async (answer) => {
    const { input, output } = terminal();
    input.write(`${answer}\r`);
    expect(await askForYes("Go? ", { input, output })).toBe(false);
  });

  it.each([
    ["Ctrl-C", CTRL_C],
    ["Ctrl-D", CTRL_D],
  ])("takes %s as a no, and not as the end of the program", async (_name, key) => {
    const { input, output } = terminal();
    input.write(key);
    expect(await askForYes("Go? ", { input, output })).toBe(false);
  });

  it("takes the end of the input as a no", async () => {
    const { input, output } = terminal();
    input.end();
    expect(await askForYes("Go? ", { input, output })).toBe(false);
  });
});
