/** Two megabytes of vocabulary: loaded when something has to be counted, and through here only. */
export { countTokens } from "gpt-tokenizer/encoding/o200k_base";
