import { markedDescription, markedSha256 } from "../../../src/contract/contentMark";
import { sha256Of } from "../sha256Of";
import { associationGateBlock, packageIdOf } from "./blocks";
import { type Block, isReference } from "./Stack";
import { pick, type StackChange } from "./StackChange";
import { type StackDraft, textOf } from "./StackDraft";

const CONTENT = "opensearchpackages_package_content";

/** The file of a content changes, and mostly what uploads it; the package, when the stack has it, says nothing of it. */
function changeHeldContent(draft: StackDraft): void {
  const made = pick(draft, draft.ofType(CONTENT));
  if (made === undefined) return;
  const content = `${draft.freshName()} held\n`;
  const object = draft.objectOf(made);
  if (object !== undefined && draft.random.chance(0.9)) draft.rewrite(object.address, { content });
  draft.rewrite(made.address, { content_sha256: sha256Of(content) });
  for (const address of draft.dependentsOf(made.address)) {
    const dependent = draft.blocks.find((one) => one.address === address);
    if (dependent?.arguments["content_sha256"] !== undefined && draft.random.chance(0.9))
      draft.rewrite(address, { content_sha256: sha256Of(content) });
  }
}

/** Other words in front of the mark; where the stack has the package, mostly there as well. */
function describeHeldAnew(draft: StackDraft): void {
  const made = pick(draft, draft.ofType(CONTENT));
  if (made === undefined) return;
  const text = `about ${draft.freshName()}`;
  draft.rewrite(made.address, { package_description: text });
  const of = packageOf(draft, made);
  const sha256 = markedSha256(textOf(of?.arguments["package_description"]));
  if (of !== undefined && sha256 !== null && draft.random.chance(0.7))
    draft.rewrite(of.address, { package_description: markedDescription(text, sha256) });
}

/** The same content from another object; what is not there cannot be copied. */
function copyFromElsewhere(draft: StackDraft): void {
  const made = pick(draft, draft.ofType(CONTENT));
  const other = pick(draft, draft.world.objects);
  if (made === undefined || other === undefined) return;
  const s3_key = draft.random.chance(0.25) ? `${draft.freshName()}.txt` : other.key;
  draft.rewrite(made.address, { s3_bucket_name: other.bucket, s3_key });
}

/** A package that is there gets a content, by reference or by its id; of another account, or a plugin, it is refused. */
function takeContent(draft: StackDraft): void {
  const live = pick(draft, draft.world.packages);
  if (live === undefined) return;
  const of = draft
    .ofType("aws_opensearch_package")
    .find((one) => textOf(one.arguments["package_name"]) === live.name);
  const isReferred = of !== undefined && draft.random.chance(0.75);
  const packageId = isReferred ? packageIdOf(of.address) : draft.stored.idOf(live.name);
  draft.blocks.push(draft.contentOf(live, packageId, live.source, isReferred ? [of.address] : []));
}

/** The provider does not read the source, so that the first plan after it writes it down. */
function importContent(draft: StackDraft): void {
  const live = pick(draft, draft.world.packages);
  if (live === undefined) return;
  const made = draft.contentOf(live, draft.stored.idOf(live.name), live.source);
  draft.blocks.push(made);
  const available = draft.stored.package("", live).attributes["available_package_version"] ?? null;
  const stored = draft.stored.content(made.address, live, available);
  const attributes = { ...stored.attributes, s3_bucket_name: null, s3_key: null };
  draft.imports[made.address] = { ...stored, attributes, id: draft.stored.idOf(live.name) };
}

/** An association that had none gets a gate. */
function gateAssociation(draft: StackDraft): void {
  const gated = draft.ofType("aws_opensearch_package_association").filter((one) => {
    const { package_id: packageId } = one.arguments;
    return packageId !== undefined && isReference(packageId);
  });
  const one = pick(draft, gated);
  const { package_id: packageId, domain_name: domain } = one?.arguments ?? {};
  if (one === undefined || packageId === undefined || domain === undefined) return;
  const gate = associationGateBlock(
    draft.freshName(),
    { package: packageId, domain },
    { dependsOn: one.dependsOn },
  );
  draft.blocks = draft.blocks.map((other) =>
    other.address === one.address ? { ...other, dependsOn: [gate.address] } : other,
  );
  draft.blocks.push(gate);
}

/** A rollout follows a content's version, or does not any more. */
function followContent(draft: StackDraft): void {
  const rollout = pick(draft, draft.ofType("opensearchpackages_rollout"));
  const content = pick(draft, draft.ofType(CONTENT));
  if (rollout === undefined || content === undefined) return;
  const isOfSame = packageOf(draft, rollout) === packageOf(draft, content);
  const { package_version: followed, ...others } = rollout.arguments;
  if (followed === undefined && !isOfSame) return;
  const follows = { package_version: { address: content.address, attribute: "available_package_version" } };
  draft.blocks = draft.blocks.map((other) =>
    other.address === rollout.address
      ? { ...other, arguments: followed === undefined ? { ...others, ...follows } : others }
      : other,
  );
}

/** The block of the package that another block means; undefined when that names an id. */
function packageOf(draft: StackDraft, { arguments: given }: Block): Block | undefined {
  const packageId = given["package_id"];
  if (packageId === undefined || !isReference(packageId)) return undefined;
  const target = draft.blocks.find(({ address }) => address === packageId.address);
  return target === undefined || target.type === "aws_opensearch_package" ? target : packageOf(draft, target);
}

export const CONTENT_CHANGES: readonly StackChange[] = [
  changeHeldContent,
  changeHeldContent,
  describeHeldAnew,
  copyFromElsewhere,
  takeContent,
  importContent,
  gateAssociation,
  followContent,
];
