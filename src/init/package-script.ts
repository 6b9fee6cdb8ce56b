import { UserError } from "../errors.js";

const ARM = "tollgate init --hooks-only";
/** An install without development dependencies has no tollgate, and must not fail for that. */
const ARM_IF_THERE = `${ARM} || exit 0`;

interface Manifest {
  readonly name?: unknown;
  readonly scripts?: Readonly<Record<string, unknown>>;
  readonly [group: string]: unknown;
}

/** Whether package.json asks for tollgate, so that its scripts may call it. */
export function dependsOnTollgate(text: string | null): boolean {
  if (text === null) return false;
  const manifest = parse(text);
  return ["dependencies", "devDependencies", "optionalDependencies"].some((group) =>
    Object.hasOwn((manifest[group] ?? {}) as object, "tollgate"),
  );
}

/** package.json with hooks armed by `prepare`, so that every clone has them after its install. */
export function withPrepare(text: string): string {
  const manifest = parse(text);
  const prepare = manifest.scripts?.prepare;
  if (typeof prepare === "string" && prepare.includes("tollgate")) return text;
  const script =
    typeof prepare === "string" && prepare !== "" ? `${prepare} && (${ARM_IF_THERE})` : ARM_IF_THERE;
  return render(text, { ...manifest, scripts: { ...manifest.scripts, prepare: script } });
}

/** Takes that back out; unchanged when it is not there as we wrote it. */
export function withoutPrepare(text: string): string {
  const manifest = parse(text);
  const prepare = manifest.scripts?.prepare;
  if (typeof prepare !== "string" || !prepare.includes(ARM_IF_THERE)) return text;
  const rest = prepare === ARM_IF_THERE ? "" : prepare.replace(` && (${ARM_IF_THERE})`, "");
  const { prepare: _, ...others } = manifest.scripts!;
  const scripts = rest === "" ? others : { ...manifest.scripts, prepare: rest };
  const { scripts: __, ...bare } = manifest;
  return render(text, Object.keys(scripts).length === 0 ? bare : { ...manifest, scripts });
}

function parse(text: string): Manifest {
  try {
    return JSON.parse(text.replace(/^\ufeff/, "")) as Manifest;
  } catch (error) {
    throw new UserError(`package.json is not JSON: ${(error as Error).message}`, "Mend it, then try again.");
  }
}

/** As npm writes it: the indentation and the last newline stay. */
function render(text: string, manifest: Manifest): string {
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? 2;
  const ends = text.includes("\r\n") ? "\r\n" : "\n";
  const json = JSON.stringify(manifest, null, indent).replaceAll("\n", ends);
  return /\n$/.test(text) ? `${json}${ends}` : json;
}
