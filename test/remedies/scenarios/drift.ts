import { association, FOREIGN, metadata, object, packaged, WORDS } from "../declarations";
import type { Scenario } from "../Scenario";
import { PROD } from "../World";

const alone = (name: string) => (): string => object(name) + packaged(name);
const onProd = (name: string) => (): string => alone(name)() + association(name);

/** What other hands do to dictionaries that Terraform has made, and their state is asked about. */
export const driftScenarios = (): readonly Scenario[] => [
  {
    code: "association-stale",
    name: "stale",
    where: "somebody made a version and rolled it out to no domain",
    declare: onProd("stale"),
    happens: (world) => world.local.update(world.id("stale"), "stale", WORDS),
    isServed: true,
  },
  {
    code: "association-missing",
    name: "dissociated",
    where: "somebody took the package off the domain",
    declare: onProd("dissociated"),
    happens: (world) => world.local.dissociate(world.id("dissociated"), PROD),
    isServed: true,
  },
  {
    code: "association-failed",
    name: "failed",
    where: "the service could not give the domain the new version",
    declare: onProd("failed"),
    happens: async (world) => {
      const { local } = world;
      const fault = local.emulator.faults.failAssociation({ packageName: "failed" });
      await local.update(world.id("failed"), "failed", WORDS);
      await local.startAssociation(world.id("failed"), PROD);
      await local.settled(world.id("failed"), PROD);
      // Corrected, as the remedy wants it.
      fault.lift();
    },
    isServed: true,
  },
  {
    code: "reference-path-differs",
    name: "path",
    where: "the state has another path than the domain",
    declare: onProd("path"),
    happens: (world) =>
      world.editState((state) => state.replace(`analyzers/${world.id("path")}`, "analyzers/F0")),
    isServed: true,
  },
  {
    code: "package-missing",
    name: "deleted",
    where: "somebody deleted the package",
    declare: alone("deleted"),
    happens: (world) => world.local.delete(world.id("deleted")),
    makesAnew: true,
  },
  {
    code: "source-missing",
    name: "unsourced",
    where: "somebody deleted the object",
    declare: alone("unsourced"),
    happens: (world) => world.local.removeObject("unsourced"),
  },
  {
    code: "source-differs",
    name: "overwritten",
    where: "somebody wrote an object whose metadata Terraform looks after",
    declare: () => object("overwritten", metadata("overwritten")) + packaged("overwritten"),
    happens: (world) => world.local.upload("overwritten", FOREIGN),
  },
  {
    code: "source-differs",
    name: "unnoticed",
    where: "somebody wrote an object without metadata, which Terraform does not notice",
    declare: alone("unnoticed"),
    happens: (world) => world.local.upload("unnoticed", FOREIGN),
  },
  {
    code: "package-content-differs",
    name: "updated",
    where: "somebody wrote the object and updated the package from it",
    declare: alone("updated"),
    happens: (world) => world.local.update(world.id("updated"), "updated", FOREIGN),
  },
  {
    code: "package-content-unproven",
    name: "otherwise",
    where: "somebody updated the package from another object, under its old description",
    declare: alone("otherwise"),
    happens: async (world) => {
      await world.local.upload("elsewhere", FOREIGN);
      await world.local.updateFrom(world.id("otherwise"), "elsewhere");
    },
  },
];
