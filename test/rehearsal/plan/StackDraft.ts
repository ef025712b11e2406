import type { SeededRandom } from "../../conformance/SeededRandom";
import { markedSha256, textBeforeMark } from "../../../src/contract/contentMark";
import { sha256Of } from "../sha256Of";
import {
  availableVersionOf,
  type LiveAssociation,
  type LivePackage,
  type ObjectPlace,
  type World,
} from "../world/World";
import {
  addressOf,
  associationGateBlock,
  associationBlock,
  block,
  contentBlock,
  gateBlock,
  objectBlock,
  packageBlock,
  packageIdOf,
  rolloutBlock,
} from "./blocks";
import { isData } from "./resourceTypes";
import { type Argument, type Block, closureOf, referredBy, type Stack, type StoredResource } from "./Stack";
import type { StoredResources } from "./stored";

/** A stack while it is made: first as it was applied, then changed. */
export class StackDraft {
  blocks: Block[] = [];
  forgotten: string[] = [];
  imports: Record<string, StoredResource & { readonly id: string }> = {};
  private state: StoredResource[] = [];
  private count = 0;

  constructor(
    readonly name: string,
    readonly world: World,
    readonly stored: StoredResources,
    readonly random: SeededRandom,
  ) {}

  finished(): Stack {
    const { name, state, blocks, forgotten, imports } = this;
    return { name, state, blocks, forgotten, imports };
  }

  /** A name that no block of any stack has. */
  freshName(): string {
    this.count += 1;
    return `${this.name}${this.count}`;
  }

  /** What the stack has of a package that was applied before: as it is live. */
  manage(live: LivePackage, associations: readonly LiveAssociation[]): void {
    const name = this.freshName();
    const source = this.manageObject(name, live);
    const made = packageBlock(name, {
      packageName: live.name,
      packageType: live.type,
      source: source ?? live.source,
      description: live.description,
      createBeforeDestroy: this.random.chance(0.15),
    });
    this.keep(made, (deps) => this.stored.package(made.address, live, deps));
    const content = this.random.chance(0.5)
      ? this.manageContent(live, packageIdOf(made.address), source, [made.address])
      : undefined;
    const isWaitedFor = content === undefined && live.lastCopy === "none" && this.random.chance(0.4);
    const before = content ?? (isWaitedFor ? this.addGate(made) : undefined);
    for (const one of associations) this.manageAssociation(one, packageIdOf(made.address), before);
  }

  /** A package that is made elsewhere, whose content is this stack's. */
  adopt(live: LivePackage, associations: readonly LiveAssociation[]): void {
    const source = this.manageObject(this.freshName(), live);
    const content = this.manageContent(live, this.stored.idOf(live.name), source);
    const packageId = this.random.chance(0.3) ? packageIdOf(content.address) : this.stored.idOf(live.name);
    for (const one of associations) this.manageAssociation(one, packageId, content);
  }

  /** @param before waited for before the association: a data source, or the package's content */
  manageAssociation(one: LiveAssociation, packageId: Argument, before?: Block): void {
    const on = { package: packageId, domain: this.domainOf(one.domain) };
    const gate = this.gateInFront(on, before, one);
    const isAfter = gate ?? before;
    const made = associationBlock(this.freshName(), on, {
      dependsOn: isAfter === undefined ? [] : [isAfter.address],
      createBeforeDestroy: this.random.chance(0.1),
    });
    this.keep(made, (deps) => this.stored.association(made.address, one, deps));
    if (!this.random.chance(isContent(before) ? 0.8 : 0.4)) return;
    const rollout = this.rolloutOf(made, one.package, before);
    if (this.random.chance(0.8))
      this.keep(rollout, (deps) => this.stored.rollout(rollout.address, one, deps));
    else this.blocks.push(rollout);
  }

  /** A gate in front of a package's associations; mostly with what its description claims. */
  addGate(of: Block): Block {
    const sha256 = markedSha256(textOf(of.arguments["package_description"]));
    const expected: Record<string, string> =
      sha256 !== null && this.random.chance(0.5) ? { expected_sha256: sha256 } : {};
    const gate = gateBlock(
      this.freshName(),
      { package_id: packageIdOf(of.address), ...expected },
      { dependsOn: this.random.chance(0.75) ? [of.address] : [] },
    );
    this.blocks.push(gate);
    return gate;
  }

  /** The gate of an association; mostly there is one where a content comes first. */
  gateInFront(
    on: { readonly package: Argument; readonly domain: Argument },
    before?: Block,
    live?: LiveAssociation,
  ): Block | undefined {
    if (!this.random.chance(isContent(before) ? 0.8 : 0.15)) return undefined;
    const dependsOn = before === undefined ? [] : [before.address];
    const gate = associationGateBlock(this.freshName(), on, { dependsOn });
    if (live === undefined || this.random.chance(0.25)) this.blocks.push(gate);
    else this.keep(gate, (deps) => this.stored.associationGate(gate.address, live, deps));
    return gate;
  }

  /** The content that a package has, or is to have; applied before, or new. */
  manageContent(
    live: LivePackage,
    packageId: Argument,
    source: string | undefined,
    dependsOn: readonly string[] = [],
  ): Block {
    const made = this.contentOf(live, packageId, source ?? live.source, dependsOn);
    const available = availableVersionOf(live);
    const seen = this.random.chance(0.15) && available !== null ? "v0" : available;
    if (this.random.chance(0.2)) this.blocks.push(made);
    else this.keep(made, (deps) => this.stored.content(made.address, live, seen, deps));
    return made;
  }

  contentOf(
    live: LivePackage,
    packageId: Argument,
    source: string | ObjectPlace,
    dependsOn: readonly string[] = [],
  ): Block {
    return contentBlock(this.freshName(), {
      package: packageId,
      source,
      sha256: markedSha256(live.description) ?? sha256Of(live.versions.at(-1) ?? live.nextContent),
      text: textBeforeMark(live.description),
      dependsOn,
    });
  }

  /** @param before what was waited for before the association */
  rolloutOf(association: Block, packageName: string | null, before?: Block): Block {
    const { package_id: packageId, domain_name: domain } = association.arguments;
    const live = this.world.packages.find(({ name }) => name === packageName);
    const sha256 = markedSha256(live?.description);
    const asked = isContent(before) ? textOf(before?.arguments["content_sha256"]) : sha256;
    const wanted: Record<string, string> =
      asked !== null && asked !== undefined && this.random.chance(0.6) ? { content_sha256: asked } : {};
    const pinned: Record<string, Argument> = this.random.chance(0.08)
      ? { package_version: this.random.pick(["v1", "v2", "v3"]) }
      : isContent(before) && this.random.chance(0.85)
        ? { package_version: { address: before?.address ?? "", attribute: "available_package_version" } }
        : {};
    const on = { package: packageId ?? "", domain: domain ?? "" };
    return rolloutBlock(this.freshName(), on, { ...wanted, ...pinned }, { dependsOn: [association.address] });
  }

  /** Takes a block out, with everything that refers to it. */
  remove(address: string): void {
    const goes = [address, ...this.dependentsOf(address)];
    this.blocks = this.blocks.filter((one) => !goes.includes(one.address));
  }

  dependentsOf(address: string): string[] {
    return this.blocks
      .map((one) => one.address)
      .filter((one) => closureOf(one, this.blocks).includes(address));
  }

  /** Writes other arguments into a block. */
  rewrite(address: string, given: Readonly<Record<string, Argument>>): void {
    this.blocks = this.blocks.map((one) =>
      one.address === address ? { ...one, arguments: { ...one.arguments, ...given } } : one,
    );
  }

  isStored(address: string): boolean {
    return this.state.some((one) => one.address === address);
  }

  ofType(type: Block["type"]): Block[] {
    return this.blocks.filter((one) => one.type === type);
  }

  /** The block that makes the object of a package; undefined when none does. */
  objectOf(made: Block): Block | undefined {
    const referred = referredBy(made);
    return this.ofType("aws_s3_object").find(({ address }) => referred.includes(address));
  }

  private manageObject(name: string, live: LivePackage): string | undefined {
    const { bucket, key } = live.source;
    const object = this.world.objects.find((one) => one.bucket === bucket && one.key === key);
    if (object === undefined || this.random.chance(0.2)) return undefined;
    // What a stack uploaded last stays in its state, whoever overwrote the object since.
    const uploaded = this.random.chance(0.9) ? object.content : `${live.name} of this stack\n`;
    const made = objectBlock(name, { bucket, key }, uploaded);
    this.keep(made, () => this.stored.object(made.address, { bucket, key, content: uploaded }));
    return made.address;
  }

  /** A domain is mostly named; sometimes it is the stack's own, which is there and stays as it is. */
  private domainOf(name: string): Argument {
    const address = addressOf("aws_opensearch_domain", `${this.name}_${name.replace("-", "_")}`);
    const own = this.blocks.some((one) => one.address === address);
    if (!own && !this.random.chance(0.2)) return name;
    if (!own) {
      const stored = this.stored.domain(address, name);
      const { engine_version } = stored.attributes;
      const given = { domain_name: name, engine_version: engine_version ?? "" };
      this.blocks.push(block("aws_opensearch_domain", address.slice(address.lastIndexOf(".") + 1), given));
      this.state.push(stored);
    }
    return { address, attribute: "domain_name" };
  }

  keep(made: Block, store: (dependencies: readonly string[]) => StoredResource): void {
    this.blocks.push(made);
    const data = this.blocks.filter(({ type }) => isData(type)).map(({ address }) => address);
    this.state.push(store(closureOf(made.address, this.blocks).filter((one) => !data.includes(one))));
  }
}

function isContent(before: Block | undefined): boolean {
  return before?.type === "opensearchpackages_package_content";
}

/** An argument that is written as it is. */
export function textOf(argument: Argument | undefined): string | undefined {
  return typeof argument === "string" ? argument : undefined;
}
