import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Block, Body, Item, Module, Reference } from "./Stack";

/** What every data source reads: another state. */
const OTHER_STATE = {
  version: 4,
  terraform_version: "1.5.0",
  serial: 1,
  lineage: "other",
  outputs: { word: { value: "word", type: "string" } },
  resources: [],
};

/** Writes the configuration into a folder, in JSON, in place of what is there. */
export function writeStack(body: Body, folder: string): void {
  rmSync(join(folder, "modules"), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "other.tfstate"), JSON.stringify(OTHER_STATE));
  writeBody(body, folder, folder, null);
}

function writeBody(body: Body, root: string, folder: string, module: Module | null): void {
  mkdirSync(folder, { recursive: true });
  const blocks = body.items.filter((item): item is Block => item.kind !== "module");
  const calls = body.items.filter((item): item is Module => item.kind === "module");
  const ofKind = (kind: Block["kind"]): [string, object][] =>
    blocks.filter((block) => block.kind === kind).map((block) => [block.name, blockJson(block, body)]);
  const moved = blocks.filter(({ movedFrom }) => movedFrom !== null);
  const members: [string, object][] = [
    ["resource", named("terraform_data", ofKind("resource"))],
    ["data", named("terraform_remote_state", ofKind("data"))],
    ["module", Object.fromEntries(calls.map((call) => [call.name, callJson(call, body)]))],
    [
      "moved",
      moved.map(({ movedFrom, name }) => ({
        from: `terraform_data.${movedFrom}`,
        to: `terraform_data.${name}`,
      })),
    ],
    ["removed", body.forgotten.map((from) => ({ from, lifecycle: { destroy: false } }))],
    ["variable", module === null ? {} : { x: { type: "string" } }],
    ["output", module === null ? {} : { y: outputJson(module) }],
  ];
  const used = members.filter(([, member]) => Object.keys(member).length > 0);
  writeFileSync(join(folder, "main.tf.json"), JSON.stringify(Object.fromEntries(used), null, 1));
  calls.forEach((call) => writeBody(call.body, root, join(folder, "modules", call.name), call));
}

function named(type: string, blocks: [string, object][]): object {
  return blocks.length === 0 ? {} : { [type]: Object.fromEntries(blocks) };
}

function blockJson(block: Block, body: Body): object {
  const meta = { ...repetitionJson(block, body), ...dependsOnJson(block, body), ...lifecycleJson(block) };
  if (block.kind === "data") {
    return { backend: "local", config: { path: "${path.root}/other.tfstate" }, ...meta };
  }
  return {
    input: text(`input ${block.input}`, block.inputs, body),
    triggers_replace: text(`version ${block.version}`, block.triggers, body),
    ...meta,
  };
}

function callJson(call: Module, body: Body): object {
  const keys = call.repetition === "none" ? {} : { for_each: forEach(2) };
  return {
    source: `./modules/${call.name}`,
    x: text("", call.argument, body),
    ...keys,
    ...dependsOnJson(call, body),
  };
}

function outputJson({ output, outputDependsOn, body }: Module): object {
  return { value: text("", output, body), ...dependsOnJson({ dependsOn: outputDependsOn }, body) };
}

function repetitionJson({ repetition, size, sizeOf }: Block, body: Body): object {
  if (repetition === "none") return {};
  if (repetition === "for_each") return { for_each: forEach(size) };
  const known = sizeOf !== null && body.items.includes(sizeOf) && sizeOf.inputs.length === 0;
  return { count: known ? `\${length(terraform_data.${sizeOf.name}.input) > 3 ? ${size} : 0}` : size };
}

function forEach(size: number): string {
  return `\${toset(${JSON.stringify(Array.from({ length: size }, (_, index) => `k${index}`))})}`;
}

function dependsOnJson({ dependsOn }: Pick<Item, "dependsOn">, body: Body): object {
  const there = dependsOn.filter((item) => body.items.includes(item));
  return there.length === 0 ? {} : { depends_on: there.map(address) };
}

function lifecycleJson({ createsFirst, checked, kind }: Block): object {
  const check = kind === "data" ? "${self.backend != null}" : "${self.id != null}";
  const lifecycle = {
    ...(createsFirst && { create_before_destroy: true }),
    ...(checked && { postcondition: [{ condition: check, error_message: "It has none." }] }),
  };
  return Object.keys(lifecycle).length === 0 ? {} : { lifecycle };
}

function text(start: string, references: readonly Reference[], body: Body): string {
  const there = references.filter(({ to }) => to === null || body.items.includes(to));
  return start + there.map((reference) => `\${${expression(reference)}}`).join("");
}

function expression({ to, all }: Reference): string {
  if (to === null) return "var.x";
  const attribute = { resource: "id", data: "outputs.word", module: "y" }[to.kind];
  const here = address(to);
  if (to.repetition === "none") return `${here}.${attribute}`;
  const one = to.kind === "module" || (to.sizeOf === null && to.size > 0);
  if (all || !one)
    return `join("", [for key, each in ${here} : each.${attribute}])`.replaceAll("each", "item");
  return `${here}[${to.repetition === "count" ? "0" : '"k0"'}].${attribute}`;
}

export function address(item: Item): string {
  const type = { resource: "terraform_data.", data: "data.terraform_remote_state.", module: "module." }[
    item.kind
  ];
  return type + item.name;
}
