/** A public API that breaks each rule of jsii once. */
interface Hidden {
  readonly name: string;
}

export interface Options {
  writable: string;
}

export type Choice = "left" | "right";

export class Broken {
  readonly either: string | number;

  constructor(props: Hidden) {
    this.either = props.name;
  }

  choose(value: string): string;
  choose(value: number): string;
  choose(value: unknown): string {
    return String(value);
  }

  named(): Choice {
    return "left";
  }
}
