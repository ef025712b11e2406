import { textBeforeMark } from "../../../src/contract/contentMark";
import { sha256Of } from "../sha256Of";
import { BUCKET, SEALED_BUCKET } from "../world/randomWorld";
import {
  associationBlock,
  contentBlock,
  describing,
  objectBlock,
  packageBlock,
  packageIdOf,
  rolloutBlock,
} from "./blocks";
import type { ObjectPlace } from "../world/World";
import { type Argument, type Block, isReference } from "./Stack";
import { CONTENT_CHANGES } from "./contentChanges";
import { pick, type StackChange } from "./StackChange";
import { type StackDraft, textOf } from "./StackDraft";

/** A file changes, and most of what should follow it does. */
function changeContent(draft: StackDraft): void {
  const { random } = draft;
  const made = pick(draft, draft.ofType("aws_opensearch_package"));
  if (made === undefined) return;
  const content = `${draft.freshName()} changed\n`;
  const object = draft.objectOf(made);
  if (object !== undefined && random.chance(0.9)) draft.rewrite(object.address, { content });
  if (random.chance(0.9)) draft.rewrite(made.address, { package_description: describing(content) });
  for (const address of draft.dependentsOf(made.address)) {
    const dependent = draft.blocks.find((one) => one.address === address);
    for (const name of ["expected_sha256", "content_sha256"])
      if (dependent?.arguments[name] !== undefined && random.chance(0.9))
        draft.rewrite(address, { [name]: sha256Of(content) });
    if (dependent?.type === "opensearchpackages_package_content" && random.chance(0.9))
      draft.rewrite(address, { package_description: textBeforeMark(describing(content)) });
  }
}

/** Bytes change under the same description, or are to be encrypted in a way that the service cannot read. */
function changeObjectAlone(draft: StackDraft): void {
  const object = pick(draft, draft.ofType("aws_s3_object"));
  if (object === undefined) return;
  const encryption: Record<string, string> = draft.random.chance(0.3)
    ? { server_side_encryption: "aws:kms" }
    : {};
  draft.rewrite(object.address, { content: `${draft.freshName()} alone\n`, ...encryption });
}

function describeAnew(draft: StackDraft): void {
  const made = pick(draft, draft.ofType("aws_opensearch_package"));
  if (made !== undefined) draft.rewrite(made.address, { package_description: `about ${draft.freshName()}` });
}

function rename(draft: StackDraft): void {
  const made = pick(draft, draft.ofType("aws_opensearch_package"));
  if (made !== undefined) draft.rewrite(made.address, { package_name: someName(draft) });
}

/** A name that is free, taken, or none at all by the rules of the service. */
function someName(draft: StackDraft): string {
  const { random, world } = draft;
  if (random.chance(0.08)) return "Not_a_name";
  if (world.packages.length > 0 && random.chance(0.25)) return random.pick(world.packages).name;
  return `fresh-${draft.freshName()}`;
}

/** The package keeps its name and gets another source: it is replaced. */
function moveSource(draft: StackDraft): void {
  const made = pick(draft, draft.ofType("aws_opensearch_package"));
  if (made === undefined) return;
  const key = `${draft.freshName()}.txt`;
  const object = draft.objectOf(made);
  if (object !== undefined) draft.rewrite(object.address, { key });
  else if (textOf(made.arguments["s3_key"]) !== undefined) draft.rewrite(made.address, { s3_key: key });
}

function removeOne(draft: StackDraft): void {
  const one = pick(draft, draft.blocks.filter(isNoDomain));
  if (one !== undefined) draft.remove(one.address);
}

function removeAll(draft: StackDraft): void {
  for (const { address } of draft.blocks.filter(isNoDomain)) draft.remove(address);
}

/** Domains take too long to be made or to go: they are only named. */
function isNoDomain({ type }: Block): boolean {
  return type !== "aws_opensearch_domain";
}

function forgetOne(draft: StackDraft): void {
  const leaves = draft.blocks.filter(
    ({ address }) => draft.isStored(address) && draft.dependentsOf(address).length === 0,
  );
  const one = pick(draft, leaves);
  if (one === undefined) return;
  draft.remove(one.address);
  draft.forgotten.push(one.address);
}

function addPackage(draft: StackDraft): void {
  const { random, world } = draft;
  const name = draft.freshName();
  const content = `${name} added\n`;
  const isSealed = world.buckets.length > 1 && random.chance(0.25);
  const place = { bucket: isSealed ? SEALED_BUCKET : BUCKET, key: `${name}.txt` };
  const object = objectBlock(name, place, content, { kms: random.chance(0.1) });
  const hasObject = random.chance(0.85);
  const made = packageBlock(name, {
    packageName: someName(draft),
    packageType: random.chance(0.06) ? "ZIP-PLUGIN" : "TXT-DICTIONARY",
    source: hasObject ? object.address : place,
    description: describing(content),
    createBeforeDestroy: random.chance(0.1),
  });
  draft.blocks.push(...(hasObject ? [object] : []), made);
  const before = random.chance(0.5)
    ? addContent(draft, made, hasObject ? object.address : place, content)
    : random.chance(0.6)
      ? draft.addGate(made)
      : undefined;
  for (const { name: domain } of world.domains)
    if (random.chance(0.7)) associate(draft, packageIdOf(made.address), domain, before);
}

function addContent(draft: StackDraft, made: Block, source: string | ObjectPlace, content: string): Block {
  const block = contentBlock(draft.freshName(), {
    package: packageIdOf(made.address),
    source,
    sha256: sha256Of(content),
    text: textBeforeMark(describing(content)),
    dependsOn: draft.random.chance(0.9) ? [made.address] : [],
  });
  draft.blocks.push(block);
  return block;
}

/** @param before a data source that waits for the package, or its content */
function associate(draft: StackDraft, packageId: Argument, domain: Argument, before?: Block): void {
  const echoes = before !== undefined && draft.random.chance(0.4);
  const on = { package: echoes ? packageIdOf(before.address) : packageId, domain };
  const gate = isPlannable(draft, packageId) ? draft.gateInFront(on, before) : undefined;
  const isAfter = gate ?? (echoes ? undefined : before);
  const made = associationBlock(draft.freshName(), on, {
    dependsOn: isAfter === undefined ? [] : [isAfter.address],
  });
  draft.blocks.push(made);
  if (draft.random.chance(before?.type === "opensearchpackages_package_content" ? 0.8 : 0.4))
    draft.blocks.push(draft.rolloutOf(made, null, before));
}

/** A new resource of the plugin that names a package which is not there ends the plan. */
function isPlannable({ world, stored }: StackDraft, packageId: Argument): boolean {
  return isReference(packageId) || world.packages.some(({ name }) => stored.idOf(name) === packageId);
}

function addAssociation(draft: StackDraft): void {
  const { random, world, stored } = draft;
  const own = draft.ofType("aws_opensearch_package").map(({ address }) => packageIdOf(address));
  const live = world.packages.map(({ name }) => stored.idOf(name));
  const packageId = random.pick(
    [...own, ...own, ...live, ...(random.chance(0.1) ? ["F999999999"] : [])].concat(
      own.length + live.length === 0 ? ["F999999999"] : [],
    ),
  );
  const domains = world.domains.map(({ name }) => name);
  const domain = domains.length === 0 || random.chance(0.08) ? "search-none" : random.pick(domains);
  associate(draft, packageId, domain);
}

function moveAssociation(draft: StackDraft): void {
  const one = pick(draft, draft.ofType("aws_opensearch_package_association"));
  const domain = pick(draft, draft.world.domains);
  if (one === undefined || domain === undefined) return;
  draft.rewrite(one.address, { domain_name: domain.name });
  for (const address of one.dependsOn)
    if (address.startsWith("opensearchpackages_association_gate.") && draft.random.chance(0.9))
      draft.rewrite(address, { domain_name: domain.name });
}

/** A package that no stack has comes in. The provider reads no source, so that it is replaced. */
function importPackage(draft: StackDraft): void {
  const managed = draft.ofType("aws_opensearch_package").map((one) => textOf(one.arguments["package_name"]));
  const free = draft.world.packages.filter(({ name, owner }) => owner === "own" && !managed.includes(name));
  const live = pick(draft, free);
  if (live === undefined) return;
  const { name: packageName, type: packageType, source, description } = live;
  const made = packageBlock(draft.freshName(), { packageName, packageType, source, description });
  const stored = draft.stored.package(made.address, live);
  const attributes = { ...stored.attributes, s3_bucket_name: null, s3_key: null };
  draft.blocks.push(made);
  draft.imports[made.address] = { ...stored, attributes, id: draft.stored.idOf(packageName) };
}

/** An association that is live gets a rollout that takes it as it is. */
function importRollout(draft: StackDraft): void {
  const live = pick(draft, draft.world.associations);
  if (live === undefined) return;
  const id = draft.stored.idOf(live.package);
  const made = rolloutBlock(draft.freshName(), { package: id, domain: live.domain });
  draft.blocks.push(made);
  const stored = draft.stored.rollout(made.address, live);
  draft.imports[made.address] = { ...stored, id: `${live.domain}/${id}` };
}

/** A domain's association follows its rollout or gate no more: the id is written out. */
function writeOutId(draft: StackDraft): void {
  const one = pick(draft, draft.ofType("aws_opensearch_package_association"));
  const live = pick(draft, draft.world.packages);
  const given = one?.arguments["package_id"];
  if (one === undefined || live === undefined || given === undefined || !isReference(given)) return;
  draft.rewrite(one.address, { package_id: draft.stored.idOf(live.name) });
}

/** As often as they come in life: the file changes most of the time. */
export const STACK_CHANGES: readonly StackChange[] = [
  changeContent,
  changeContent,
  changeContent,
  changeObjectAlone,
  describeAnew,
  rename,
  moveSource,
  removeOne,
  removeOne,
  removeAll,
  forgetOne,
  addPackage,
  addPackage,
  addAssociation,
  addAssociation,
  moveAssociation,
  importPackage,
  importRollout,
  writeOutId,
  ...CONTENT_CHANGES,
];
