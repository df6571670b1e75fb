const MINUTES_PER_HOUR = 60;

/** A figure of hours that has decimals, with the mark of either language. */
const HOURS = /(?<![\d.,-])(\d+)[.,](\d+) h\b/g;

/** A text, or a unit, with micrograms by their sign: exports and codes write `ug`. */
export function withMicroSign(text: string): string {
  return text.replaceAll(/\bug\b/g, 'µg');
}

/** A text in which a part of an hour is told in minutes: `3.23 h` is `3 h 14 min`. */
export function withMinutes(text: string): string {
  return text.replaceAll(HOURS, (_, whole: string, part: string) => {
    const minutes = Math.round(Number(`${whole}.${part}`) * MINUTES_PER_HOUR);
    const hours = Math.floor(minutes / MINUTES_PER_HOUR);
    const rest = minutes - hours * MINUTES_PER_HOUR;
    return [hours === 0 ? '' : `${hours} h`, rest === 0 && hours > 0 ? '' : `${rest} min`]
      .filter(Boolean)
      .join(' ');
  });
}
