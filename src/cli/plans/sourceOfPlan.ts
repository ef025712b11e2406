import { dirname, resolve } from "node:path";
import type { ServiceSettings } from "../../contract/ServiceSettings";
import type { DictionaryFormat } from "../../dictionary";
import { PackagesError } from "../../errors";
import type { Declared, DeclaredPackage } from "../../terraform/declared/Declared";
import { sourceOf } from "../../validation/places/sourceOf";
import { formatSaid } from "../../validation/places/formatSaid";
import type { NamedSource } from "../../validation/history/NamedSource";
import type { PlaceOptions } from "../options/placeOptions";
import { formatsOf, type SettingsFile } from "../settings/SettingsFile";
import { placesOfPlan } from "./appliedPlan";

/** What a plan or a state says of one package. */
export interface PlannedPackage {
  /** Where the package lives. */
  readonly settings: ServiceSettings;
  readonly source: NamedSource;
  readonly file: string | null;
  /** What the stack says that it is, else the settings; null where neither does. */
  readonly format: DictionaryFormat | null;
}

/** Finds the package in the plan or state. @throws PackagesError when it is not there, or its object is not known */
export async function sourceOfPlan(
  called: string,
  declared: Declared,
  options: PlaceOptions & { readonly plan: string },
  said: SettingsFile,
): Promise<PlannedPackage> {
  const isIt = ({ packageId, packageName }: DeclaredPackage): boolean =>
    called === packageId || called === packageName;
  const places = (await placesOfPlan(declared, options)).filter(({ packages }) => packages.some(isIt));
  const [place, ...others] = places;
  const found = place?.packages.find(isIt);
  if (place === undefined || others.length > 0 || found === undefined) {
    throw problem(
      declared,
      called,
      place === undefined
        ? "it does not declare this package"
        : "it declares this package in several regions or accounts",
    );
  }
  if (found.source === null) throw problem(declared, called, "it does not tell the source of this package");
  const object = sourceOf(found, place.sources);
  return {
    settings: place.settings,
    source: { ...found.source, settings: object?.settings ?? place.settings },
    file: object?.file ?? null,
    format: formatSaid(object, formatsOf(said), dirname(resolve(options.plan))) ?? null,
  };
}

function problem({ input }: Declared, value: string, what: string): PackagesError {
  return new PackagesError({
    attempted: "looking for the source of the package in the plan or state",
    problem: what,
    value,
    where: input.name,
    remedy: "Give the object itself: --source s3://bucket/key",
  });
}
