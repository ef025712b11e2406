import { type CtyObjectType } from "../codec/CtyType";
import { type CtyObject, isCtyObject, sameValue } from "../codec/CtyValue";
import { decodeDynamicValue, type DynamicValue, encodeDynamicValue } from "../codec/DynamicValue";
import type { ProviderHandlers, ProviderRpcs, WireDiagnostic } from "../protocol/messages";
import { type TopLevelSchema, typeOfBlock } from "../schema/Schema";
import type { LogLevel } from "../transport/PluginLog";
import { type Diagnostic, diagnosticOf, wireAttributePath, wireDiagnostic } from "./Diagnostic";
import type {
  ChangeInPlan,
  DataSource,
  ManagedResource,
  OperationContext,
  ProviderDefinition,
} from "./ManagedResource";
import { checkApplied, planCreation, planUpdate } from "./planChange";
import { upgradeState } from "./upgradeState";
import { validateConfiguration } from "./validateConfiguration";
import { wireSchema } from "./wireSchema";
type Request<Name extends keyof ProviderRpcs> = ProviderRpcs[Name]["request"];
type Response<Name extends keyof ProviderRpcs> = Promise<ProviderRpcs[Name]["response"]>;

/** A function that writes one line of Terraform's log. */
export type LogFunction = (
  level: LogLevel,
  message: string,
  fields?: Readonly<Record<string, string>>,
) => void;

/** Answers Terraform's calls with the resources and data sources of one provider. */
export class ProviderServer<Provider> implements ProviderHandlers {
  private readonly resources: ReadonlyMap<string, ManagedResource<Provider>>;
  private readonly dataSources: ReadonlyMap<string, DataSource<Provider>>;
  private readonly stopping = new AbortController();
  private provider: Provider | undefined;

  constructor(
    private readonly definition: ProviderDefinition<Provider>,
    private readonly log: LogFunction,
  ) {
    this.resources = new Map(definition.resources.map((resource) => [resource.schema.typeName, resource]));
    this.dataSources = new Map(definition.dataSources.map((source) => [source.schema.typeName, source]));
  }

  readonly GetProviderSchema = (): Response<"GetProviderSchema"> =>
    Promise.resolve({
      provider: wireSchema(this.definition.schema),
      resourceSchemas: schemasOf(this.resources),
      dataSourceSchemas: schemasOf(this.dataSources),
    });

  readonly ValidateProviderConfig = ({
    config,
  }: Request<"ValidateProviderConfig">): Response<"ValidateProviderConfig"> =>
    this.diagnosed(() => this.validated(this.definition, config));

  readonly ValidateResourceConfig = (
    request: Request<"ValidateResourceConfig">,
  ): Response<"ValidateResourceConfig"> =>
    this.diagnosed(() => this.validated(named(this.resources, request.typeName), request.config));

  readonly ValidateDataResourceConfig = (
    request: Request<"ValidateDataResourceConfig">,
  ): Response<"ValidateDataResourceConfig"> =>
    this.diagnosed(() => this.validated(named(this.dataSources, request.typeName), request.config));

  readonly ConfigureProvider = ({ config }: Request<"ConfigureProvider">): Response<"ConfigureProvider"> =>
    this.diagnosed(() => {
      this.provider = this.definition.configure(objectOf(config, typeOfBlock(this.definition.schema)));
      return Promise.resolve({});
    });

  readonly UpgradeResourceState = (
    request: Request<"UpgradeResourceState">,
  ): Response<"UpgradeResourceState"> =>
    this.diagnosed(() => {
      const resource = named(this.resources, request.typeName);
      const text = Buffer.from(request.rawState.json).toString("utf8");
      const upgraded = upgradeState(resource, request.version, text);
      return Promise.resolve({ upgradedState: encodeDynamicValue(upgraded, typeOfBlock(resource.schema)) });
    });

  readonly ReadResource = (request: Request<"ReadResource">): Response<"ReadResource"> =>
    this.diagnosed(async () => {
      const resource = named(this.resources, request.typeName);
      const type = typeOfBlock(resource.schema);
      const live = await resource.read(objectOf(request.currentState, type), this.operation());
      return { newState: encodeDynamicValue(live, type), private: request.private };
    });

  readonly PlanResourceChange = (request: Request<"PlanResourceChange">): Response<"PlanResourceChange"> =>
    this.diagnosed(async () => {
      const resource = named(this.resources, request.typeName);
      const type = typeOfBlock(resource.schema);
      const proposed = decodeDynamicValue(request.proposedNewState, type);
      if (!isCtyObject(proposed)) return { plannedState: request.proposedNewState };
      const prior = decodeDynamicValue(request.priorState, type);
      const config = objectOf(request.config, type);
      const { planned, replacing } = isCtyObject(prior)
        ? planUpdate(resource, { prior, config, proposed })
        : { planned: planCreation(resource.schema, config, proposed), replacing: [] };
      const remains = isCtyObject(prior) && replacing.length === 0 ? prior : null;
      return {
        plannedState: encodeDynamicValue(planned, type),
        requiresReplace: replacing.map((name) => wireAttributePath([name])),
        diagnostics: await this.remarks(resource, { prior: remains, planned }),
      };
    });

  readonly ApplyResourceChange = async (
    request: Request<"ApplyResourceChange">,
  ): Response<"ApplyResourceChange"> => {
    // A change that fails leaves what was there: the next plan then shows the same change again.
    const applied = await this.diagnosed<{ newState?: DynamicValue }>(() => this.applied(request));
    return { newState: request.priorState, ...applied };
  };

  readonly ImportResourceState = (request: Request<"ImportResourceState">): Response<"ImportResourceState"> =>
    this.diagnosed(() => {
      const resource = named(this.resources, request.typeName);
      const state = encodeDynamicValue(resource.importState(request.id), typeOfBlock(resource.schema));
      return Promise.resolve({ importedResources: [{ typeName: request.typeName, state }] });
    });

  readonly ReadDataSource = (request: Request<"ReadDataSource">): Response<"ReadDataSource"> =>
    this.diagnosed(async () => {
      const source = named(this.dataSources, request.typeName);
      const type = typeOfBlock(source.schema);
      const state = await source.read(objectOf(request.config, type), this.operation());
      return { state: encodeDynamicValue(state, type) };
    });

  readonly StopProvider = (): Response<"StopProvider"> => {
    this.log("info", "Terraform asks to stop: no more waiting");
    this.stopping.abort();
    return Promise.resolve({ Error: "" });
  };

  private async remarks(
    resource: ManagedResource<Provider>,
    change: ChangeInPlan,
  ): Promise<WireDiagnostic[]> {
    const isNoChange = change.prior !== null && sameValue(change.prior, change.planned);
    if (isNoChange || this.provider === undefined) return [];
    const remarks = await resource.remark?.(change, this.operation());
    return (remarks ?? []).map(wireDiagnostic);
  }

  private async applied(request: Request<"ApplyResourceChange">): Promise<{ newState: DynamicValue }> {
    const resource = named(this.resources, request.typeName);
    const type = typeOfBlock(resource.schema);
    const prior = decodeDynamicValue(request.priorState, type);
    const planned = decodeDynamicValue(request.plannedState, type);
    if (!isCtyObject(planned)) {
      if (isCtyObject(prior)) await resource.delete(prior, this.operation());
      return { newState: encodeDynamicValue(null, type) };
    }
    const made = isCtyObject(prior)
      ? await resource.update(planned, prior, this.operation())
      : await resource.create(planned, this.operation());
    return { newState: encodeDynamicValue(checkApplied(planned, made, request.typeName), type) };
  }

  private validated(
    target: { readonly schema: TopLevelSchema; validate?(config: CtyObject): Diagnostic[] },
    wire: DynamicValue,
  ): Promise<{ diagnostics: WireDiagnostic[] }> {
    const config = objectOf(wire, typeOfBlock(target.schema));
    const diagnostics = [
      ...validateConfiguration(target.schema, config),
      ...(target.validate?.(config) ?? []),
    ];
    return Promise.resolve({ diagnostics: diagnostics.map(wireDiagnostic) });
  }

  private operation(): OperationContext<Provider> {
    if (this.provider === undefined)
      throw new Error("Terraform called an operation before ConfigureProvider");
    return {
      provider: this.provider,
      signal: this.stopping.signal,
      log: (message, fields) => this.log("info", message, fields),
    };
  }

  /** Whatever goes wrong becomes a diagnostic; the trace goes to the log only. */
  private async diagnosed<T extends object>(
    work: () => Promise<T>,
  ): Promise<Partial<T> & { diagnostics?: readonly WireDiagnostic[] }> {
    try {
      return await work();
    } catch (error) {
      const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.log("error", "the operation failed", { error: trace });
      return { diagnostics: [wireDiagnostic(diagnosticOf(error))] } as Partial<T> & {
        diagnostics: WireDiagnostic[];
      };
    }
  }
}

function schemasOf(
  offered: ReadonlyMap<string, { readonly schema: TopLevelSchema }>,
): Record<string, ReturnType<typeof wireSchema>> {
  return Object.fromEntries([...offered].map(([typeName, { schema }]) => [typeName, wireSchema(schema)]));
}

function named<T>(offered: ReadonlyMap<string, T>, typeName: string): T {
  const found = offered.get(typeName);
  if (found === undefined) throw new Error(`the provider has nothing of the type ${typeName}`);
  return found;
}

function objectOf(wire: DynamicValue, type: CtyObjectType): CtyObject {
  const value = decodeDynamicValue(wire, type);
  return isCtyObject(value) ? value : {};
}
