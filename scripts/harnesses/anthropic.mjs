/** How Claude Code speaks with a model: Anthropic's Messages, streamed (docs "Streaming messages"). */
export const anthropic = {
  path: "/v1/messages",
  /** Titles, summaries and the like are asked for without tools. */
  isAside: ({ tools }) => !Array.isArray(tools) || !tools.some(({ name }) => name === "Bash"),
  /** What came after the model's last words; at the first step also the system's. */
  heardIn({ system, messages }) {
    const last = messages.findLastIndex(({ role }) => role === "assistant");
    const fresh = messages.slice(last + 1).map(({ content }) => content);
    return textOf(last < 0 ? [system, fresh] : fresh);
  },
  eventsOf({ say, call }, number) {
    const block = say
      ? { type: "text", text: "" }
      : { type: "tool_use", id: `toolu_${number}`, name: call.name, input: {} };
    const delta = say
      ? { type: "text_delta", text: say }
      : { type: "input_json_delta", partial_json: JSON.stringify(call.input) };
    const usage = { input_tokens: 1, output_tokens: 1 };
    return [
      {
        type: "message_start",
        message: {
          id: `msg_${number}`,
          type: "message",
          role: "assistant",
          model: "scripted",
          content: [],
          stop_reason: null,
          stop_sequence: null,
          usage,
        },
      },
      { type: "content_block_start", index: 0, content_block: block },
      { type: "content_block_delta", index: 0, delta },
      { type: "content_block_stop", index: 0 },
      {
        type: "message_delta",
        delta: { stop_reason: say ? "end_turn" : "tool_use", stop_sequence: null },
        usage,
      },
      { type: "message_stop" },
    ];
  },
};

/** Every text in what a harness sends, in order. */
function textOf(value) {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(textOf).join("\n");
  return value === null || typeof value !== "object" ? "" : textOf([value.text ?? value.content ?? ""]);
}
