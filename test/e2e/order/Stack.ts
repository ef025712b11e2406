/** A configuration of Terraform's builtin resource, in a form that is easy to change. */

export type Repetition = "none" | "count" | "for_each";

/** `terraform_data`, or a data source that is read during the apply when what it waits for changes. */
export interface Block {
  readonly kind: "resource" | "data";
  name: string;
  /** The name that the version before has it under; null when it is the same, or new. */
  movedFrom: string | null;
  repetition: Repetition;
  size: number;
  /** A plain resource whose known input gives the size as well, so that `count` refers to it. */
  sizeOf: Block | null;
  /** Changing it replaces. */
  version: number;
  /** Changing it updates. */
  input: number;
  inputs: Reference[];
  triggers: Reference[];
  dependsOn: Item[];
  createsFirst: boolean;
  /** Has a postcondition. */
  checked: boolean;
}

export interface Module {
  readonly kind: "module";
  name: string;
  repetition: Exclude<Repetition, "count">;
  argument: Reference[];
  dependsOn: Item[];
  output: Reference[];
  /** Of the output: what is in the module. */
  outputDependsOn: Item[];
  readonly body: Body;
}

export type Item = Block | Module;

export interface Body {
  /** Each refers to earlier ones only. */
  items: Item[];
  /** What the state is to forget. */
  forgotten: string[];
}

/** To an earlier item of the same body: to one instance, or to all; `null` is the variable of the module. */
export interface Reference {
  readonly to: Item | null;
  readonly all: boolean;
}
