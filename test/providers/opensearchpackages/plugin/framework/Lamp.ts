import {
  type CtyObject,
  type CtyValue,
  UNKNOWN,
} from "../../../../../providers/opensearchpackages/plugin/codec/CtyValue";
import {
  decodeDynamicValue,
  type DynamicValue,
  encodeDynamicValue,
} from "../../../../../providers/opensearchpackages/plugin/codec/DynamicValue";
import type { LosslessJson } from "../../../../../providers/opensearchpackages/plugin/codec/losslessJson";
import type {
  DataSource,
  ManagedResource,
  OperationContext,
  ProviderDefinition,
} from "../../../../../providers/opensearchpackages/plugin/framework/ManagedResource";
import { ProviderServer } from "../../../../../providers/opensearchpackages/plugin/framework/ProviderServer";
import { AttributeReader } from "../../../../../providers/opensearchpackages/plugin/schema/AttributeReader";
import {
  type AttributeSchema,
  type TopLevelSchema,
  typeOfBlock,
} from "../../../../../providers/opensearchpackages/plugin/schema/Schema";

const LOWER_CASE = { allowed: "lower-case letters", accepts: (value: string) => /^[a-z]+$/.test(value) };

function attribute(
  type: AttributeSchema["type"],
  mode: AttributeSchema["mode"],
  more: Partial<AttributeSchema> = {},
): AttributeSchema {
  return { type, mode, description: "For tests.", ...more };
}

/** One attribute of each kind, and blocks two levels deep. */
export const LAMP: TopLevelSchema = {
  typeName: "test_lamp",
  version: 3,
  description: "For tests.",
  attributes: {
    id: attribute("string", "computed"),
    room: attribute("string", "required", { requiresReplace: true, rule: LOWER_CASE }),
    colour: attribute("string", "optional and computed"),
    watts: attribute("number", "optional"),
    tags: attribute(["map", "string"], "optional", { requiresReplace: true }),
    pin: attribute("string", "optional", { sensitive: true, rule: LOWER_CASE }),
    lit: attribute("bool", "computed"),
  },
  blocks: {
    switch: {
      description: "For tests.",
      attributes: {
        side: attribute("string", "required", { rule: LOWER_CASE }),
        dims: attribute("bool", "optional"),
      },
      blocks: {
        plate: {
          description: "For tests.",
          attributes: { label: attribute("string", "optional", { rule: LOWER_CASE }) },
        },
      },
    },
  },
};

/** A lamp with nothing but its room, and what is given. */
export function lamp(values: CtyObject = {}): CtyObject {
  const nothing = { id: null, colour: null, watts: null, tags: null, pin: null, lit: null, switch: null };
  return { ...nothing, room: "hall", ...values };
}

/** A lamp that stands, and what is given. */
export function standingLamp(values: CtyObject = {}): CtyObject {
  return lamp({ id: "hall-1", colour: "white", lit: true, ...values });
}

export function wire(value: CtyValue): DynamicValue {
  return encodeDynamicValue(value, typeOfBlock(LAMP));
}

export function unwired(value: DynamicValue | undefined): CtyValue {
  return decodeDynamicValue(value, typeOfBlock(LAMP));
}

/** What the provider of the tests is configured with. */
export interface House {
  readonly owner: string;
}

/** A resource that makes of a lamp what the plan leaves open. */
export const lampResource: ManagedResource<House> = {
  schema: LAMP,
  create: (planned) => Promise.resolve(standing(planned)),
  read: (state) => Promise.resolve(state),
  update: (planned) => Promise.resolve(standing(planned)),
  delete: () => Promise.resolve(),
  importState: (id) => lamp({ id, room: id.split("-")[0] ?? null }),
  upgrades: {
    1: ({ color, ...state }) => ({ ...state, colour: color ?? null }),
    2: (state): Record<string, LosslessJson> => ({ ...state, lit: state["colour"] !== "black" }),
  },
};

function standing(planned: CtyObject): CtyObject {
  const made: CtyObject = {
    id: `${new AttributeReader(planned).string("room")}-1`,
    colour: "white",
    lit: true,
  };
  return Object.fromEntries(
    Object.entries(planned).map(([name, value]) => [name, value === UNKNOWN ? (made[name] ?? null) : value]),
  );
}

export const HOUSE: TopLevelSchema = {
  typeName: "test",
  version: 0,
  description: "For tests.",
  attributes: { owner: attribute("string", "optional", { rule: LOWER_CASE }) },
};

/** A server of one resource and one data source with the lamp's schema, configured, and what it logs. */
export function lampServer({
  resource = {},
  source = {},
  provider = {},
}: {
  readonly resource?: Partial<ManagedResource<House>>;
  readonly source?: Partial<DataSource<House>>;
  readonly provider?: Partial<ProviderDefinition<House>>;
} = {}): { server: ProviderServer<House>; logged: string[] } {
  const logged: string[] = [];
  const read = (config: CtyObject, { provider: house }: OperationContext<House>) =>
    Promise.resolve({ ...config, id: `of ${house.owner}`, colour: "white", lit: false });
  const server = new ProviderServer<House>(
    {
      schema: HOUSE,
      resources: [{ ...lampResource, ...resource }],
      dataSources: [{ schema: LAMP, read, ...source }],
      configure: (config) => ({ owner: new AttributeReader(config).string("owner") }),
      ...provider,
    },
    (level, message, fields = {}) => logged.push(`${level}: ${message} ${JSON.stringify(fields)}`),
  );
  return { server, logged };
}

/** The same, after ConfigureProvider. */
export async function configuredLampServer(
  parts: Parameters<typeof lampServer>[0] = {},
): Promise<ReturnType<typeof lampServer>> {
  const made = lampServer(parts);
  const config = encodeDynamicValue({ owner: "alice" }, typeOfBlock(HOUSE));
  await made.server.ConfigureProvider({ terraformVersion: "1.11.4", config });
  return made;
}
