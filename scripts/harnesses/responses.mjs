/** How Codex speaks with a model: OpenAI's Responses, streamed (docs "Streaming API responses"). */
export const responses = {
  path: "/v1/responses",
  isAside: ({ tools }) => !Array.isArray(tools) || tools.length === 0,
  heardIn({ instructions, input }) {
    const isOurs = (item) => item.role === "assistant" || /^(?:function|custom_tool)_call$/.test(item.type);
    const last = input.findLastIndex(isOurs);
    const fresh = input.slice(last + 1);
    return textOf(last < 0 ? [instructions, fresh] : fresh);
  },
  eventsOf({ say, call }, number) {
    const id = `resp_${number}`;
    const item = say
      ? {
          type: "message",
          role: "assistant",
          id: `msg_${number}`,
          content: [{ type: "output_text", text: say }],
        }
      : typeof call.input === "string"
        ? {
            type: "custom_tool_call",
            id: `ctc_${number}`,
            call_id: `call_${number}`,
            name: call.name,
            input: call.input,
          }
        : {
            type: "function_call",
            id: `fc_${number}`,
            call_id: `call_${number}`,
            name: call.name,
            arguments: JSON.stringify(call.input),
          };
    const usage = {
      input_tokens: 1,
      input_tokens_details: null,
      output_tokens: 1,
      output_tokens_details: null,
      total_tokens: 2,
    };
    return [
      { type: "response.created", response: { id } },
      { type: "response.output_item.done", output_index: 0, item },
      { type: "response.completed", response: { id, usage } },
    ];
  },
};

function textOf(value) {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(textOf).join("\n");
  return value === null || typeof value !== "object"
    ? ""
    : textOf([value.text ?? value.content ?? value.output ?? ""]);
}
