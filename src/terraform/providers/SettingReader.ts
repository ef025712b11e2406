import type { Configuration, Evaluated } from "../configuration/Configuration";
import type { DocumentNode } from "../json/DocumentNode";
import { evaluate } from "../configuration/evaluate";
import { mostSpecific } from "../configuration/references";
import type { SettingForm, UnknownSetting } from "./settingForms";

/** Reads the settings of one provider configuration, and keeps those that the plan does not let one know. */
export class SettingReader {
  readonly unknown: UnknownSetting[] = [];

  constructor(
    private readonly configuration: Configuration,
    /** The module that the provider configuration stands in, with a trailing dot; empty in the root. */
    private readonly module: string,
  ) {}

  /** The value of a setting; undefined when it is not set, or not known. */
  read(block: DocumentNode, key: string, setting: string, form: SettingForm): string | undefined {
    const expression = block.member(key)?.expectObject();
    if (expression === undefined) return undefined;
    const evaluated = evaluate(this.configuration, expression, this.module);
    if (evaluated.kind === "constant") return constantText(expression);
    if (isGood(evaluated, form)) return evaluated.value;
    this.unknown.push(unknownSetting(setting, expression, form, whyOf(evaluated)));
    return undefined;
  }

  /** A setting that does not matter for what is read: what is not known of it is left out. */
  readIfKnown(block: DocumentNode, key: string): string | undefined {
    const expression = block.member(key)?.expectObject();
    if (expression === undefined) return undefined;
    const evaluated = evaluate(this.configuration, expression, this.module);
    const value = evaluated.kind === "unresolved" ? null : evaluated.value;
    return typeof value === "string" && value !== "" ? value : undefined;
  }

  /**
   * The blocks of one name. A block that may be there several times is a list, a single one an object; an attribute
   * in a block's place is an expression, and its value is known only as a constant.
   */
  blocks(parent: DocumentNode, key: string, form: SettingForm): DocumentNode[] {
    const node = parent.member(key);
    if (node === null) return [];
    if (Array.isArray(node.value)) return node.items().map((item) => item.expectObject());
    const isExpression = node.member("references") !== null || node.member("constant_value") !== null;
    if (!isExpression) return [node];
    const constant = node.member("constant_value");
    if (constant === null) this.unknown.push(unknownSetting(key, node, form, REFERENCES_ONLY));
    return constant === null || constant.value === null ? [] : [asExpressions(constant)];
  }
}

const REFERENCES_ONLY = "the plan keeps what the expression refers to and not its value";

function isGood(
  evaluated: Evaluated,
  form: SettingForm,
): evaluated is Evaluated & { readonly value: string } {
  return (
    evaluated.kind === "followed" && typeof evaluated.value === "string" && form.accepts(evaluated.value)
  );
}

function whyOf(evaluated: Evaluated): string {
  return evaluated.kind === "unresolved"
    ? REFERENCES_ONLY
    : "the plan keeps what the expression refers to and not its value, and what it refers to may be a part of it only";
}

function constantText(expression: DocumentNode): string | undefined {
  return expression.text("constant_value") ?? undefined;
}

function asExpressions(constant: DocumentNode): DocumentNode {
  const members = constant.entries().map(([key, { value }]) => [key, { constant_value: value }] as const);
  return constant.withValue(Object.fromEntries(members));
}

function unknownSetting(
  setting: string,
  expression: DocumentNode,
  { option }: SettingForm,
  why: string,
): UnknownSetting {
  const references = mostSpecific(expression.texts("references"));
  return { setting, expression: references.join(", ") || "an expression", why, option };
}
