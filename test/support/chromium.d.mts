/** The path of a Chromium, Chrome or Edge on this machine, or undefined where there is none. */
export function findChromium(): string | undefined;

/** The path of a Chromium, installed first where that is possible; throws what to install. */
export function chromium(): string;
