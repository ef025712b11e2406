import type { DeliverySubject } from "../../../src/validation/comparison/Comparison";
import { dissociationPlanned } from "../../../src/validation/rules/dissociation-planned";
import { engineUnsupported } from "../../../src/validation/rules/engine-unsupported";
import { referencePathDiffers } from "../../../src/validation/rules/reference-path-differs";
import {
  declaredAssociation,
  declaredDomain,
  declaredPackage,
  domain,
  gone,
  livePackage,
  packaged,
  there,
} from "../subjects";
import { check, live, toldOf, ABOUT } from "./deliverySubject";

describe("dissociation-planned", () => {
  const finding = (again: string, expected: string) => ({
    ...ABOUT,
    severity: "warning",
    message: `The plan dissociates synonyms (F1) from the domain search${again}: it fails while an index uses the package.`,
    expected,
    actual: "associated",
    remedy:
      "Find out which indexes name the reference path, and take it out of their settings first; or keep the association",
  });

  it("tells of what the plan takes off, for good or not", () => {
    expect(check(dissociationPlanned, { plannedAction: "delete" })).toEqual([finding("", "not associated")]);
    expect(check(dissociationPlanned, { plannedAction: "replace" })).toEqual([
      finding(" and associates again", "associated again"),
    ]);
    expect(check(dissociationPlanned, { plannedAction: "delete", live: gone() })).toEqual([]);
    expect(toldOf(dissociationPlanned, (plannedAction) => ({ plannedAction }))).toEqual([
      "replace",
      "delete",
    ]);
  });
});

describe("reference-path-differs", () => {
  const association = declaredAssociation({ referencePath: "analyzers/F0" });

  it("tells of both paths", () => {
    expect(check(referencePathDiffers, { association })).toEqual([
      {
        ...ABOUT,
        severity: "error",
        message:
          "The domain search has the package synonyms (F1) at analyzers/F1: index settings made from the state name a file that is not there.",
        expected: "analyzers/F0",
        actual: "analyzers/F1",
        remedy: "Run `terraform apply -refresh-only`, then apply what uses the reference path",
      },
    ]);
  });

  it.each<[string, Partial<DeliverySubject>]>([
    ["they are one", { association: declaredAssociation({ referencePath: "analyzers/F1" }) }],
    ["none is declared", {}],
    ["no association is declared", { association: null }],
    ["it is not there", { association, live: gone() }],
    ["the service names none", { association, live: live({ ReferencePath: undefined }) }],
  ])("tells of nothing where %s", (_, members) => {
    expect(check(referencePathDiffers, members)).toEqual([]);
  });

  it("tells of nothing that the plan makes or takes", () => {
    expect(toldOf(referencePathDiffers, (plannedAction) => ({ association, plannedAction }))).toEqual([
      "none",
      "update",
      "import",
    ]);
  });
});

describe("engine-unsupported, of a dictionary,", () => {
  const on = (engine: string | undefined, members: Partial<DeliverySubject> = {}) =>
    check(engineUnsupported, { domain: domain({ EngineVersion: engine }), ...members });
  const finding = (engine: string) => ({
    ...ABOUT,
    severity: "warning",
    message: `The domain search runs ${engine}, which does not reload an updated dictionary.`,
    expected: "Elasticsearch_7.8 or newer, or any OpenSearch",
    actual: engine,
    remedy:
      "Consider an upgrade of the domain; until then each update shows when the index is closed and opened",
  });

  it.each([
    "Elasticsearch_7.7",
    "Elasticsearch_6.8",
    "Elasticsearch_6.10",
    "7.7",
    "5.6",
    "Elasticsearch_7.1",
  ])("tells of %s, which reloads none", (engine) => {
    expect(on(engine)).toEqual([finding(engine)]);
  });

  it.each([
    "Elasticsearch_7.8",
    "Elasticsearch_7.10",
    "Elasticsearch_8.0",
    "7.8",
    "8.1",
    "OpenSearch_1.0",
    "OpenSearch_2.3",
    "not 7.7",
    "7.7-x",
    "",
    undefined,
  ])("tells nothing of %s", (engine) => {
    expect(on(engine)).toEqual([]);
  });

  it("goes by what is declared where the domain is not there", () => {
    const declared = declaredDomain({ engineVersion: "Elasticsearch_7.7" });
    expect(check(engineUnsupported, { domain: domain(gone(), { declared }) })).toEqual([
      finding("Elasticsearch_7.7"),
    ]);
    expect(
      check(engineUnsupported, { domain: domain({ EngineVersion: "OpenSearch_2.3" }, { declared }) }),
    ).toEqual([]);
    expect(check(engineUnsupported, { domain: domain(gone(), { declared: declaredDomain() }) })).toEqual([]);
    expect(check(engineUnsupported, { domain: null })).toEqual([]);
  });

  it("goes by the live type before the declared one", () => {
    const plugin = there(livePackage({ PackageType: "ZIP-PLUGIN" }));
    expect(on("Elasticsearch_7.7", { package: packaged({ live: plugin }) })).toEqual([]);
    expect(on("Elasticsearch_7.7", { package: packaged({ live: gone() }) })).toHaveLength(1);
    const declared = declaredPackage({ packageType: "ZIP-PLUGIN" });
    expect(on("Elasticsearch_7.7", { package: packaged({ live: gone(), declared }) })).toEqual([]);
    expect(on("Elasticsearch_7.7", { package: null })).toEqual([]);
    expect(on("Elasticsearch_7.7", { package: packaged({ live: gone(), declared: null }) })).toEqual([]);
  });

  it("tells nothing of what the plan takes off", () => {
    expect(on("Elasticsearch_7.7", { plannedAction: "delete" })).toEqual([]);
    expect(on("Elasticsearch_7.7", { plannedAction: "create" })).toHaveLength(1);
  });
});
