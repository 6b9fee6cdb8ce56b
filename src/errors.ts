/**
 * The one error that is thrown on purpose: something is wrong that the person can mend
 * (usage, config, environment). It carries what to do and is printed without a stack; exit code 2.
 * Anything else that is thrown is a bug of ours and says so; exit code 3.
 */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly hint: string | null;

  constructor(message: string, hint: string | null = null, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}

/** The message of anything that was thrown; a throw need not be an Error. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
