import { withoutKeys } from "../../../src/terraform/addresses/address";
import type { Actor } from "../../../src/terraform/order/Actor";
import type { Body } from "./Stack";

interface StateFile {
  readonly resources: readonly {
    readonly module?: string;
    readonly type: string;
    readonly name: string;
    readonly instances: readonly {
      readonly index_key?: string | number;
      readonly deposed?: string;
      readonly create_before_destroy?: boolean;
    }[];
  }[];
}

/** What the JSON of a plan lacks: `create_before_destroy` of the objects in the state. */
export class Lifecycles {
  private readonly formerNames = new Map<string, string>();
  private readonly objects = new Map<string, boolean>();

  constructor(body: Body, state: string) {
    this.readBody(body, "");
    for (const { module, type, name, instances } of (JSON.parse(state) as StateFile).resources) {
      const block = `${module === undefined ? "" : `${module}.`}${type}.${name}`;
      for (const { index_key: key, deposed, create_before_destroy: first = false } of instances) {
        const index = key === undefined ? "" : `[${JSON.stringify(key)}]`;
        if (deposed === undefined) this.objects.set(block + index, first);
      }
    }
  }

  /** The same actor, with nothing left open. */
  told(actor: Actor): Actor {
    if (actor.role === "creates" || actor.createsFirst !== null) return actor;
    const createsFirst = this.objects.get(actor.address) ?? this.objects.get(this.former(actor.address));
    return { ...actor, createsFirst: createsFirst ?? false };
  }

  private former(address: string): string {
    const former = this.formerNames.get(withoutKeys(address));
    return former === undefined
      ? address
      : address.replace(/terraform_data\.\w+/, `terraform_data.${former}`);
  }

  private readBody({ items }: Body, path: string): void {
    for (const item of items) {
      if (item.kind === "module") this.readBody(item.body, `${path}module.${item.name}.`);
      if (item.kind !== "resource" || item.movedFrom === null) continue;
      this.formerNames.set(`${path}terraform_data.${item.name}`, item.movedFrom);
    }
  }
}
