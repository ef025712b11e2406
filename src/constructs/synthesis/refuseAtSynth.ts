import { Lazy, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import type { PackagesError } from "../../errors";
import { refusedDictionaries } from "./refusedDictionaries";
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
