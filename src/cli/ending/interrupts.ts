import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate as turn } from "node:timers/promises";
import { PackagesError } from "../../errors";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** So long a command may wind up after an interrupt; then it is over, whatever it waits for. */
const GRACE_MS = 700;

/** What the command that runs knows of interrupts. */
interface Watch {
  readonly signal: AbortSignal;
  begin(): void;
  end(): void;
}

const running = new AsyncLocalStorage<Watch>();
const never = new AbortController().signal;

/**
 * Aborted by Ctrl-C and SIGTERM: every command hands it to whatever it waits for, and ends within a second. Its
 * reason is the PackagesError to end with.
 */
export function commandSignal(): AbortSignal {
  return running.getStore()?.signal ?? never;
}

/**
 * Runs a command so that the first interrupt aborts its {@link commandSignal} and the second kills the process. A
 * command that does not end by itself soon after the first is given up.
 *
 * @throws PackagesError when it was interrupted and had nothing else to say
 */
export async function interruptible<T>(command: () => Promise<T>): Promise<T> {
  const stopping = new AbortController();
  const watch = watchOf(stopping);
  const patience = new AbortController();
  watch.begin();
  try {
    const ended = running.run(watch, command);
    return await Promise.race([ended, givenUp(stopping.signal, patience.signal)]);
  } finally {
    watch.end();
    patience.abort();
  }
}

/**
 * Runs work that holds the event loop for long, such as reading a large dictionary. No interrupt would be seen
 * meanwhile, so the system's own way is left to it: it kills the process at once, and there is nothing to wind up.
 */
export async function atOnce<T>(work: () => T): Promise<T> {
  const watch = running.getStore();
  // An interrupt that has come already is seen before.
  await turn();
  watch?.signal.throwIfAborted();
  watch?.end();
  try {
    return work();
  } finally {
    watch?.begin();
  }
}

function watchOf(stopping: AbortController): Watch {
  const handlers = SIGNALS.map((name) => [name, () => interrupt(name)] as const);
  const interrupt = (name: NodeJS.Signals): void => {
    if (!stopping.signal.aborted) return stopping.abort(interrupted(name));
    watch.end();
    process.kill(process.pid, name);
  };
  const watch: Watch = {
    signal: stopping.signal,
    begin: () => handlers.forEach(([name, handler]) => void process.on(name, handler)),
    end: () => handlers.forEach(([name, handler]) => void process.off(name, handler)),
  };
  return watch;
}

/** Fails some time after the interrupt, unless the command has ended. */
function givenUp(stopping: AbortSignal, ended: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    stopping.addEventListener("abort", () => {
      const timer = setTimeout(() => reject(stopping.reason as Error), GRACE_MS);
      ended.addEventListener("abort", () => clearTimeout(timer));
    });
  });
}

function interrupted(name: NodeJS.Signals): PackagesError {
  return new PackagesError({
    attempted: "running the command",
    problem: `it was stopped by ${name}`,
    remedy: "Run it again to get its answer; nothing is left half-written",
  });
}
