import { readOptions } from "../../content/read-options.js";

/** Options with which a program that compresses leaves the file where it is, or makes one of it. */
const KEEPING =
  /^(-[1-9a-zA-Z]*[kcdtlh][1-9a-zA-Z]*|--(keep|stdout|to-stdout|decompress|uncompress|test|list|help))$/;

/** The paths that are gone once an archive or a compressed file has them. */
export function packedAway(name: string, args: readonly string[]): readonly string[] {
  const has = (pattern: RegExp) => args.some((arg) => pattern.test(arg));
  const { operands } = readOptions(args, { short: name.endsWith("tar") ? "fCTX" : "", long: ["--file"] });
  if (/^(bsd|g)?tar$/.test(name)) return has(/^--remove-files$/) ? operands : [];
  if (name === "rsync") return has(/^--remove-source-files$/) ? operands.slice(0, -1) : [];
  if (name === "zip") return has(/^(-[a-zA-Z]*m[a-zA-Z]*|--move)$/) ? operands.slice(1) : [];
  if (/^7z[ar]?$/.test(name)) return has(/^-sdel$/) ? operands.slice(2) : [];
  return /^(gzip|bzip2|xz|lzma|compress)$/.test(name) && !has(KEEPING) ? operands : [];
}
