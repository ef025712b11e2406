import type { FindingCode } from "../../src/validation";
import type { World } from "./World";

/** A finding that is made to happen, and how its remedy is followed. */
export interface Followed {
  readonly code: FindingCode;
  /** The package's name, its own in the world; its files, its object and its resources have it too. */
  readonly name: string;
  /** Completes the sentence "… is gone after its remedy, where …". */
  readonly where: string;
  /**
   * When the commands of this project run that the remedy names: never, where a change of code is tried that they are an
   * alternative to.
   *
   * @default now
   */
  readonly commands?: "now" | "after the apply" | "never";
  /** Whether code is changed; not where a command is tried that is the alternative. @default true */
  readonly changesCode?: boolean;
  /** Whether the remedy makes the package again, which is gone. @default false */
  readonly makesAnew?: boolean;
  /** Whether the package is on `search-prod`, which then serves the file in the end. @default false */
  readonly isServed?: boolean;
}

/** One of many in a world: each has a file of configuration. */
export interface Scenario extends Followed {
  /** What is live before Terraform knows of anything. */
  readonly arrange?: (world: World) => Promise<void>;
  /** The configuration at first; nothing where the package is nobody's. */
  readonly declare: (world: World) => string;
  /** What then happens to it. */
  readonly happens?: (world: World) => Promise<void> | void;
}
