import type { Random } from "./Random";
import type { Block, Body, Item, Module, Reference } from "./Stack";

/** @param createsFirst whether any resource may have `create_before_destroy` */
export function randomBody(random: Random, createsFirst: boolean, depth = 0): Body {
  const body: Body = { items: [], forgotten: [] };
  const size = depth === 0 ? 5 + random.below(5) : 1 + random.below(3);
  for (let index = 0; index < size; index += 1) addItem(random, body, createsFirst, depth);
  return body;
}

/** The next version: what is updated, replaced, removed, forgotten, moved, resized, connected otherwise, or new. */
export function change(random: Random, body: Body, createsFirst: boolean, depth = 0): void {
  for (const item of [...body.items]) {
    if (random.chance(0.12)) remove(random, body, item);
    else if (item.kind === "module") changeModule(random, body, item, createsFirst, depth);
    else changeBlock(random, body, item, createsFirst);
  }
  if (random.chance(0.5)) addItem(random, body, createsFirst, depth);
}

function addItem(random: Random, body: Body, createsFirst: boolean, depth: number): void {
  const isModule = depth < 2 && random.chance(depth === 0 ? 0.25 : 0.15);
  const isData = !isModule && random.chance(0.12);
  body.items.push(
    isModule
      ? randomModule(random, body, createsFirst, depth)
      : randomBlock(random, body, isData ? "data" : "resource", createsFirst, depth),
  );
}

function randomModule(random: Random, body: Body, createsFirst: boolean, depth: number): Module {
  const inside = randomBody(random, createsFirst, depth + 1);
  return {
    kind: "module",
    name: `m${random.serial()}`,
    repetition: random.chance(0.3) ? "for_each" : "none",
    argument: references(random, body.items, depth > 0),
    dependsOn: random.chance(0.3) ? random.some(body.items, 1) : [],
    output: references(random, inside.items, false),
    outputDependsOn: random.chance(0.3) ? random.some(inside.items, 1) : [],
    body: inside,
  };
}

function randomBlock(
  random: Random,
  body: Body,
  kind: Block["kind"],
  createsFirst: boolean,
  depth: number,
): Block {
  const isData = kind === "data";
  const plain = body.items.filter(isPlain);
  const repetition = isData ? "none" : random.pick(["none", "none", "none", "count", "for_each"] as const);
  return {
    kind,
    name: `${isData ? "d" : "r"}${random.serial()}`,
    movedFrom: null,
    repetition,
    size: 1 + random.below(3),
    sizeOf: repetition === "count" && plain.length > 0 && random.chance(0.4) ? random.pick(plain) : null,
    version: 0,
    input: 0,
    inputs: isData ? [] : references(random, body.items, depth > 0),
    triggers: isData || random.chance(0.6) ? [] : references(random, body.items, depth > 0),
    dependsOn: isData || random.chance(0.25) ? random.some(body.items, 2) : [],
    createsFirst: !isData && createsFirst && random.chance(0.2),
    checked: random.chance(0.15),
  };
}

function isPlain(item: Item): item is Block {
  return item.kind === "resource" && item.repetition === "none" && item.inputs.length === 0;
}

function references(random: Random, items: readonly Item[], hasVariable: boolean): Reference[] {
  const targets: (Item | null)[] = hasVariable ? [null, ...items] : [...items];
  return random.some(targets, 2).map((to) => ({ to, all: random.chance(0.5) }));
}

function remove(random: Random, body: Body, item: Item): void {
  body.items = body.items.filter((other) => other !== item);
  if (item.kind === "resource" && random.chance(0.3)) body.forgotten.push(`terraform_data.${item.name}`);
}

function changeModule(
  random: Random,
  body: Body,
  module: Module,
  createsFirst: boolean,
  depth: number,
): void {
  change(random, module.body, createsFirst, depth + 1);
  const earlier = body.items.slice(0, body.items.indexOf(module));
  if (random.chance(0.2)) module.argument = references(random, earlier, depth > 0);
  if (random.chance(0.2)) module.dependsOn = random.some(earlier, 1);
}

function changeBlock(random: Random, body: Body, block: Block, createsFirst: boolean): void {
  const earlier = body.items.slice(0, body.items.indexOf(block));
  if (random.chance(0.3)) block.version += 1;
  if (random.chance(0.25)) block.input += 1;
  if (random.chance(0.15)) block.size = random.below(4);
  if (random.chance(0.15) && block.kind === "resource") block.inputs = references(random, earlier, false);
  if (random.chance(0.1)) block.dependsOn = random.some(earlier, 2);
  if (createsFirst && block.kind === "resource" && random.chance(0.1))
    block.createsFirst = !block.createsFirst;
  if (block.kind === "resource" && random.chance(0.08)) {
    block.movedFrom = block.name;
    block.name = `r${random.serial()}`;
  }
}
