import { UserError } from "../errors.js";
import { gapOf, removeMember, setMember } from "./edit-json.js";

const ARM = "tollgate init --hooks-only";
/** An install without development dependencies has no tollgate, and must not fail for that. */
const ARM_IF_THERE = `${ARM} || exit 0`;

type Json = Readonly<Record<string, unknown>>;

/** Whether package.json asks for tollgate, so that its scripts may call it. */
export function dependsOnTollgate(text: string | null): boolean {
  if (text === null) return false;
  const manifest = parse(text);
  return ["dependencies", "devDependencies", "optionalDependencies"].some((group) =>
    Object.hasOwn(objectIn(manifest, group), "tollgate"),
  );
}

/** package.json with hooks armed by `prepare`, so that every clone has them after its install. */
export function withPrepare(text: string): string {
  const scripts = objectIn(parse(text), "scripts");
  const prepare = scripts.prepare ?? "";
  if (typeof prepare !== "string") throw odd("scripts.prepare");
  if (prepare.includes("tollgate")) return text;
  const script = JSON.stringify(prepare === "" ? ARM_IF_THERE : `${prepare} && (${ARM_IF_THERE})`);
  if (Object.keys(scripts).length > 0) return setMember(text, ["scripts"], "prepare", script);
  const gap = gapOf(text, []);
  const indent = gap.includes("\n") ? gap + gap.slice(gap.lastIndexOf("\n") + 1) : "";
  return setMember(text, [], "scripts", `{${indent}"prepare": ${script}${indent ? gap : ""}}`);
}

/** Takes that back out; unchanged when it is not there as we wrote it. */
export function withoutPrepare(text: string): string {
  const scripts = objectIn(parse(text), "scripts");
  const { prepare } = scripts;
  if (typeof prepare !== "string" || !prepare.includes(ARM_IF_THERE)) return text;
  if (prepare !== ARM_IF_THERE) {
    const rest = prepare.replace(` && (${ARM_IF_THERE})`, "");
    return setMember(text, ["scripts"], "prepare", JSON.stringify(rest));
  }
  const isAlone = Object.keys(scripts).length === 1;
  return isAlone ? removeMember(text, [], "scripts") : removeMember(text, ["scripts"], "prepare");
}

function parse(text: string): Json {
  let manifest: unknown;
  try {
    manifest = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw new UserError(`package.json is not JSON: ${(error as Error).message}`, "Mend it, then try again.");
  }
  if (!isObject(manifest)) throw new UserError("package.json is not an object.", "Mend it, then try again.");
  return manifest;
}

function objectIn(manifest: Json, key: string): Json {
  const value = Object.hasOwn(manifest, key) ? manifest[key] : {};
  if (!isObject(value)) throw odd(key);
  return value;
}

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const odd = (key: string): UserError =>
  new UserError(`package.json: "${key}" is not what npm expects there.`, "Mend it, then try again.");
