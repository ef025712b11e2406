export { DictionaryFormat } from "./DictionaryFormat.generated";
