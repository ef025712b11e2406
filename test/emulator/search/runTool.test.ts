import { runTool, ToolFailure } from "../../../src/emulator/search/build/runTool";

const node = process.execPath;

describe("a tool", () => {
  test("gives what it says on both outputs", async () => {
    const said = await runTool({ command: node, args: ["-e", "console.log('out'); console.error('err')"] });
    expect(said.split("\n").sort()).toEqual(["", "err", "out"]);
  });

  test("that fails says what it said", async () => {
    const failing = runTool({ command: node, args: ["-e", "console.error('no jar'); process.exit(3)"] });
    await expect(failing).rejects.toMatchObject({ said: "no jar\n" });
  });

  test("that is not there fails as one that says so", async () => {
    await expect(runTool({ command: "/no/such/tool", args: [] })).rejects.toThrow(ToolFailure);
  });

  test("is gone when the interrupt is told", async () => {
    const stopping = new AbortController();
    const running = runTool({
      command: node,
      args: ["-e", "setInterval(() => {}, 1000)"],
      signal: stopping.signal,
    });
    stopping.abort(new Error("Ctrl-C"));
    await expect(running).rejects.toThrow("Ctrl-C");
  });

  test("is not started after an interrupt", () => {
    const run = runTool({ command: node, args: [], signal: AbortSignal.abort(new Error("Ctrl-C")) });
    return expect(run).rejects.toThrow("Ctrl-C");
  });
});
