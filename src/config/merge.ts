/** Later over earlier: maps merge key by key, everything else is replaced. */
export function mergeConfig(base: unknown, over: unknown): unknown {
  if (!isMap(base) || !isMap(over)) return over;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    // defineProperty: a key named __proto__ becomes a key, not a prototype.
    Object.defineProperty(merged, key, {
      value: Object.hasOwn(merged, key) ? mergeConfig(merged[key], value) : value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return merged;
}

export const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
