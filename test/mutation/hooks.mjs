const GLOBALS = new URL('./globals.mjs', import.meta.url).href;

/** Gives the tests describe, test and expect without jest's own runtime around them. */
export function resolve(specifier, context, next) {
  return specifier === '@jest/globals'
    ? { url: GLOBALS, format: 'module', shortCircuit: true }
    : next(specifier, context);
}
