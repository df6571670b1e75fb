/** A mistake of ours: a value left the range that the code around it promises. Never caught but by the session runner. */
class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/**
 * Throws {@link InvariantError} unless the condition holds.
 *
 * @param condition what has to be true here
 * @param message the value found and the limit it broke
 */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) {
    throw new InvariantError(message);
  }
}

/** Marks the branch of a switch over a union that no value can reach. */
export function unreachable(value: never): never {
  throw new InvariantError(`no branch for ${JSON.stringify(value)}`);
}
