import { expect, it } from "vitest";
import { HARNESSES } from "../../../src/agent/call.js";
import { CLI, createRepository } from "../../support/repository.js";

const LEVELS = 1_000_000;
const DEEP = `{"tool_name":"Bash","tool_input":${'{"a":'.repeat(LEVELS)}1${"}".repeat(LEVELS)}}`;

it.each(Object.keys(HARNESSES))(
  "%s is refused before a tool where it says too much to be read",
  (harness) => {
    const repository = createRepository().write("tollgate.yaml", "extends: recommended\n");
    const before = [CLI, "agent", harness, "pre-tool-use"];
    const long = repository.exec(process.execPath, before, { input: Buffer.alloc(100 * 1024 * 1024, " ") });
    expect(long).toMatchObject({ code: 2, stdout: expect.stringMatching(/"deny".*it is too long/) });
    const deep = repository.exec(process.execPath, before, { input: DEEP });
    expect(deep).toMatchObject({ code: 2, stdout: expect.stringMatching(/"deny".*has no command/) });
  },
);
