/** A mistake in how a command was called; its message names the argument and the limit. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Runs a command: a usage error is one line and exit 2, a closed pipe is a quiet end. */
export async function runCommand(command: () => void | Promise<void>): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
  try {
    await command();
  } catch (error) {
    if (!(error instanceof UsageError) && !isArgumentError(error)) {
      throw error;
    }
    console.error(error.message.split('\n')[0]);
    process.exitCode = 2;
  }
}

/** Reads a whole number from an argument. */
export function wholeNumber(
  text: string,
  limits: { readonly name: string; readonly minimum: number; readonly maximum: number },
): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= limits.minimum && value <= limits.maximum)) {
    const range = `${limits.minimum}-${limits.maximum}`;
    throw new UsageError(`--${limits.name}: "${text}" is not a whole number, ${range}`);
  }
  return value;
}

function isArgumentError(error: unknown): error is Error {
  return (
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE')
  );
}
