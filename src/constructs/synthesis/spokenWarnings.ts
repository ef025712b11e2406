import { Annotations, type TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { saidLoudness } from "../../contract/loudness";
import { plainLine } from "../../contract/plainText";
import { StackSynthesis } from "./StackSynthesis";

/** Set by cdktf-cli, which prints the annotations of an app itself. */
const CDKTF_CLI_VARIABLE = "CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS";

type Level = "warning" | "info";

interface Said {
  readonly level: Level;
  readonly path: string;
  readonly text: string;
}

/** Per stack: what was not printed yet. */
const unsaid = new WeakMap<TerraformStack, Said[]>();

/**
 * Warns of a construct at synth. It is an annotation of CDKTF, which cdktf-cli prints; without cdktf-cli, with `tsx` or
 * `node` alone, nobody prints those, so they are printed on standard error when the stack has been written.
 */
export function warnAtSynth(construct: IConstruct, text: string): void {
  Annotations.of(construct).addWarning(text);
  remember(construct, "warning", text);
}

/** The same for what is no mistake, and good to know. */
export function informAtSynth(construct: IConstruct, text: string): void {
  Annotations.of(construct).addInfo(text);
  remember(construct, "info", text);
}

function remember(construct: IConstruct, level: Level, text: string): void {
  const synthesis = StackSynthesis.of(construct);
  const { stack } = synthesis;
  const said = unsaid.get(stack) ?? [];
  said.push({ level, path: construct.node.path, text });
  unsaid.set(stack, said);
  synthesis.after(unsaid, () => say(stack));
}

function say(stack: TerraformStack): void {
  const lines = linesOf(unsaid.get(stack)?.splice(0) ?? []);
  const isPrintedByOthers = process.env[CDKTF_CLI_VARIABLE] !== undefined;
  if (isPrintedByOthers || saidLoudness() === "quiet") return;
  lines.forEach((line) => process.stderr.write(`${line}\n`));
}

/** What is said of many constructs alike is said once. */
function linesOf(said: readonly Said[]): string[] {
  const alike = new Map<string, Said[]>();
  for (const each of said) {
    const key = JSON.stringify([each.level, each.text]);
    const group = alike.get(key) ?? [];
    group.push(each);
    alike.set(key, group);
  }
  return [...alike.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [lineOf(first, others.length)],
  );
}

function lineOf({ level, path, text }: Said, others: number): string {
  const more = others === 0 ? "" : ` (and ${others} more)`;
  return `${coloured(level)}: ${plainLine(`${path}${more}: ${text}`)}`;
}

/** `hasColors` is there on terminals only, and knows `NO_COLOR`. */
function coloured(level: Level): string {
  const stream = process.stderr as { hasColors?: () => boolean };
  if (stream.hasColors?.() !== true) return level;
  return level === "warning" ? `\u001b[33m${level}\u001b[39m` : `\u001b[36m${level}\u001b[39m`;
}
