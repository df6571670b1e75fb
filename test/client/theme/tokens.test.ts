import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { VISIONS } from '#client/theme/colour-vision.ts';
import { contrastOf, differenceOf, labOf, linearOf, seenBy } from '#test/support/colour.ts';

const SHEET = readFileSync(new URL('../../../client/theme/tokens.css', import.meta.url), 'utf8');

/** The colours that a block of the sheet declares. */
function block(selector: string): Readonly<Record<string, string>> {
  const start = SHEET.indexOf(`${selector} {`);
  const text = SHEET.slice(start, SHEET.indexOf('\n}', start));
  return Object.fromEntries(
    [...text.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

const dark = block(':root');
const THEMES = {
  dark,
  light: { ...dark, ...block(':root[data-mantine-color-scheme="light"]') },
  contrast: { ...dark, ...block(':root[data-contrast="high"]') },
} as const;
const VITALS = ['hr', 'bp', 'spo2', 'rr', 'temp'].map((name) => `vital-${name}`);
const GRADES = [0, 1, 2, 3, 4, 5].map((grade) => `grade-${grade}`);

function smallestDifference(theme: Readonly<Record<string, string>>, names: readonly string[]) {
  const differences = VISIONS.flatMap((vision) => {
    const seen = names.map((name) => labOf(seenBy(vision, linearOf(theme[name] ?? ''))));
    return seen.flatMap((one, index) =>
      seen.slice(index + 1).map((other) => differenceOf(one, other)),
    );
  });
  return Math.min(...differences);
}

test('[SET-11] the measure of difference is that of the published test data', () => {
  expect(differenceOf([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(differenceOf([50, -1, 2], [50, 0, 0])).toBeCloseTo(2.3669, 4);
  expect(differenceOf([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
  expect(differenceOf([22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619])).toBeCloseTo(
    2.0373,
    4,
  );
});

describe.each(Object.entries(THEMES))('the colours of the %s theme', (_, theme) => {
  const colour = (name: string) => theme[name] ?? '';

  test.each(['bg', 'surface', 'raised'])('[SET-11] texts can be read on %s', (ground) => {
    for (const text of ['text', 'text-2', 'link', 'error-text']) {
      expect(contrastOf(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('[SET-11] controls and vital signs stand out from the ground', () => {
    for (const name of ['control-border', 'focus-ring', 'grade-outline', ...VITALS]) {
      expect(contrastOf(colour(name), colour('bg'))).toBeGreaterThanOrEqual(3);
      expect(contrastOf(colour(name), colour('surface'))).toBeGreaterThanOrEqual(3);
    }
  });

  test('[SET-11] what is written on a fill can be read', () => {
    expect(contrastOf(colour('primary-ink'), colour('primary-fill'))).toBeGreaterThanOrEqual(4.5);
    for (const name of [...GRADES, 'alarm-high', 'alarm-medium', 'alarm-low']) {
      expect(contrastOf(colour(`${name}-ink`), colour(`${name}-fill`))).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('[SET-11] grades differ to every kind of colour vision', () => {
    const fills = GRADES.map((grade) => `${grade}-fill`);
    expect(smallestDifference(theme, fills)).toBeGreaterThanOrEqual(15);
  });

  test('[SET-11] vital signs differ to every kind of colour vision', () => {
    expect(smallestDifference(theme, VITALS)).toBeGreaterThanOrEqual(12);
  });
});
