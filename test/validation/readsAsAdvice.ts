const JUDGEMENT = /^(Ask|Choose|Consider|Decide|Find out)\b/;
const COMMAND = /`(terraform|opensearch-packages|--)/;

/** Whether a text says what to weigh, and names no command as the way out: nobody can try it. */
export function readsAsAdvice(text: string): boolean {
  return JUDGEMENT.test(text) && !COMMAND.test(text);
}
