import { Hash64 } from "../hash/Hash64";
import { HashTable } from "../hash/HashTable";
import { GrowingInts } from "../hash/GrowingInts";
import { GrowingText } from "../text/GrowingText";

/**
 * On which line each surface form of a user dictionary stands first. A second one is refused (kuromoji) or passed
 * over (nori), so the texts themselves are compared. They are kept outside the heap of JavaScript, of which a
 * `Map` could hold no more than sixteen million.
 */
export class SurfaceLines {
  private readonly numbers = new HashTable();
  private readonly lines = new GrowingInts();
  private readonly texts = new GrowingText();
  /** Texts whose hash another one already has. */
  private readonly collided = new Map<string, number>();

  constructor(private readonly hash = new Hash64()) {}

  /** The line on which the surface form stood first: the given one, if it is new. */
  firstLine(surface: string, line: number): number {
    this.hash.reset();
    this.hash.addText(surface);
    this.hash.finish();
    const next = this.texts.count;
    const number = this.numbers.getOrAdd(this.hash.lo, this.hash.hi, next + 1) - 1;
    if (number === next) {
      this.texts.push(surface);
      this.lines.push(line);
      return line;
    }
    return this.texts.equals(number, surface) ? this.lines.at(number) : this.firstCollided(surface, line);
  }

  private firstCollided(surface: string, line: number): number {
    const first = this.collided.get(surface) ?? line;
    this.collided.set(surface, first);
    return first;
  }
}
