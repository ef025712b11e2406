/** A public API that breaks each rule of jsii once. */
interface Hidden {
  readonly name: string;
}

export interface Options {
  writable: string;
}

export type Choice = "left" | "right";

export abstract class Base {
  abstract readonly sometimes?: string;

  /** @internal */
  protected abstract readonly _known: string;
}

export class Broken extends Base {
  readonly either: string | number;
  readonly sometimes: string;
  /** @internal */
  protected readonly _known: string = "";

  constructor(props: Hidden) {
    super();
    this.either = props.name;
    this.sometimes = props.name;
  }

  choose(value: string): string;
  choose(value: number): string;
  choose(value: unknown): string {
    return String(value);
  }

  /** @internal */
  hidden(): void {}

  named(): Choice {
    return "left";
  }
}
