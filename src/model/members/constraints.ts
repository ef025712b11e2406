/** One constraint of a member: the kind of JSON value that it reads, and the sentence it is broken with. */
export interface Constraint {
  readonly type: "string" | "integer" | "boolean" | "list" | "structure";
  /** Whether a value of that kind can break it. */
  readonly limits: boolean;
  /** Undefined when the value is as it must be; else what AWS says after "Member must". */
  readonly broken: (value: unknown) => string | undefined;
}

export function minLength(length: number): Constraint {
  return ofText((text) =>
    text.length < length ? `have length greater than or equal to ${length}` : undefined,
  );
}

export function maxLength(length: number): Constraint {
  return ofText((text) => (text.length > length ? `have length less than or equal to ${length}` : undefined));
}

/** The whole text must match. */
export function pattern(source: string): Constraint {
  const expression = new RegExp(`^(?:${source})$`, "s");
  return ofText((text) =>
    expression.test(text) ? undefined : `satisfy regular expression pattern: ${source}`,
  );
}

export function oneOf(values: readonly string[]): Constraint {
  return ofText((text) =>
    values.includes(text) ? undefined : `satisfy enum value set: [${values.join(", ")}]`,
  );
}

export function text(): Constraint {
  return { type: "string", limits: false, broken: () => undefined };
}

export function maxValue(limit: number): Constraint {
  return {
    type: "integer",
    limits: true,
    broken: (value) => (Number(value) > limit ? `have value less than or equal to ${limit}` : undefined),
  };
}

/** @param minimum elements */
export function list(minimum = 0): Constraint {
  return {
    type: "list",
    limits: minimum > 0,
    broken: (value) =>
      Array.isArray(value) && value.length < minimum
        ? `have length greater than or equal to ${minimum}`
        : undefined,
  };
}

export function structure(): Constraint {
  return { type: "structure", limits: false, broken: () => undefined };
}

export function flag(): Constraint {
  return { type: "boolean", limits: false, broken: () => undefined };
}

function ofText(broken: (text: string) => string | undefined): Constraint {
  return { type: "string", limits: true, broken: (value) => broken(String(value)) };
}
