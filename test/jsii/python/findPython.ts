import { spawnSync } from "node:child_process";

/** The oldest Python that jsii's runtime is for. */
const OLDEST = [3, 10] as const;
const CANDIDATES = ["python3", "python3.13", "python3.12", "python3.11", "python3.10", "python"];
const ASK = "import sys, venv, ensurepip; print(*sys.version_info[:2])";

/** A Python that is new enough and can make virtual environments, undefined when PATH has none. */
export function findPython(): string | undefined {
  return CANDIDATES.find((binary) => {
    const { status, stdout } = spawnSync(binary, ["-c", ASK], { encoding: "utf8" });
    if (status !== 0) return false;
    const [major = 0, minor = 0] = stdout.trim().split(" ").map(Number);
    return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
  });
}

/** Why Python can't be run here, in one sentence; undefined when it can. */
export function whyNoPython(): string | undefined {
  if (findPython() !== undefined) return undefined;
  return `the constructs need Python ${OLDEST.join(".")} or newer with its module venv (Debian: python3-venv), and there is none on PATH`;
}
