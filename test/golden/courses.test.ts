import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { CourseFold } from '#shared/course/fold.ts';
import { ENGINE_VERSION } from '#shared/engine/version.ts';
import { ordered } from '#test/support/log.ts';
import { builtInScenario } from '#test/support/scenarios.ts';

interface GoldenCourse {
  readonly engineVersion: number;
  readonly rules: string;
  readonly none: string;
  readonly treated: string;
}

const golden: Record<string, GoldenCourse> = JSON.parse(
  readFileSync(new URL('./course-hashes.json', import.meta.url), 'utf8'),
);
const shipped = readdirSync(new URL('../../shared/scenarios/', import.meta.url))
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''));

const ORDERS = [
  ordered({ intervention: 'paracetamol', everyMinutes: 360 }, { seq: 1, tick: 4500 }),
  ordered({ intervention: 'fluid-bolus' }, { seq: 2, tick: 5000 }),
  ordered({ intervention: 'oxygen', device: 'nasal-cannula' }, { seq: 3, tick: 5100 }),
  ordered({ intervention: 'tocilizumab' }, { seq: 4, tick: 5200 }),
  ordered({ intervention: 'dexamethasone', everyMinutes: 720 }, { seq: 5, tick: 6000 }),
];

function hashOf(id: string, care: 'rules' | 'none', orders: typeof ORDERS): string {
  const scenario = builtInScenario(id);
  const fold = new CourseFold({ scenario, seed: scenario.seed, care });
  for (const order of orders) {
    fold.accept(order);
  }
  fold.advance(scenario.endTick);
  return fold.hash;
}

describe('the courses of the shipped cases', () => {
  test('[DET-5] every shipped case has a golden course', () => {
    expect(Object.keys(golden).sort()).toEqual(shipped.sort());
  });

  test.each(shipped)('[DET-5] the course of %s changes only with the engine version', (id) => {
    expect({
      engineVersion: ENGINE_VERSION,
      rules: hashOf(id, 'rules', []),
      none: hashOf(id, 'none', []),
      treated: hashOf(id, 'none', ORDERS),
    }).toEqual(golden[id]);
  });
});
