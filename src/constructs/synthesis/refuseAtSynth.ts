import { Lazy, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { saidLoudness } from "../../contract/loudness";
import { PackagesError } from "../../errors";
import { StackSynthesis } from "./StackSynthesis";

/** A member of the stack that is never written: whoever asks for it is told. */
const REFUSED = "//.opensearch-packages:refused";

/** Per app: what stops its synth, by construct. */
const refused = new WeakMap<IConstruct, Map<IConstruct, readonly PackagesError[]>>();

/**
 * Stops the synth, where it begins, with these findings and those of all other dictionaries of the app. The dictionary
 * itself can be made, so that whoever has mistakes in several files sees all of them at once.
 */
export function refuseAtSynth(dictionary: IConstruct, findings: readonly PackagesError[]): void {
  const app = dictionary.node.root;
  const ofApp = refused.get(app) ?? new Map<IConstruct, readonly PackagesError[]>();
  refused.set(app, ofApp.set(dictionary, findings));
  StackSynthesis.of(dictionary).before(refused, () => stop(ofApp));
  // For what validates a stack without a synth, and for what makes its JSON without either, such as `Testing.synth(stack)`.
  dictionary.node.addValidation({ validate: () => findings.map(({ message }) => message) });
  TerraformStack.of(dictionary).addOverride(REFUSED, Lazy.anyValue({ produce: () => stop(ofApp) }));
}

function stop(ofApp: ReadonlyMap<IConstruct, readonly PackagesError[]>): never {
  const error = refusedDictionaries([...ofApp.values()].flat(), ofApp.size);
  throw error; // node-do-not-add-exception-line: Node shows the line of a throw that nobody catches, but for this mark
}

/**
 * Everything that the engine would refuse in the dictionaries of an app, as one error.
 *
 * @param findings at least one; each names its construct, its file and its line
 */
function refusedDictionaries(findings: readonly PackagesError[], dictionaries: number): PackagesError {
  const error = new PackagesError({
    attempted: "checking the dictionaries",
    problem: `${findings.length} places in ${dictionaries} of them would be refused by the engine`,
    remedy: "Correct them; opensearch-packages lint shows the same without a synth",
  });
  const messages = findings.map(({ message }) => message);
  error.message = messages.length === 1 ? (messages[0] ?? "") : [error.message, ...messages].join("\n  ");
  // Node prints the stack of an error that nobody catches: what is wrong, and where in the user's program it came from.
  if (saidLoudness() !== "debug") {
    error.stack = [`${error.name}: ${error.message}`, ...ownFrames(error.stack ?? "")].join("\n");
  }
  return error;
}

/** One is where to look; what called it is the program's start. */
const FRAMES_SHOWN = 1;

const PACKAGE_ROOT = /^(.*?)[\\/](?:lib[\\/])?src[\\/]constructs[\\/]synthesis$/.exec(__dirname)?.[1];

/** The first frames of a stack trace that are the user's: neither Node's, nor of an installed package, nor ours. */
function ownFrames(stack: string): string[] {
  return stack
    .split("\n")
    .filter((line) => /^ +at /.test(line) && !isForeign(line))
    .slice(0, FRAMES_SHOWN);
}

function isForeign(frame: string): boolean {
  if (/node:|[\\/]node_modules[\\/]|<anonymous>\)?$/.test(frame)) return true;
  return (
    PACKAGE_ROOT !== undefined && /[\\/]src[\\/]constructs[\\/]/.test(frame) && frame.includes(PACKAGE_ROOT)
  );
}
