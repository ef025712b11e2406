/** How often the parent is looked at: a killed Terraform leaves a plugin for no longer than this. */
const WATCH_INTERVAL_MS = 500;

/**
 * Calls back once when the parent of this process has ended. A Terraform that is killed with -9 tells its
 * plugins nothing; the system then gives them another parent, and that is what is seen here.
 */
export function whenParentEnds(callback: () => void, parentOf: () => number = () => process.ppid): void {
  const parent = parentOf();
  const timer = setInterval(() => {
    if (parentOf() === parent) return;
    clearInterval(timer);
    callback();
  }, WATCH_INTERVAL_MS);
  timer.unref();
}
