import type { Delivery, HopName, ValidateOptions, ValidationReport } from "../../src/validation";
import { validate } from "../../src/validation";
import {
  associationValues,
  BUCKET,
  type LiveDictionaries,
  packageValues,
  sha256Of,
} from "./LiveDictionaries";
import { PlanBuilder } from "./PlanBuilder";

/** What a random world is made of. */
export interface WorldShape {
  readonly packages: number;
  readonly domains: number;
  /** Whether the stack carries our hash in the description and in `source_hash`. */
  readonly hashed: boolean;
  readonly rollouts: boolean;
}

export interface SmallPackage {
  readonly name: string;
  readonly id: string;
  readonly content: string;
}

/** A few dictionaries, each on every domain of the world, with names that no other world has. */
export class SmallWorld {
  private constructor(
    readonly live: LiveDictionaries,
    readonly shape: WorldShape,
    readonly packages: readonly SmallPackage[],
    readonly domains: readonly string[],
  ) {}

  static async populate(live: LiveDictionaries, shape: WorldShape, prefix: string): Promise<SmallWorld> {
    const domains = Array.from({ length: shape.domains }, (_, index) => `${prefix}-domain-${index}`);
    for (const domainName of domains) live.aws.createDomain({ domainName });
    const packages: SmallPackage[] = [];
    for (let index = 0; index < shape.packages; index += 1) {
      const [name, content] = [`${prefix}-words-${index}`, `${prefix}, word${index}\n`];
      const id = await live.package(name, content, { hashed: shape.hashed });
      for (const domain of domains) await live.associate(id, domain, false);
      packages.push({ name, id, content });
    }
    live.settle();
    return new SmallWorld(live, shape, packages, domains);
  }

  /** What declares the world as it was made. */
  declared(): PlanBuilder {
    const plan = new PlanBuilder();
    for (const each of this.packages) {
      plan.package(each.name, this.packageValues(each, each.content));
      plan.add("aws_s3_object", each.name, this.objectValues(each, each.content));
      this.declareOnDomains(plan, each, "no-op");
    }
    return plan;
  }

  /** A plan that changes the file of one package, as it should be done. */
  changed(target: SmallPackage, content: string): PlanBuilder {
    const plan = new PlanBuilder();
    for (const each of this.packages) {
      const isTarget = each === target;
      const values = { actions: [isTarget ? ("update" as const) : ("no-op" as const)] };
      const after = isTarget ? content : each.content;
      plan.package(each.name, this.packageValues(each, after), {
        dependsOn: [`aws_s3_object.${each.name}`],
        ...values,
        before: this.packageValues(each, each.content),
      });
      plan.add("aws_s3_object", each.name, this.objectValues(each, after), {
        ...values,
        before: this.objectValues(each, each.content),
      });
      this.declareOnDomains(plan, each, isTarget ? "update" : "no-op");
    }
    return plan;
  }

  validate(content: string, options: Partial<ValidateOptions> = {}): Promise<ValidationReport> {
    const inputs = [{ name: "plan.json", content }];
    return validate({ inputs, settings: this.live.settings, ...options });
  }

  private declareOnDomains(plan: PlanBuilder, { name, id }: SmallPackage, action: "no-op" | "update"): void {
    for (const domain of this.domains) {
      plan.association(`${name}-${domain}`, associationValues(id, domain));
      if (!this.shape.rollouts && action === "no-op") continue;
      const before = { package_id: id, domain_name: domain, package_version: "v1" };
      const after = action === "no-op" ? before : { package_id: id, domain_name: domain };
      plan.add("opensearchpackages_rollout", `${name}-${domain}`, after, { actions: [action], before });
    }
  }

  private packageValues({ name, id }: SmallPackage, content: string): Record<string, unknown> {
    // Always with a hash in a plan that changes it: without one Terraform sees no change.
    const marked = this.shape.hashed || content !== this.contentOf(name);
    return packageValues(name, id, marked ? content : null);
  }

  private objectValues({ name }: SmallPackage, content: string): Record<string, unknown> {
    return { bucket: BUCKET, key: name, source: `${name}.txt`, source_hash: sha256Of(content) };
  }

  private contentOf(name: string): string {
    return this.packages.find((each) => each.name === name)?.content ?? "";
  }
}

/** The state of one hop of one delivery, as it will be. */
export function stateOf(
  { deliveries }: ValidationReport,
  packageId: string,
  domainName: string,
  name: HopName,
): string | undefined {
  const delivery: Delivery | undefined = deliveries.find(
    (each) => each.packageId === packageId && each.domainName === domainName,
  );
  const hop = delivery?.hops.find((each) => each.name === name);
  return (hop?.after ?? hop?.now)?.state;
}
