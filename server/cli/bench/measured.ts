/** One measured figure; a goal says which way is better by its word. */
export interface Measured {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: { readonly atLeast: number } | { readonly atMost: number } | null;
}

/** The figures for people, one a line. */
export function measuredTable(measured: readonly Measured[]): string {
  const width = Math.max(...measured.map(({ name }) => name.length));
  return measured
    .map(({ name, value, unit, goal }) => {
      const figure = value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2);
      return `${name.padEnd(width)} ${figure.padStart(10)} ${unit.padEnd(16)} ${goalWords(value, goal)}`;
    })
    .join('\n');
}

function goalWords(value: number, goal: Measured['goal']): string {
  if (goal === null) {
    return '';
  }
  const [words, met] =
    'atLeast' in goal
      ? [`at least ${goal.atLeast}`, value >= goal.atLeast]
      : [`at most ${goal.atMost}`, value <= goal.atMost];
  return `${words}: ${met ? 'met' : 'NOT MET'}`;
}
