import { describe, expect, test } from '@jest/globals';
import type { ListProblem } from '#client/pages/host/drill/msel/columns.ts';
import { parseMsel } from '#client/pages/host/drill/msel/parse-msel.ts';
import type { SessionInject } from '#shared/contracts/inject.ts';

const COURSE = { openTick: -60, tick: 30, endTick: 20_160 };
const HEADER = 'no,sim_time,trigger,type,method,from,to,text,expected_action,evaluator_note';

/** The injects of a list without a fault. */
function injects(text: string): readonly SessionInject[] {
  const parsed = parseMsel(text, COURSE);
  expect(parsed.ok ? [] : parsed.error).toEqual([]);
  return parsed.ok ? parsed.value.injects : [];
}

/** What is wrong with a list. */
function problems(text: string): readonly ListProblem[] {
  const parsed = parseMsel(text, COURSE);
  return parsed.ok ? [] : parsed.error;
}

/** The one inject of a list of one row with these cells, by column. */
function row(cells: Readonly<Record<string, string>>): SessionInject | undefined {
  return injects(listOf(cells))[0];
}

function listOf(...rows: readonly Readonly<Record<string, string>>[]): string {
  const names = HEADER.split(',');
  const lines = rows.map((cells) => {
    const filled: Readonly<Record<string, string>> = {
      no: '1',
      from: 'Family',
      text: 'She shivers.',
      ...cells,
    };
    return names.map((name) => `"${(filled[name] ?? '').replaceAll('"', '""')}"`).join(',');
  });
  return [HEADER, ...lines].join('\n');
}

/** Column and kind of what is wrong with one row. */
function wrong(cells: Readonly<Record<string, string>>): readonly string[] {
  return problems(listOf(cells)).map(({ column, allowed }) => `${column} ${allowed.kind}`);
}

describe('an inject list', () => {
  test('[DRILL-1] a row becomes an inject with everything that stands in it', () => {
    const text = [
      HEADER,
      '7,T+2d 06:30,manual,probe off 5,telephone,Family,Charge nurse,"She shivers, come!",Look at her,Wait 5 min',
    ].join('\r\n');
    expect(injects(text)).toEqual([
      {
        injectId: 'msel-7',
        no: '7',
        plannedTick: 3270,
        effect: { kind: 'artefact', sensor: 'spo2', effect: 'lost', minutes: 5 },
        method: 'telephone',
        from: 'Family',
        to: 'Charge nurse',
        text: 'She shivers, come!',
        expectedAction: 'Look at her',
        evaluatorNote: 'Wait 5 min',
      },
    ]);
  });

  test.each([',', ';', '\t'])('[DRILL-2] columns are found by name, parted by %j', (delimiter) => {
    const text = [
      ['Text', 'FROM', 'sim time', 'no'].join(delimiter),
      ['"Two\nlines"', 'Family', '54:30', '1'].join(delimiter),
      ['', '', '', ''].join(delimiter),
    ].join('\n');
    expect(injects(`\uFEFF${text}`)).toEqual([
      { injectId: 'msel-1', no: '1', from: 'Family', text: 'Two\nlines', plannedTick: 3270 },
    ]);
  });

  test('[DRILL-2] a column that is none of a list is left out, and named', () => {
    const parsed = parseMsel('no,from,text,Room\n1,Family,Help,4', COURSE);
    expect(parsed.ok ? parsed.value.ignored : parsed.error).toEqual(['Room']);
  });

  test.each([
    ['T+2d 06:30', 3270],
    ['2d 06:30', 3270],
    ['54:30', 3270],
    ['T+54:30', 3270],
    ['54:30:00', 3270],
    ['3270', 3270],
    ['0', 0],
    ['T-0d 00:45', -45],
    ['−45', -45],
    ['-45', -45],
  ])('[DRILL-3] the time %s is tick %i', (sim_time, tick) => {
    expect(row({ sim_time })?.plannedTick).toBe(tick);
  });

  test.each(['half past six', '2d 24:00', '2d 6:60', '6:60', '06.30', 'T+2d', '1e3'])(
    '[DRILL-3] the time %s is not known',
    (sim_time) => {
      expect(wrong({ sim_time })).toEqual(['sim_time time']);
    },
  );

  test('[DRILL-3] a time outside the course is wrong, its first and its last tick are not', () => {
    expect(row({ sim_time: '-60' })?.plannedTick).toBe(-60);
    expect(row({ sim_time: '20160' })?.plannedTick).toBe(20_160);
    expect(wrong({ sim_time: '-61' })).toEqual(['sim_time course']);
    expect(wrong({ sim_time: '20161' })).toEqual(['sim_time course']);
  });

  test('[DRILL-3] what happens by itself happens after now', () => {
    expect(row({ sim_time: '31', trigger: 'time' })?.when).toEqual({ atTick: 31 });
    expect(wrong({ sim_time: '30', trigger: 'time' })).toEqual(['sim_time course']);
    expect(row({ sim_time: '30', trigger: 'manual' })?.plannedTick).toBe(30);
  });

  test('[DRILL-4] by time it happens by itself, by hand it waits with its time as the plan', () => {
    expect(row({ sim_time: '90', trigger: 'Time' })).toMatchObject({ when: { atTick: 90 } });
    expect(row({ sim_time: '90', trigger: 'time' })?.plannedTick).toBeUndefined();
    expect(row({ sim_time: '90', trigger: 'manual' })).toMatchObject({ plannedTick: 90 });
    expect(row({ sim_time: '90', trigger: '' })?.when).toBeUndefined();
    expect(wrong({ sim_time: '', trigger: 'time' })).toEqual(['sim_time time']);
  });

  test.each([
    ['crs>=2', { crsGrade: 2, afterMinutes: 0 }],
    ['CRS >= 2 + 15', { crsGrade: 2, afterMinutes: 15 }],
    ['icans≥1', { icansGrade: 1, afterMinutes: 0 }],
    ['temp>=38.5', { temperatureFromC: 38.5, afterMinutes: 0 }],
    ['temp>=38,5+30', { temperatureFromC: 38.5, afterMinutes: 30 }],
    ['order:tocilizumab', { ordered: 'tocilizumab', afterMinutes: 0 }],
    ['order: call-provider +15', { ordered: 'call-provider', afterMinutes: 15 }],
  ])('[DRILL-4] the condition %s sets it off', (trigger, when) => {
    expect(row({ trigger })?.when).toEqual(when);
  });

  test.each(['crs>=5', 'crs>2', 'icans>=0', 'temp>=43', 'order:aspirin', 'crs>=2+20161', 'soon'])(
    '[DRILL-4] the trigger %s is not known',
    (trigger) => {
      expect(wrong({ trigger })).toEqual(['trigger trigger']);
    },
  );

  test.each([
    ['message', undefined],
    ['Probe off', { sensor: 'spo2', minutes: 10 }],
    ['spo2 off 2', { sensor: 'spo2', minutes: 2 }],
    ['cuff-error 15', { sensor: 'cuff', minutes: 15 }],
    ['monitor blackout', { sensor: 'all', minutes: 3 }],
  ])('[DRILL-5] the type %s loses the sensor that it names', (type, lost) => {
    const effect = lost && { kind: 'artefact', effect: 'lost', ...lost };
    expect(row({ type })?.effect).toEqual(effect);
  });

  test.each(['fire', 'message 5', 'probe off 0', 'probe off 1441'])(
    '[DRILL-5] the type %s is not known',
    (type) => {
      expect(wrong({ type })).toEqual(['type type']);
    },
  );

  test('[DRILL-6] everything that is wrong is told at once, by row and column', () => {
    const text = listOf(
      { no: '1', from: '', text: '' },
      { no: '2', sim_time: 'noon', text: 'x'.repeat(1001) },
      { no: '2', trigger: 'never' },
      { no: '#' },
    );
    expect(problems(text)).toEqual([
      { row: 2, column: 'from', found: '', allowed: { kind: 'needed' } },
      { row: 2, column: 'text', found: '', allowed: { kind: 'needed' } },
      { row: 3, column: 'sim_time', found: 'noon', allowed: { kind: 'time' } },
      {
        row: 3,
        column: 'text',
        found: 'x'.repeat(1001),
        allowed: { kind: 'longest', maximum: 1000 },
      },
      { row: 4, column: 'trigger', found: 'never', allowed: { kind: 'trigger' } },
      { row: 4, column: 'no', found: '2', allowed: { kind: 'once', row: 3 } },
      { row: 5, column: 'no', found: '#', allowed: { kind: 'number' } },
    ]);
  });

  test.each([
    ['no', 20],
    ['from', 40],
    ['to', 40],
    ['method', 40],
    ['text', 1000],
    ['expected_action', 400],
    ['evaluator_note', 400],
  ])('[DRILL-6] %s has room for %i characters', (column, maximum) => {
    expect(row({ [column]: 'x'.repeat(maximum) })).toBeDefined();
    expect(wrong({ [column]: 'x'.repeat(maximum + 1) })).toEqual([`${column} longest`]);
  });

  test('[DRILL-6] numbers that cannot be told apart in the session are one number', () => {
    const text = listOf({ no: '3.1' }, { no: '3-1' });
    expect(problems(text)).toMatchObject([{ row: 3, column: 'no', allowed: { row: 2 } }]);
  });

  test('[DRILL-6] a text with an unquoted comma is a row with a cell too many', () => {
    expect(problems('no,from,text\n1,Family,Come, quickly')).toEqual([
      { row: 2, column: null, found: '', allowed: { kind: 'cells', maximum: 3 } },
    ]);
  });

  test('[DRILL-6] quotes that never end, and letters of another encoding, are told', () => {
    expect(problems('no,from,text\n1,Family,"Help').map(({ allowed }) => allowed.kind)).toEqual([
      'quotes',
    ]);
    expect(wrong({ from: 'Se\uFFFDora' })).toEqual(['from encoding']);
  });

  test('[DRILL-6] a list without its columns, or without a row, is no list', () => {
    expect(problems('').map(({ column, allowed }) => `${column} ${allowed.kind}`)).toEqual([
      'no header',
      'from header',
      'text header',
    ]);
    expect(problems('no,from,text,from\n1,a,b,c')).toMatchObject([{ column: 'from' }]);
    expect(problems(HEADER)).toMatchObject([{ allowed: { kind: 'rows' } }]);
  });

  test('[DRILL-6] a session has room for 200', () => {
    const rows = Array.from({ length: 201 }, (_, index) => ({ no: String(index + 1) }));
    expect(injects(listOf(...rows.slice(1)))).toHaveLength(200);
    expect(problems(listOf(...rows))).toMatchObject([{ row: 202, allowed: { maximum: 200 } }]);
  });

  test('[DRILL-7] what looks like a formula comes in as the text it is', () => {
    expect(row({ text: '=HYPERLINK("http://x")' })?.text).toBe('=HYPERLINK("http://x")');
    expect(row({ text: "'=1+1" })?.text).toBe('=1+1');
    expect(row({ text: "'Tis late" })?.text).toBe("'Tis late");
  });
});

test('[DRILL-28] a workbook is told from a list with faults', () => {
  const workbook = 'PK\u0003\u0004\u0014\u0000[Content_Types].xml';
  const said = { row: 1, column: null, found: '', allowed: { kind: 'workbook' } };
  expect(problems(workbook)).toEqual([said]);
  expect(problems('PKU,text\n1,Hello').map(({ allowed }) => allowed.kind)).not.toContain(
    'workbook',
  );
});
