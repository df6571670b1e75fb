import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { loadLibrary } from '#server/scenarios/library.ts';
import { scenarioListSchema } from '#shared/contracts/rest.ts';
import { clearFolder, newFolder } from '#test/server/support/folder.ts';
import { builtInScenario } from '#test/support/scenarios.ts';

describe('the library', () => {
  let folder: string;
  let builtInDir: string;
  let ownDir: string;

  beforeEach(async () => {
    folder = await newFolder();
    builtInDir = join(folder, 'built-in');
    ownDir = join(folder, 'own');
    await mkdir(builtInDir);
    await mkdir(ownDir);
    await put(builtInDir, 'mild-crs.json', builtInScenario());
  });

  afterEach(() => clearFolder(folder));

  async function put(where: string, file: string, content: unknown): Promise<void> {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    await writeFile(join(where, file), text);
  }

  async function load() {
    const loaded = await loadLibrary({ builtInDir, ownDir });
    if (!loaded.ok) {
      throw new Error(`${loaded.error.file}: ${loaded.error.field} ${loaded.error.limit}`);
    }
    return loaded.value;
  }

  test('has the cases that come with Beacon and your own', async () => {
    await put(ownDir, 'mine.json', { ...builtInScenario(), id: 'my-case' });
    await put(ownDir, 'notes.txt', 'no case');
    const library = await load();
    expect(library.cards.map(({ id, builtIn }) => [id, builtIn])).toEqual([
      ['mild-crs', true],
      ['my-case', false],
    ]);
    expect(library.find('my-case')?.patient.label.en).toBe(builtInScenario().patient.label.en);
    expect(library.find('nobody')).toBeNull();
    expect(library.problems).toEqual([]);
  });

  test('a card has what the contract says, and nothing of the course', async () => {
    const { cards, problems } = await load();
    expect(scenarioListSchema.parse({ scenarios: cards, problems }).scenarios[0]).toMatchObject({
      peakGrade: 1,
      peakIcans: 0,
      monitoring: 'continuous',
      durationDays: 14,
      suggestedSpeed: 600,
    });
  });

  test('a case saved with a byte order mark, as Windows editors do, is read', async () => {
    await put(ownDir, 'mine.json', `\uFEFF${JSON.stringify({ ...builtInScenario(), id: 'mine' })}`);
    const library = await load();
    expect(library.problems).toEqual([]);
    expect(library.find('mine')?.id).toBe('mine');
  });

  test('[STORE-8] what is no plain file is listed and never read', async () => {
    await symlink(devNull, join(ownDir, 'device.json'));
    const { problems } = await load();
    expect(problems).toEqual([
      { file: 'device.json', field: '(whole)', limit: 'must be a plain file' },
    ]);
  });

  test('[STORE-8] a broken file of yours is listed with field and limit, the others load', async () => {
    await put(ownDir, 'a.json', '{ "schemaVersion": 1,');
    await put(ownDir, 'b.json', { ...builtInScenario(), id: 'b-case', weight: 3 });
    await put(ownDir, 'c.json', { ...builtInScenario(), id: 'c-case' });
    await put(ownDir, 'd.json', { ...builtInScenario(), id: 'c-case' });
    await put(ownDir, 'e.json', builtInScenario());
    await put(ownDir, 'f.json', { ...builtInScenario(), id: 'f-case', openTick: 90_000 });
    await put(ownDir, 'g.json', `"${'x'.repeat(1_000_001)}"`);
    const library = await load();
    expect(library.cards.map(({ id }) => id)).toEqual(['mild-crs', 'c-case']);
    expect(library.problems.map(({ file, field }) => [file, field])).toEqual([
      ['a.json', '(whole)'],
      ['b.json', 'weight'],
      ['d.json', 'id'],
      ['e.json', 'id'],
      ['f.json', 'openTick'],
      ['g.json', '(whole)'],
    ]);
    expect(library.problems[2]?.limit).toBe('"c-case" is the id of c.json already');
    expect(library.problems[3]?.limit).toBe('"mild-crs" is the id of a built-in case already');
  });

  test('[STORE-9] a broken case of our own is a failure that names file, field and limit', async () => {
    const { baseline, ...patient } = builtInScenario().patient;
    const broken = { ...patient, baseline: { ...baseline, heartRatePerMin: 300 } };
    await put(builtInDir, 'mild-crs.json', { ...builtInScenario(), patient: broken });
    const loaded = await loadLibrary({ builtInDir, ownDir });
    expect(loaded).toEqual({
      ok: false,
      error: {
        file: 'mild-crs.json',
        field: 'patient.baseline.heartRatePerMin',
        limit: 'must be 40-160 /min',
      },
    });
  });

  test('a folder of your own that is not there is no problem', async () => {
    const loaded = await loadLibrary({ builtInDir, ownDir: join(folder, 'none') });
    expect(loaded.ok && loaded.value.problems).toEqual([]);
  });

  test('a library without a single case is a failure', async () => {
    const loaded = await loadLibrary({ builtInDir: join(folder, 'none'), ownDir });
    expect(loaded.ok).toBe(false);
  });
});
