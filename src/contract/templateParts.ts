/** A stretch of Terraform's template language: text as it is, or `${…}` and `%{…}` with what is in them. */
export interface TemplatePart {
  readonly kind: "text" | "sequence";
  readonly source: string;
}

/**
 * Takes a template apart. What is escaped (`$${`, `%%{`) belongs to the text. A sequence that is not closed reaches to
 * the end: whoever reads the template says what is wrong with it.
 *
 * @see https://developer.hashicorp.com/terraform/language/expressions/strings#string-templates
 */
export function templateParts(template: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let from = 0;
  const add = (kind: TemplatePart["kind"], to: number): void => {
    if (to > from) parts.push({ kind, source: template.slice(from, to) });
    from = to;
  };
  for (let at = 0; at < template.length;) {
    if (isEscape(template, at)) at += 3;
    else if (isSequence(template, at)) {
      add("text", at);
      at = endOfSequence(template, at + 2);
      add("sequence", at);
    } else at += 1;
  }
  add("text", template.length);
  return parts;
}

function isEscape(template: string, at: number): boolean {
  return template.startsWith("$${", at) || template.startsWith("%%{", at);
}

function isSequence(template: string, at: number): boolean {
  return template.startsWith("${", at) || template.startsWith("%{", at);
}

/** @param at after the opening brace @returns after the closing one */
function endOfSequence(template: string, at: number): number {
  let open = 1;
  while (at < template.length && open > 0) {
    const character = template[at];
    if (character === '"') at = endOfQuotes(template, at + 1);
    else {
      if (character === "{") open += 1;
      if (character === "}") open -= 1;
      at += 1;
    }
  }
  return at;
}

/** @param at after the opening quote @returns after the closing one */
function endOfQuotes(template: string, at: number): number {
  while (at < template.length) {
    if (template[at] === '"') return at + 1;
    if (template[at] === "\\") at += 2;
    else if (isEscape(template, at)) at += 3;
    else at = isSequence(template, at) ? endOfSequence(template, at + 2) : at + 1;
  }
  return template.length;
}
