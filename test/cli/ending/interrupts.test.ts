import { Command } from "commander";
import { atOnce, commandSignal, interruptible } from "../../../src/cli/ending/interrupts";
import { runProgram } from "../../../src/cli/runProgram";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

function listeners(): number {
  return SIGNALS.reduce((sum, name) => sum + process.listenerCount(name), 0);
}

describe("interruptible", () => {
  const before = listeners();
  afterEach(() => {
    jest.restoreAllMocks();
    process.exitCode = undefined;
  });

  it.each(SIGNALS)("aborts the command's signal on %s, with the message to end with", async (name) => {
    const ended = interruptible(async () => {
      const signal = commandSignal();
      const aborted = new Promise((resolve) => signal.addEventListener("abort", resolve));
      process.emit(name);
      await aborted;
      signal.throwIfAborted();
    });
    await expect(ended).rejects.toThrow(`it was stopped by ${name}`);
    expect(listeners()).toBe(before);
  });

  it("gives up a command that waits for something without the signal", async () => {
    const ended = interruptible(() => {
      setImmediate(() => process.emit("SIGINT"));
      return new Promise(() => undefined);
    });
    await expect(ended).rejects.toThrow(/stopped by SIGINT/);
    expect(listeners()).toBe(before);
  });

  it("lets a command wind up and end in its own way", async () => {
    const ended = interruptible(async () => {
      process.emit("SIGINT");
      await new Promise(setImmediate);
      return "wound up";
    });
    expect(await ended).toBe("wound up");
  });

  it("lets the second interrupt kill the process at once", async () => {
    const kill = jest.spyOn(process, "kill").mockReturnValue(true);
    const ended = interruptible(async () => {
      process.emit("SIGINT");
      expect(kill).not.toHaveBeenCalled();
      process.emit("SIGINT");
      await Promise.resolve();
    });
    await ended;
    expect(kill).toHaveBeenCalledWith(process.pid, "SIGINT");
  });

  it("leaves interrupts to the system while work holds the event loop, but not one that came before", async () => {
    await interruptible(async () => {
      expect(listeners()).toBe(before + 2);
      expect(await atOnce(() => listeners())).toBe(before);
      expect(listeners()).toBe(before + 2);
    });
    const work = jest.fn();
    const ended = interruptible(async () => {
      const begun = atOnce(work);
      process.emit("SIGTERM");
      await begun;
    });
    await expect(ended).rejects.toThrow(/stopped by SIGTERM/);
    expect(work).not.toHaveBeenCalled();
  });

  it("has a signal that is never aborted outside of a command", () => {
    expect(commandSignal().aborted).toBe(false);
  });

  it("makes an interrupted program end with 1 and one message", async () => {
    let printed = "";
    jest.spyOn(process.stderr, "write").mockImplementation((text) => ((printed += String(text)), true));
    const program = new Command("program");
    program.command("work").action(async () => {
      process.emit("SIGINT");
      await new Promise(setImmediate);
      commandSignal().throwIfAborted();
    });
    expect(await runProgram(program, ["node", "program", "work"])).toBe(1);
    expect(printed).toMatch(/^error: running the command: it was stopped by SIGINT\. [^\n]*\n$/);
  });
});
