import {
  NO_DELAYS,
  emptyState,
  withAssociation,
  withDomain,
  withPackage,
  type State,
} from "../../../src/model";
import { plannedSteps } from "../../../src/rehearsal/steps/plannedSteps";
import type { PlannedStep } from "../../../src/rehearsal/steps/PlannedStep";
import type { Demand, Program, StepContext } from "../../../src/rehearsal/programs/Program";
import { readGate } from "../../../src/rehearsal/programs/plugin";
import type { DeclaredGate } from "../../../src/terraform/declared/Declared";
import { CONTENT_TYPE } from "../../../src/terraform/addresses/resourceTypes";
import { BUCKET } from "../../validation/LiveDictionaries";
import { DOMAIN, ID, Situation } from "./Situation";

type Values = Readonly<Record<string, unknown>>;
type Action = PlannedStep["action"];

/** What the arguments that Terraform passes through can be set to: any text. */
export interface Texts {
  readonly id: string;
  readonly domain: string;
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly engine: string;
  readonly bucket: string;
  readonly key: string;
}

/** As they should be. */
export const PROPER: Texts = {
  id: ID,
  domain: DOMAIN,
  name: "synonyms",
  type: "TXT-DICTIONARY",
  description: "Synonyms",
  engine: "OpenSearch_2.19",
  bucket: BUCKET,
  key: "synonyms",
};

/** What one provider does in one step. */
export interface RecordedProgram {
  readonly type: string;
  readonly action: Action;
  readonly demands: readonly Demand[];
}

const WRITING = ["create", "update", "delete"] as const;

/** Every program that a resource of a plan is given: each type with each action, every argument set. */
export function everyProgram(texts: Texts = PROPER, waitsForCopy = true): RecordedProgram[] {
  return [
    ...Object.entries(argumentsOf(texts)).flatMap(([type, values]) =>
      WRITING.map((action) => recorded(type, action, values, waitsForCopy)),
    ),
  ];
}

/** By type of resource: its arguments, before and after an update. */
function argumentsOf(texts: Texts): Readonly<Record<string, readonly [before: Values, after: Values]>> {
  const { id, domain, name, type, description, engine, bucket, key } = texts;
  const source = { s3_bucket_name: bucket, s3_key: key };
  const packaged = { id, package_id: id, package_name: name, package_type: type, package_source: [source] };
  const on = { package_id: id, domain_name: domain };
  const object = { bucket, key, server_side_encryption: "AES256" };
  const changed = (before: Values, more: Values): readonly [Values, Values] => [
    before,
    { ...before, ...more },
  ];
  const ofDomain = changed({ domain_name: domain }, { engine_version: engine });
  return {
    aws_opensearch_package: changed(
      { ...packaged, engine_version: engine },
      { package_description: description },
    ),
    aws_opensearch_package_association: changed(on, { timeouts: { create: "20m" } }),
    aws_s3_object: changed(object, { content: "a, b" }),
    aws_s3_bucket_object: changed(object, { content: "a, b" }),
    aws_s3_object_copy: changed(object, { source: "elsewhere/synonyms" }),
    aws_opensearch_domain: ofDomain,
    aws_elasticsearch_domain: ofDomain,
    opensearchpackages_association_gate: changed(on, {}),
    opensearchpackages_rollout: changed(on, {}),
    [CONTENT_TYPE]: changed(
      { package_id: id, ...source, content_sha256: "0".repeat(64) },
      { content_sha256: "1".repeat(64) },
    ),
  };
}

function recorded(
  type: string,
  action: (typeof WRITING)[number],
  [before, after]: readonly [Values, Values],
  waitsForCopy: boolean,
): RecordedProgram {
  const it = new Situation();
  const values = action === "delete" ? before : after;
  // So the plugin plans an update that makes a version.
  const unknown = type === CONTENT_TYPE && action === "update" ? ["available_package_version"] : [];
  it.plan.add(type, "it", values, {
    actions: [action],
    unknown,
    ...(action === "create" ? {} : { before }),
  });
  const input = it.input();
  const [file] = input.files;
  const [step] = file === undefined ? [] : plannedSteps(file, input);
  const program = step?.program?.(contextWith(waitsForCopy));
  return { type, action, demands: program === undefined ? [] : demandsOf(program) };
}

/** The data source that is read during an apply. */
export function recordedGate(): RecordedProgram {
  const gate: DeclaredGate = {
    input: "plan.json",
    address: "data.opensearchpackages_package.it",
    settings: {},
    providerKey: "opensearchpackages",
    unknownSettings: [],
    packageId: ID,
    packageName: null,
    packageAddress: null,
    waitsUntilAvailable: true,
    expectedSha256: null,
  };
  return {
    type: "data.opensearchpackages_package",
    action: "read",
    demands: demandsOf(readGate(gate, contextWith(true))),
  };
}

function contextWith(waitsForCopy: boolean): StepContext {
  return {
    idOf: ({ packageId }) => packageId ?? undefined,
    bind: () => undefined,
    hold: () => undefined,
    heldVersion: () => undefined,
    bucketDefault: () => ({ kind: "known", algorithm: null }),
    sha256Of: () => null,
    waitsForCopy,
  };
}

/** Grants everything, and shows a domain that has the version before. */
function demandsOf(program: Program): Demand[] {
  const demands: Demand[] = [];
  const look = { state: behind(), nowMs: 0 };
  const answer = { PackageDetails: { PackageID: ID } };
  for (let next = program.next({ look }); next.done !== true; next = program.next({ look, answer })) {
    // What it sees here never changes: one that goes on until something does would call for ever.
    if (next.value.kind === "call" && demands.some((each) => isSameCall(each, next.value))) break;
    demands.push(next.value);
  }
  return demands;
}

function isSameCall(one: Demand, other: Demand): boolean {
  return one.kind === "call" && other.kind === "call" && one.operation === other.operation;
}

function behind(): State {
  const live = { nowMs: 0, delays: NO_DELAYS };
  const details = { PackageID: ID, PackageStatus: "AVAILABLE", AvailablePackageVersion: "v2" } as const;
  const held = withPackage(emptyState("123456789012", "us-east-1"), details, live);
  const there = withDomain(held, { DomainName: DOMAIN }, live);
  return withAssociation(
    there,
    { PackageID: ID, DomainName: DOMAIN, DomainPackageStatus: "ACTIVE", PackageVersion: "v1" },
    live,
  );
}
