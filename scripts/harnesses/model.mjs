import { createServer } from "node:http";

/**
 * A model of a few lines, on 127.0.0.1: it plays `steps`, one for each question of the harness. `dialect`: how the
 * harness speaks with models. A step is `{ call }`, a tool call that it asks for (or what makes one of the text that was
 * heard last), or `{ say }`, with which it ends its turn; its `sees` is given what the harness hands back upon it, as one
 * text, and throws where that is not as it has to be. `opens` sees what the harness begins with. Gives its `url`, what it has `heard` so far, a text each question,
 * `failure` (null, or what was thrown), and `close`.
 */
export async function startModel(dialect, { opens, steps }) {
  const model = { url: "", heard: [], failure: null, close: () => server.close() };
  const answer = (question) => {
    const heard = dialect.heardIn(question);
    const at = model.heard.push(heard) - 1;
    const sees = at === 0 ? opens : steps[at - 1]?.sees;
    try {
      sees?.(heard);
      if (at > steps.length) throw new Error(`it goes on, though nothing is left to do: ${heard}`);
      if (at > 0 && steps[at - 1].say && !sees) throw new Error(`it was not let go: ${heard}`);
    } catch (error) {
      model.failure ??= error;
    }
    const { say, call } = (model.failure ? null : steps[at]) ?? { say: "That is all." };
    return { say, call: typeof call === "function" ? call(heard) : call };
  };
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString("utf8");
    if (new URL(request.url, model.url).pathname !== dialect.path || !text.startsWith("{")) {
      response.writeHead(404, { "content-type": "application/json" }).end("{}");
      return;
    }
    const question = JSON.parse(text);
    const step = dialect.isAside(question) ? { say: "Nothing." } : answer(question);
    response.writeHead(200, { "content-type": "text/event-stream" });
    for (const event of dialect.eventsOf(step, model.heard.length))
      response.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
    response.end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  model.url = `http://127.0.0.1:${server.address().port}`;
  return model;
}
