import { paint } from "./paint";

/**
 * What the demo says. The story and the tables go to stdout, so that they can be piped; the lines of a running
 * Terraform are progress and go to stderr.
 */
export class Narrator {
  private chapters = 0;

  chapter(title: string): void {
    this.chapters += 1;
    process.stdout.write(`\n${paint.bold(paint.cyan(`${this.chapters}. ${title}`))}\n`);
  }

  say(text: string): void {
    process.stdout.write(`${text}\n`);
  }

  /** A line of Terraform's, when it says what happens to a resource. */
  readonly progress = (line: string): void => {
    if (
      /^(\S+: (Creating|Creation complete|Modifying|Modifications|Destroying|Destruction|Still))/.test(line)
    ) {
      process.stderr.write(`   ${paint.dim(line)}\n`);
    }
  };
}
