import type { World } from "./World";

const BLOCK = /^(?:resource|data|import|removed|variable) [^\n]*\{\n[\s\S]*?^\}\n/gm;

/** The file that declares one dictionary, block by block, as a person edits it. */
export class CodeFile {
  constructor(
    private readonly world: World,
    readonly name: string,
  ) {}

  get file(): string {
    return `${this.name}.tf`;
  }

  /** Sets an argument of a resource, in place of the one that it has. */
  set(type: string, argument: string, value: string): void {
    this.replace(this.headOf(type), (block) =>
      this.without(block, argument).replace("{\n", `{\n  ${argument} = ${value}\n`),
    );
  }

  unset(type: string, argument: string): void {
    this.replace(this.headOf(type), (block) => this.without(block, argument));
  }

  /** Edits the text of an argument. */
  reword(type: string, argument: string, words: (value: string) => string): void {
    const line = new RegExp(`^(\\s*${argument}\\s*= )(.*)$`, "m");
    this.replace(this.headOf(type), (block) =>
      block.replace(line, (_all, head: string, value: string) => head + words(value)),
    );
  }

  /** The value of an argument, as it is written. */
  valueOf(type: string, argument: string): string {
    const block = this.blocks().find((each) => each.startsWith(this.headOf(type))) ?? "";
    return new RegExp(`^\\s*${argument}\\s*= (.*)$`, "m").exec(block)?.[1] ?? "";
  }

  /** Takes out the blocks that begin so. @throws when there is none */
  remove(head: string): void {
    this.replace(head, () => "");
  }

  append(text: string): void {
    this.world.write(this.file, `${this.world.read(this.file)}\n${text}`);
  }

  appendToDictionary(text: string): void {
    const file = `${this.name}.txt`;
    this.world.write(file, this.world.read(file) + text);
  }

  headOf(type: string): string {
    return `resource "${type}" "${this.name}"`;
  }

  /** `filesha256(…)`, of the dictionary's file. */
  withFile(words: string): string {
    return words.replaceAll("filesha256(…)", `filesha256("\${path.module}/${this.name}.txt")`);
  }

  private blocks(): string[] {
    return this.world.read(this.file).match(BLOCK) ?? [];
  }

  private without(block: string, argument: string): string {
    return block.replace(new RegExp(`^\\s*${argument}\\s*= .*\\n`, "m"), "");
  }

  private replace(head: string, change: (block: string) => string): void {
    if (!this.blocks().some((block) => block.startsWith(head)))
      throw new Error(`${this.file} has no ${head}`);
    const changed = this.world
      .read(this.file)
      .replace(BLOCK, (block) => (block.startsWith(head) ? change(block) : block));
    this.world.write(this.file, changed);
  }
}
