import { spawn } from "node:child_process";
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { recorders } from "./recorders.mjs";
import { responses } from "./responses.mjs";

const call = (name, input) => ({ name, input });
const patch = (...lines) => call("apply_patch", ["*** Begin Patch", ...lines, "*** End Patch"].join("\n"));
const configOf = (home) => join(home, ".codex/config.toml");

/** Codex without a login: a provider of models that is ours (docs "Configuration reference", model_providers). */
export const codex = {
  dialect: responses,
  shutsWithoutAnswer: false,
  asks: [],
  makesNoWorkTree: null,
  tools: {
    shell: (cmd) => call("exec_command", { cmd }),
    /** Opens a program, and types into it later. */
    type: {
      open: (cmd) => call("exec_command", { cmd, tty: true, yield_time_ms: 1_000 }),
      into: (chars) => (heard) =>
        call("write_stdin", {
          session_id: Number(/session ID (\d+)/.exec(heard)?.[1]),
          chars,
          yield_time_ms: 2_000,
        }),
    },
    read: () => [],
    write: (path, text) =>
      patch(
        `*** Add File: ${path}`,
        ...text
          .trimEnd()
          .split("\n")
          .map((line) => `+${line}`),
      ),
    edit: (path, from, to) => patch(`*** Update File: ${path}`, "@@", `-${from}`, `+${to}`),
  },
  prepare({ home, root, told }) {
    mkdirSync(join(home, ".codex"), { recursive: true });
    writeFileSync(join(home, ".codex/hooks.json"), JSON.stringify({ hooks: recorders(told) }));
    writeFileSync(configOf(home), `[projects.${JSON.stringify(root)}]\ntrust_level = "trusted"\n`);
  },
  start: ({ url }) => ({
    args: [
      ...["exec", "--dangerously-bypass-approvals-and-sandbox"],
      // By a model's name it decides which tools there are: one that it does not know gets no apply_patch.
      ...["-c", 'model="gpt-5.5"', "-c", 'model_provider="scripted"'],
      ...["-c", `model_providers.scripted={ name="scripted", base_url="${url}/v1", wire_api="responses" }`],
      "Do it.",
    ],
    env: {},
  }),
  /** As `/hooks` does it: what stands there now is written down, by its hash, in the person's own config. */
  async trust({ program, root, home, env }) {
    const [{ hooks }] = await listHooks(program, root, env);
    for (const { key, currentHash } of hooks)
      appendFileSync(
        configOf(home),
        `[hooks.state.${JSON.stringify(key)}]\ntrusted_hash = "${currentHash}"\n`,
      );
  },
};

/** By way of the server that its editors speak with: a line of JSON each way (`codex app-server`). */
async function listHooks(program, root, env) {
  const server = spawn(program, ["app-server"], { cwd: root, env, stdio: ["pipe", "pipe", "ignore"] });
  const say = (message) => server.stdin.write(`${JSON.stringify(message)}\n`);
  say({ id: 1, method: "initialize", params: { clientInfo: { name: "try-harnesses", version: "1" } } });
  try {
    for await (const line of createInterface(server.stdout)) {
      const { id, result, error } = JSON.parse(line);
      if (error) throw new Error(`codex app-server: ${error.message}`);
      if (id === 1) {
        say({ method: "initialized" });
        say({ id: 2, method: "hooks/list", params: { cwds: [root] } });
      }
      if (id === 2) return result.data;
    }
    throw new Error("codex app-server ended before it told of hooks");
  } finally {
    server.kill();
  }
}
