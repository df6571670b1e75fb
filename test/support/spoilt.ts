/** What no field of a request takes, or only few. */
const WRONG: readonly unknown[] = [
  null,
  undefined,
  true,
  '',
  'X\u0007',
  'x'.repeat(5000),
  -1e9,
  1e9,
  0.5,
  Number.NaN,
  [],
  Array.from({ length: 5000 }, () => 'x'),
  {},
  { stray: 1, strange: 2 },
];

/**
 * A value with one part spoilt: every part in turn, in every way. Of the parts of a list that are
 * alike only the first is.
 */
export function spoilt(value: unknown): unknown[] {
  const seen = new Set<string>();
  return parts(value).flatMap((path) => {
    const kind = path.filter((name) => typeof name === 'string').join('.');
    if (seen.has(kind)) {
      return [];
    }
    seen.add(kind);
    return WRONG.map((wrong) => replaced(value, path, wrong));
  });
}

type Path = readonly (string | number)[];

function parts(value: unknown): Path[] {
  return [
    [],
    ...entriesOf(value).flatMap(([name, part]) => parts(part).map((path) => [name, ...path])),
  ];
}

function entriesOf(value: unknown): [string | number, unknown][] {
  if (Array.isArray(value)) {
    return [...value.entries()];
  }
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function replaced(value: unknown, [name, ...rest]: Path, by: unknown): unknown {
  if (name === undefined) {
    return by;
  }
  if (Array.isArray(value)) {
    return value.map((part, index) => (index === name ? replaced(part, rest, by) : part));
  }
  const object = value as Readonly<Record<string, unknown>>;
  return { ...object, [name]: replaced(object[name], rest, by) };
}
