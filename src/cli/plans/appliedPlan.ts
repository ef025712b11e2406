import { PackagesError } from "../../errors";
import { readInputText } from "../../files/readInputText";
import { regionOf } from "../../service/regionOf";
import type { Declared } from "../../terraform/declared/Declared";
import { readDeclared } from "../../terraform/readDeclared";
import type { Place } from "../../validation/places/Place";
import { placesOf } from "../../validation/places/Place";
import { hideSensitive } from "../../validation/hideSensitive";
import { commandSignal } from "../ending/interrupts";
import { type PlaceOptions, settingsOf } from "../options/placeOptions";

const PLAN = {
  attempted: "reading the plan that was applied",
  remedy: "Name the file that `terraform show -json plan.out` printed",
};

/** The plan or state of `--plan`. @throws PackagesError when it is none */
export async function readPlan(file: string): Promise<Declared> {
  return readDeclared(await readInputText(file, PLAN, commandSignal()), file);
}

/** Where its dictionaries live. @throws PackagesError when that is an expression that nobody can follow */
export async function placesOfPlan(declared: Declared, options: PlaceOptions): Promise<Place[]> {
  const places = await placesOf([declared], settingsOf(options), regionOf);
  const [unknown] = places.flatMap((place) => place.unknown);
  if (unknown === undefined) return places;
  throw new PackagesError({
    attempted: "finding out where the dictionaries of the plan live",
    problem: `${unknown.setting} of the provider's configuration is an expression (${unknown.expression}): ${unknown.why}`,
    where: declared.input.name,
    remedy: `Give ${unknown.option}`,
  });
}

/** Runs work on a plan; its errors quote nothing that the plan marks as sensitive. */
export async function keepingSecrets<T>(secrets: readonly string[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof PackagesError) || secrets.length === 0) throw error;
    const { attempted, problem, value, where, remedy, cause } = error;
    throw new PackagesError({
      ...hideSensitive({ attempted, problem, value, where, remedy }, secrets),
      cause,
    });
  }
}

/** What the plan does not tell of dictionaries, one clause each. */
export function untoldBy(declared: Declared): string[] {
  // What an option says, placesOfPlan asks for where it matters.
  const unread = declared.unread.filter(({ option }) => option === null);
  const parts = unread.map(({ address, what, why }) => `${address}: ${what}: ${why}`);
  return declared.incomplete === null ? parts : [declared.incomplete, ...parts];
}
