import type { ValidationReport } from "../../src/validation";
import { readsAsAdvice } from "../validation/readsAsAdvice";
import type { Followed } from "./Scenario";
import { file } from "./declarations";
import { findingsOn, PROD, type World } from "./World";

/** That the finding was there, said something to do, and was not there when that was done. */
export function expectGone(
  world: World,
  { code, name }: Followed,
  before: ValidationReport | undefined,
  after: ValidationReport | undefined,
): void {
  const found = (report: ValidationReport | undefined) =>
    report === undefined ? [] : findingsOn(world, report, name).filter((finding) => finding.code === code);
  expect(found(before)).toHaveLength(1);
  expect(readsAsAdvice(found(before)[0]?.remedy ?? "")).toBe(false);
  expect(after).toBeDefined();
  expect(found(after)).toEqual([]);
}

/** That the package is the one that it was, and the domain has the words that it is to have. */
export async function expectKept(
  world: World,
  { name, makesAnew = false, isServed = false }: Followed,
): Promise<void> {
  const before = world.ids.get(name);
  const now = await world.packageIdOf(name);
  if (before !== undefined) expect(now === before).toBe(!makesAnew);
  if (isServed) expect(world.local.served(now, PROD)).toBe(world.read(file(name)));
}
