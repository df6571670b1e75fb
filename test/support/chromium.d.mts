/** The path of a Chromium, installed first where that is possible; throws what to install. */
export function chromium(): string;
