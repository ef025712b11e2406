interface ProviderExpressions {
  readonly region?: string;
  readonly endpoints?: Readonly<Record<string, string>>;
  readonly roleArn?: string;
}

type Action = "no-op" | "create" | "update" | "delete" | "forget";

interface ResourceOptions {
  readonly actions?: readonly Action[];
  readonly before?: Readonly<Record<string, unknown>>;
  readonly importing?: string;
  /** Arguments that are not known until the apply. */
  readonly unknown?: readonly string[];
  /** What `package_id` refers to in the configuration. */
  readonly packageReference?: string;
  /** Arguments that refer to another resource's attribute: `<address>.<attribute>` each. */
  readonly references?: Readonly<Record<string, string>>;
  /** Addresses that it depends on. */
  readonly dependsOn?: readonly string[];
  readonly providerKey?: string;
}

interface PlannedResource extends ResourceOptions {
  readonly type: string;
  readonly name: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Writes what `terraform show -json` prints of a plan, of resources in the root module. */
export class PlanBuilder {
  private readonly resources: PlannedResource[] = [];
  private readonly providers: Record<string, unknown> = {};

  provider(key: string, { region, endpoints, roleArn }: ProviderExpressions): this {
    const constants = Object.entries(endpoints ?? {}).map(([name, url]) => [name, { constant_value: url }]);
    this.providers[key] = {
      name: "aws",
      expressions: {
        ...(region === undefined ? {} : { region: { constant_value: region } }),
        ...(endpoints === undefined ? {} : { endpoints: [Object.fromEntries(constants) as unknown] }),
        ...(roleArn === undefined ? {} : { assume_role: [{ role_arn: { constant_value: roleArn } }] }),
      },
    };
    return this;
  }

  package(name: string, values: Readonly<Record<string, unknown>>, options: ResourceOptions = {}): this {
    return this.add("aws_opensearch_package", name, { package_type: "TXT-DICTIONARY", ...values }, options);
  }

  association(name: string, values: Readonly<Record<string, unknown>>, options: ResourceOptions = {}): this {
    return this.add("aws_opensearch_package_association", name, values, options);
  }

  add(
    type: string,
    name: string,
    values: Readonly<Record<string, unknown>>,
    options: ResourceOptions = {},
  ): this {
    this.resources.push({ type, name, values, ...options });
    return this;
  }

  plan(): string {
    return JSON.stringify({
      format_version: "1.2",
      terraform_version: "1.11.4",
      planned_values: { root_module: {} },
      resource_changes: this.resources.map(changeOf),
      configuration: {
        provider_config: this.providers,
        root_module: { resources: this.resources.map(blockOf) },
      },
    });
  }

  state(): string {
    const resources = this.resources.map(({ type, name, values }) => ({
      address: `${type}.${name}`,
      mode: "managed",
      type,
      name,
      values,
    }));
    return JSON.stringify({
      format_version: "1.0",
      terraform_version: "1.11.4",
      values: { root_module: { resources } },
    });
  }
}

function changeOf(resource: PlannedResource): unknown {
  const { type, name, values, actions = ["no-op"], before, importing, unknown = [] } = resource;
  const ends = !actions.includes("create") && (actions.includes("delete") || actions.includes("forget"));
  return {
    address: `${type}.${name}`,
    mode: "managed",
    type,
    name,
    change: {
      actions,
      before: before ?? (actions[0] === "create" ? null : values),
      after: ends ? null : values,
      ...(unknown.length === 0
        ? {}
        : { after_unknown: Object.fromEntries(unknown.map((argument) => [argument, true])) }),
      ...(importing === undefined ? {} : { importing: { id: importing } }),
    },
  };
}

function blockOf(resource: PlannedResource): unknown {
  const { type, name, packageReference, dependsOn = [], providerKey = "aws" } = resource;
  const referring = Object.entries({
    ...(packageReference === undefined ? {} : { package_id: `${packageReference}.id` }),
    ...resource.references,
  });
  return {
    address: `${type}.${name}`,
    mode: "managed",
    type,
    name,
    provider_config_key: providerKey,
    ...(dependsOn.length === 0 ? {} : { depends_on: dependsOn }),
    expressions: Object.fromEntries(
      referring.map(([name, to]) => [name, { references: [to, to.slice(0, to.lastIndexOf("."))] }]),
    ),
  };
}
