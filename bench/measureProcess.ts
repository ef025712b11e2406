import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

const LOOK_EVERY_MS = 20;

/** What a child process took. */
export interface Measure {
  /** Wall time from start to end. */
  readonly seconds: number;
  /** The most memory that was resident, in MiB; 0 where the system does not tell (it does on Linux). */
  readonly peakMiB: number;
  readonly exitCode: number | null;
  readonly stdout: string;
}

/** Runs a command to its end and measures it, any language alike. */
export function measureProcess(command: string, argv: readonly string[]): Promise<Measure> {
  const start = process.hrtime.bigint();
  const child = spawn(command, argv, { stdio: ["ignore", "pipe", "inherit"] });
  let peakKiB = 0;
  let stdout = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout = (stdout + chunk.toString()).slice(-4096)));
  const timer = setInterval(() => (peakKiB = Math.max(peakKiB, residentPeakKiB(child.pid))), LOOK_EVERY_MS);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exitCode) => {
      clearInterval(timer);
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      resolve({ seconds, peakMiB: peakKiB / 1024, exitCode, stdout });
    });
  });
}

/** The kernel keeps the peak itself, so that looking now and then misses only the last moment. */
function residentPeakKiB(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
