import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { gradeAnswerSchema, SCALE_NAMES } from '#shared/contracts/grade-answer.ts';
import { readText } from '#test/support/repository.ts';
import { type LiveServer, startLiveServer } from '#test/transport/support/live-server.ts';

interface Vector {
  readonly id: string;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly [asked: string]: unknown;
}

const vectors = (name: string): Vector[] =>
  JSON.parse(readText(`test/golden/grading-${name}.json`));

let server: LiveServer;

beforeAll(async () => {
  server = await startLiveServer();
});

afterAll(() => server.close());

async function graded(body: unknown) {
  const answer = await server.post('/api/grade', body);
  expect(answer.status).toBe(200);
  return gradeAnswerSchema.parse(await answer.json());
}

describe('grading over HTTP', () => {
  test('[CRS-1] [GRADE-9] the thirty golden CRS vectors grade as written', async () => {
    const all = vectors('crs');
    const { crs } = await graded({ crs: all.map((vector) => vector.crs) });
    const grades = [crs]
      .flat()
      .map((one) => Object.fromEntries(SCALE_NAMES.map((name) => [name, one?.[name].grade])));
    expect(all).toHaveLength(30);
    expect(grades).toEqual(all.map(({ expected }) => expected));
  });

  test('[ICANS-1] [GRADE-9] the fifteen golden ICANS vectors grade as written', async () => {
    const all = vectors('icans');
    const { icans } = await graded({ icans: all.map((vector) => vector.icans) });
    expect(all).toHaveLength(15);
    expect(icans).toMatchObject(all.map(({ expected }) => expected));
  });

  test('[NEWS-1] [GRADE-9] the fifteen golden NEWS2 vectors score as written', async () => {
    const all = vectors('news2');
    const { news2 } = await graded({ news2: all.map((vector) => vector.news2) });
    expect(all).toHaveLength(15);
    expect(news2).toMatchObject(all.map(({ expected }) => expected));
  });

  test('[GRADE-9] every further scale answers over HTTP as one snapshot and as an array', async () => {
    const keys = ['qsofa', 'sirs', 'shockIndex', 'mews', 'ctcaeFever', 'ice', 'cartox10', 'cres'];
    const all = [...keys, 'capd', 'iecHs', 'icaht', 'tIcaht'];
    const single = await graded(Object.fromEntries(all.map((key) => [key, {}])));
    const many = await graded(Object.fromEntries(all.map((key) => [key, [{}, {}]])));
    expect(Object.keys(single)).toEqual(all);
    expect(Object.keys(many)).toEqual(all);
    for (const [key, one] of Object.entries(single)) {
      expect(Object.entries(many)).toContainEqual([key, [one, one]]);
    }
  });

  test('[GRADE-9] wrong data is a 400 that names field and limit', async () => {
    const answer = await server.post('/api/grade', { mews: [{}, { systolicMmHg: 301 }] });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      type: 'request-invalid',
      field: 'mews.1.systolicMmHg',
      limit: 'must be 0-300 mmHg',
    });
  });
});
