interface PlanJson {
  readonly resource_changes?: readonly {
    readonly address: string;
    readonly change: {
      readonly actions: readonly string[];
      readonly before: Readonly<Record<string, unknown>> | null;
      readonly after: Readonly<Record<string, unknown>> | null;
      readonly after_unknown: Readonly<Record<string, unknown>>;
    };
  }[];
}

const SYMBOLS: Readonly<Record<string, string>> = {
  create: "+",
  update: "~",
  delete: "-",
  "delete,create": "-/+",
  "create,delete": "+/-",
};

/** What a plan does, a line a resource, and below an update the attributes that it changes. */
export function planSummary(planJson: string): string {
  const changes = (JSON.parse(planJson) as PlanJson).resource_changes ?? [];
  const changing = changes.filter((resource) => SYMBOLS[resource.change.actions.join(",")] !== undefined);
  if (changing.length === 0) return "No changes.";
  return changing.flatMap((resource) => [headline(resource), ...attributeLines(resource)]).join("\n");
}

type ResourceChange = NonNullable<PlanJson["resource_changes"]>[number];

function headline({ address, change }: ResourceChange): string {
  return `  ${(SYMBOLS[change.actions.join(",")] ?? "").padEnd(3)} ${address}`;
}

function attributeLines({ change }: ResourceChange): string[] {
  const { before, after, after_unknown: unknown } = change;
  if (before === null || after === null) return [];
  const names = [...new Set([...Object.keys(before), ...Object.keys(unknown)])].sort();
  return names
    .filter((name) => unknown[name] === true || JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map(
      (name) =>
        `        ${name}: ${shown(before[name])} → ${unknown[name] === true ? "(known after apply)" : shown(after[name])}`,
    );
}

const LONGEST_VALUE = 60;

function shown(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (text === undefined) return "(none)";
  return text.length <= LONGEST_VALUE ? text : `${text.slice(0, 24)}…${text.slice(-24)}`;
}
