import type { CommandTree, CompletedOption, CompletedValue } from "./CommandTree";

/** A word that may stand where the cursor is. */
export interface Candidate {
  readonly word: string;
  readonly says: string;
}

/** What may stand where the cursor is. */
export interface Completion {
  readonly candidates: readonly Candidate[];
  /** What the shell itself looks for, after the last `=` of the word. */
  readonly paths: "files" | "folders" | null;
  /** Whether more follows without a space. */
  readonly open: boolean;
}

const NOTHING: Completion = { candidates: [], paths: null, open: false };

/**
 * What may stand where the cursor is.
 *
 * @param words the words after the program's name; the last is the one at the cursor, empty after a space
 */
export function complete(program: CommandTree, words: readonly string[]): Completion {
  const current = words.at(-1) ?? "";
  const { command, option, given, onlyArguments } = stateAfter(program, words.slice(0, -1));
  const isNext = option?.variadic === true && current.startsWith("-");
  if (option?.value != null && !isNext) return valuesOf(option.value, current, "");
  if (onlyArguments) return argumentsOf(command, current, given);
  const [, flag, value] = /^(--[a-z-]+=)(.*)$/s.exec(current) ?? [];
  if (flag !== undefined && value !== undefined) {
    const named = command.options.find(({ flags }) => flags.includes(flag.slice(0, -1)));
    return named?.value == null ? NOTHING : valuesOf(named.value, value, flag);
  }
  if (current.startsWith("-")) return optionsOf(command, current);
  return command.commands.length > 0 ? commandsOf(command, current) : argumentsOf(command, current, given);
}

interface State {
  readonly command: CommandTree;
  /** The option whose value the next word is. */
  readonly option: CompletedOption | null;
  /** How many arguments were given. */
  readonly given: number;
  /** After `--`. */
  readonly onlyArguments: boolean;
}

function stateAfter(program: CommandTree, words: readonly string[]): State {
  let state: State = { command: program, option: null, given: 0, onlyArguments: false };
  for (const word of words) state = next(state, word);
  return state;
}

function next(state: State, word: string): State {
  const { command, option, given, onlyArguments } = state;
  if (onlyArguments) return { ...state, given: given + 1 };
  if (option !== null && !(option.variadic && word.startsWith("-"))) {
    return { ...state, option: option.variadic ? option : null };
  }
  if (word === "--") return { ...state, option: null, onlyArguments: true };
  if (word.startsWith("-") && word !== "-") {
    const named = command.options.find(({ flags }) => flags.includes(word));
    return { ...state, option: named?.value == null ? null : named };
  }
  const child = command.commands.find(({ name }) => name === word);
  return child === undefined ? { ...state, given: given + 1 } : { ...state, command: child, given: 0 };
}

function commandsOf({ commands }: CommandTree, current: string): Completion {
  return wordsWith(
    commands.map(({ name, says }) => ({ word: name, says })),
    current,
  );
}

function optionsOf({ options }: CommandTree, current: string): Completion {
  // The long names say what they are; a short one is completed by itself alone.
  const long = options.map(({ flags, says }) => ({ word: flags.at(-1) ?? "", says }));
  const short = options.flatMap(({ flags, says }) => flags.slice(0, -1).map((word) => ({ word, says })));
  return wordsWith(current === "-" ? [...short, ...long] : [...long, ...short], current);
}

function argumentsOf(command: CommandTree, current: string, given: number): Completion {
  const value = command.arguments[given] ?? command.arguments.at(-1);
  return value === undefined ? NOTHING : valuesOf(value, current, "");
}

/** @param flag what stands before the value in the same word */
function valuesOf(value: CompletedValue, current: string, flag: string): Completion {
  switch (value.kind) {
    case "files":
    case "folders":
      return { ...NOTHING, paths: value.kind };
    case "text":
      return NOTHING;
    case "words":
      return wordsWith(
        value.words.map((word) => plain(flag + word)),
        flag + current,
      );
    case "keyed":
      if (current.includes("=")) return { ...NOTHING, paths: value.then === "files" ? "files" : null };
      return keyedWith(value, current, flag);
  }
}

/** A kind of output is whole without a file; whatever is text after the sign is not. */
function keyedWith(
  { words, then }: Extract<CompletedValue, { kind: "keyed" }>,
  current: string,
  flag: string,
): Completion {
  const sign = then === "files" ? "" : "=";
  const candidates = words.map((word) => plain(`${flag}${word}${sign}`));
  return { ...wordsWith(candidates, flag + current), open: true };
}

function plain(word: string): Candidate {
  return { word, says: "" };
}

function wordsWith(candidates: readonly Candidate[], current: string): Completion {
  return { ...NOTHING, candidates: candidates.filter(({ word }) => word.startsWith(current)) };
}
