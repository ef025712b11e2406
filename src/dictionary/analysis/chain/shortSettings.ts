type Settings = Record<string, unknown>;

/**
 * The settings that the short form's words after the colons stand for; null for none, undefined when the part does not
 * take them. What is said to parts that are not modelled does not matter.
 */
export function shortSettings(name: string, args: readonly string[]): Settings | null | undefined {
  if (args.length === 0) return null;
  switch (name) {
    case "stop":
      return stopSettings(args);
    case "mapping":
      return { type: name, mappings: args };
    case "standard":
    case "whitespace":
      return args.length === 1 && /^[1-9]\d*$/.test(args[0]!)
        ? { type: name, max_token_length: args[0] }
        : undefined;
    case "keyword":
    case "letter":
    case "asciifolding":
      return undefined;
    case "lowercase":
      return args.length === 1 ? { type: name, language: args[0] } : undefined;
    default:
      return { type: name, args };
  }
}

/** Words and names of lists, one `@FILE` in place of them, and the filter's two switches. */
function stopSettings(args: readonly string[]): Settings | undefined {
  const settings: Settings = { type: "stop" };
  const words: string[] = [];
  for (const arg of args) {
    if (arg === "ignore_case") settings["ignore_case"] = true;
    else if (arg === "remove_trailing=false") settings["remove_trailing"] = false;
    else if (arg.startsWith("@")) settings["stopwords_path"] = arg.slice(1);
    else words.push(arg);
  }
  if (words.includes("") || (words.length > 0 && settings["stopwords_path"] !== undefined)) return undefined;
  if (words.length > 0) settings["stopwords"] = words.length === 1 ? words[0] : words;
  return settings;
}
