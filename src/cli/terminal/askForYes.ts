import { createInterface } from "node:readline/promises";

/** Where an answer comes from, and where the question goes: not to stdout, which is kept for pipes. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/**
 * Asks, and is true for "yes" and nothing else.
 *
 * Ctrl-C and Ctrl-D close the prompt without an answer. Left alone, Node would then have nothing more to wait for
 * and end the process with 0, as if the work were done; here they are a no.
 */
export async function askForYes(question: string, { input, output }: Terminal): Promise<boolean> {
  const prompt = createInterface({ input, output });
  const closed = new AbortController();
  prompt.once("close", () => closed.abort());
  try {
    const answer = await prompt.question(question, { signal: closed.signal });
    return answer.trim() === "yes";
  } catch (error) {
    if (!closed.signal.aborted) throw error;
    output.write("\n");
    return false;
  } finally {
    prompt.close();
  }
}
