import { Command } from "commander";
import { ExitCode } from "../../src/cli/ending/ExitCode";
import { runProgram } from "../../src/cli/runProgram";
import { LOG_VARIABLE } from "../../src/contract/loudness";
import { PackagesError } from "../../src/errors";

describe("runProgram", () => {
  let printed: string;
  beforeEach(() => {
    printed = "";
    jest.spyOn(process.stderr, "write").mockImplementation((text) => {
      printed += String(text);
      return true;
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    process.exitCode = undefined;
    delete process.env[LOG_VARIABLE];
  });

  function run(action: () => void, ...args: string[]): Promise<number> {
    const program = new Command("program");
    program.command("work").action(action);
    return runProgram(program, ["node", "program", "work", ...args]);
  }

  const failure = new PackagesError({ attempted: "reading x", problem: "it is missing", remedy: "Make it" });

  test("a command that does its work ends with 0", async () => {
    expect(await run(() => undefined)).toBe(0);
  });

  test("a command with findings ends with 2", async () => {
    expect(
      await run(() => {
        process.exitCode = ExitCode.FINDINGS;
      }),
    ).toBe(2);
  });

  test("a failure ends with 1, one message and no stack trace", async () => {
    expect(
      await run(() => {
        throw failure;
      }),
    ).toBe(1);
    expect(printed).toBe("error: reading x: it is missing. Make it.\n");
  });

  test("a failure shows its stack trace when asked to", async () => {
    process.env[LOG_VARIABLE] = "debug";
    await run(() => {
      throw failure;
    });
    expect(printed).toContain("runProgram.test");
  });

  test("an unexpected error is called a defect and says how to report it", async () => {
    expect(
      await run(() => {
        throw new TypeError("x is undefined");
      }),
    ).toBe(1);
    expect(printed).toMatch(/unexpected failure: x is undefined.*defect.*--debug/);
  });

  test("an unknown option ends with 1", async () => {
    expect(await run(() => undefined, "--nonsense")).toBe(1);
    expect(printed).toContain("unknown option '--nonsense'");
  });
});
