import { describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createRest } from '#client/connection/rest.ts';
import { GradePage } from '#client/pages/grade/grade-page.tsx';
import { answerGradeRequest } from '#shared/grading/api.ts';
import { renderPage } from '#test/support/dom.tsx';

// Every key that is typed draws a long form again, which takes a busy machine its time.
jest.setTimeout(20_000);

interface Body {
  readonly crs: Readonly<Record<string, unknown>>;
  readonly icans: Readonly<Record<string, unknown>>;
  readonly news2: Readonly<Record<string, unknown>>;
}

/** The page with the graders behind it, and the bodies that it sent them. */
function calculator() {
  const asked: Body[] = [];
  const send = async (_path: unknown, init?: RequestInit) => {
    const body = JSON.parse(String(init?.body)) as Body;
    asked.push(body);
    const answer = answerGradeRequest(body);
    const said = answer.ok
      ? answer.value
      : {
          type: answer.error.code,
          title: 'Refused',
          detail: answer.error.message,
          ...answer.error,
        };
    return { ok: answer.ok, text: async () => JSON.stringify(said) } as Response;
  };
  renderPage(<GradePage />, { parts: { rest: createRest(send) } });
  return { asked };
}

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const status = () => screen.getByRole('status').textContent ?? '';
const untilTold = (words: RegExp) => waitFor(() => expect(status()).toMatch(words));

async function loadExample(name: string) {
  await userEvent.click(screen.getByText('Load an example'));
  await userEvent.click(await screen.findByText(name));
}

async function chooseIn(group: string, answer: string) {
  const [legend] = screen.getAllByText(group, { selector: 'legend' });
  const choices = legend?.closest('fieldset') as HTMLElement;
  await userEvent.click(within(choices).getByLabelText(answer));
}

describe('the teaching calculator', () => {
  test('[CALC-1] says that it is for teaching only, and grades nothing before anything is entered', async () => {
    const { asked } = calculator();
    expect(screen.getByText(/For teaching only\. Never for clinical use/)).toBeDefined();
    expect(status()).toBe('Nothing entered yet.');
    expect(screen.queryByRole('table')).toBeNull();
    expect(asked).toEqual([]);
  });

  test('[CALC-2] what is empty is sent as unknown, and the grade is marked incomplete', async () => {
    const { asked } = calculator();
    await userEvent.type(field('Temperature (°C)'), '38,6');
    await untilTold(/CRS grade 1 by all six scales/);
    const { crs, icans, news2 } = asked.at(-1) as Body;
    expect(crs).toMatchObject({
      temperatureC: 38.6,
      systolicMmHg: null,
      spo2Percent: null,
      oxygen: null,
      vasopressors: null,
    });
    expect(icans).toMatchObject({ ice: null, consciousness: null, seizure: null });
    expect(news2).toMatchObject({ temperatureC: 38.6, onOxygen: null, acvpu: null });
    const table = screen.getByRole('table', { name: /by six scales/ });
    expect(within(table).getAllByText('incomplete')).toHaveLength(6);
  });

  const examples = [
    { name: 'Fever alone', grades: [1, 1, 1, 1, 1, 1] },
    { name: 'Three fluid boluses', grades: [2, 2, 3, 1, 2, 2] },
    { name: 'One vasopressor at a low dose', grades: [3, 2, 3, 2, 2, 3] },
    { name: '2 L/min by nasal cannula', grades: [2, 2, 3, 2, 2, 2] },
    { name: 'BiPAP, and drowsy', grades: [4, 3, 3, 3, 3, 3] },
    { name: 'Fever and creatinine of CTCAE grade 3', grades: [1, 3, 3, 1, 3, 1] },
  ];
  for (const { name, grades } of examples) {
    test(`[CALC-3] the example "${name}" grades ${grades.join(' / ')}, completely`, async () => {
      calculator();
      await loadExample(name);
      const table = await screen.findByRole('table', { name: /by six scales/ });
      const row = within(table).getByRole('row', { name: /^CRS grade/ });
      const shown = within(row)
        .getAllByRole('cell')
        .map((cell) => cell.querySelector('.numeral')?.textContent);
      expect(shown.map(Number)).toEqual(grades);
      expect(within(table).queryByText('incomplete')).toBeNull();
    });
  }

  test('[CALC-4] a value that the server declines is told at its field, and nothing is lost', async () => {
    calculator();
    await loadExample('Fever alone');
    await untilTold(/CRS grade 1 by all six scales/);
    await userEvent.clear(field('SpO2 (%)'));
    await userEvent.type(field('SpO2 (%)'), '197');
    const problem = await screen.findByText('This must be 0-100 %.');
    expect(field('SpO2 (%)').getAttribute('aria-describedby')).toContain(problem.id);
    expect(field('SpO2 (%)').getAttribute('aria-invalid')).toBe('true');
    expect(field('SpO2 (%)').value).toBe('197');
    expect(screen.getByRole('alert').textContent).toMatch(
      /SpO2 \(%\) must be 0-100 %\. The grades shown are those from before\./,
    );
    expect(status()).toMatch(/CRS grade 1 by all six scales/);
    await userEvent.type(field('SpO2 (%)'), '{Backspace}{Backspace}');
    await userEvent.type(field('SpO2 (%)'), '{Backspace}97');
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  test('[CALC-4] what is no number, and a wrong dose in a list, are told at their fields', async () => {
    calculator();
    await userEvent.type(field('Temperature (°C)'), 'hot');
    expect(await screen.findByText('This must be a number, 25-45 °C.')).toBeDefined();
    await userEvent.clear(field('Temperature (°C)'));
    await chooseIn('Vasopressors', 'Some');
    await userEvent.type(field('Dose'), '0');
    const problem = await screen.findByText(/^This must be more than 0/);
    expect(field('Dose').getAttribute('aria-describedby')).toContain(problem.id);
  });

  test('[CALC-5] each scale says why: axes with rule and source, flags as sentences, what changes it', async () => {
    calculator();
    await loadExample('Three fluid boluses');
    const lee = within(await screen.findByRole('article', { name: 'Lee 2014' }));
    expect(lee.getByText(/systolic 88 mmHg/)).toBeDefined();
    expect(lee.getAllByText(/LEE-HYPOTENSION · Lee 2014/)).toHaveLength(1);
    expect(lee.getByText(/Still hypotensive after a fluid bolus/)).toBeDefined();
    const table = within(screen.getByRole('table', { name: /by six scales/ }));
    const rises = within(table.getByRole('row', { name: /^Rises to/ })).getAllByRole('cell');
    expect(rises[0]?.textContent).toBe('3 oxygen above 6 L/min for hypoxia');
    const falls = within(table.getByRole('row', { name: /^Falls to/ })).getAllByRole('cell');
    expect(falls).toHaveLength(6);
  });

  test('[CALC-6] says which scales disagree, and that they usually do', async () => {
    calculator();
    await loadExample('One vasopressor at a low dose');
    await untilTold(
      /CRS grade 3 by ASTCT, Penn,? and CTCAE 5\.0; CRS grade 2 by Lee 2014, MSKCC,? and CARTOX\. ICANS: 0\. NEWS2: \d/,
    );
    expect(screen.getByText(/disagree here.*102 patients.*a quarter.*Pennisi 2020/)).toBeDefined();
  });

  test('[CALC-7] ICANS and NEWS2 stand beside, with oxygen taken from the device', async () => {
    const { asked } = calculator();
    await loadExample('BiPAP, and drowsy');
    const icans = within(await screen.findByRole('region', { name: 'ICANS (ASTCT 2019)' }));
    expect(icans.getByText('ICANS grade 2, Moderate')).toBeDefined();
    const news2 = within(screen.getByRole('region', { name: 'NEWS2' }));
    expect(within(news2.getByRole('row', { name: /^Oxygen/ })).getByText('2')).toBeDefined();
    expect(asked.at(-1)?.news2).toMatchObject({ onOxygen: true });
  });

  test('[CALC-8] rare findings are answered by keyboard too, and clearing begins anew', async () => {
    const { asked } = calculator();
    await loadExample('Fever alone');
    await chooseIn('CRS suspected', 'No');
    await untilTold(/CRS grade 0 by all six scales/);
    await chooseIn('Drugs against fever, cytokines or inflammation, after that fever', 'Not known');
    await waitFor(() => expect(asked.at(-1)?.crs).toMatchObject({ suppressantsAfterOnset: null }));
    screen.getByRole('button', { name: 'Clear' }).focus();
    await userEvent.keyboard('{Enter}');
    await untilTold(/Nothing entered yet/);
    expect(field('Temperature (°C)').value).toBe('');
  });

  test('[CALC-10] Penn reads a high dose by minute or, where it is chosen, by body weight', async () => {
    const { asked } = calculator();
    await loadExample('One vasopressor at a low dose');
    await userEvent.selectOptions(field('Unit'), 'ug/kg/min');
    await userEvent.clear(field('Dose'));
    await userEvent.type(field('Dose'), '0.25');
    await untilTold(/CRS grade 3 by ASTCT, Penn,? and CTCAE 5\.0/);
    await chooseIn('High dose of a vasopressor by Penn', 'By body weight');
    await untilTold(/CRS grade 4 by Penn;/);
    expect(asked.at(-1)?.crs).toMatchObject({ pennDoseTable: 'by-weight' });
  });

  test('[CALC-10] BiPAP counts as a ventilator where it is chosen', async () => {
    calculator();
    await loadExample('BiPAP, and drowsy');
    await untilTold(/CRS grade 4 by ASTCT;/);
    await chooseIn('BiPAP counts as a ventilator by Lee 2014, MSKCC, CARTOX and CTCAE 5.0', 'Yes');
    await untilTold(
      /CRS grade 4 by ASTCT, Lee 2014, MSKCC, CARTOX,? and CTCAE 5\.0; CRS grade 3 by Penn/,
    );
  });

  test('[CALC-10] a death from ICANS is ICANS grade 5, and one that is not known leaves it open', async () => {
    const { asked } = calculator();
    await loadExample('Fever alone');
    await chooseIn('Death from ICANS', 'Yes');
    await untilTold(/ICANS: 5\./);
    const icans = within(screen.getByRole('region', { name: 'ICANS (ASTCT 2019)' }));
    expect(icans.getByText(/ICANS grade 5/)).toBeDefined();
    await chooseIn('Death from ICANS', 'Not known');
    await untilTold(/ICANS: 0\./);
    expect(asked.at(-1)?.icans).toMatchObject({ deathFromIcans: null });
    expect(icans.getByText('incomplete')).toBeDefined();
  });
});
