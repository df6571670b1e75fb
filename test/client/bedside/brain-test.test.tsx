import { describe, expect, test } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { BrainTest } from '#client/components/judge/neuro/brain-test.tsx';
import { capdPoints, howOften, OFTEN } from '#client/components/judge/neuro/capd-points.ts';
import { replyWaitSeconds } from '#client/components/judge/neuro/use-asking.ts';
import { Numerics } from '#client/components/monitor/numerics.tsx';
import { VitalsAnnouncer } from '#client/pages/bedside/notices/vitals-announcer.tsx';
import type { SessionState } from '#client/store/session-state.ts';
import type { ClientAction } from '#shared/contracts/action.ts';
import type { AskedReply } from '#shared/contracts/frame.ts';
import { CAPD_ITEMS, type IcePoints } from '#shared/contracts/judgement.ts';
import { ICE_ITEMS, type IceItem } from '#shared/contracts/truth-view.ts';
import { renderSession } from '#test/support/dom.tsx';
import { manualClock } from '#test/support/manual-clock.ts';
import { sessionStateOf } from '#test/support/session-fixtures.ts';
import { atBedside, factsOf, own } from './at-bedside.ts';

const YEAR: AskedReply = { seq: 11, item: 'year', tick: 3270, text: { en: '“It is 2026.”' } };
const CHILD = factsOf({
  patient: { label: { en: 'Noa' }, ageYears: 8, sex: 'female', weightKg: 25 },
});

function page(state: Partial<SessionState> = {}, clock = manualClock()) {
  const rendered = renderSession(<BrainTest />, { state: atBedside(state), parts: { clock } });
  rendered.act.mockResolvedValue({ ok: true, seq: 11 });
  return { ...rendered, clock };
}

const repliesTo = (items: readonly AskedReply['item'][]): AskedReply[] =>
  items.map((item, index) => ({ seq: 11 + index, item, tick: 3270, text: { en: `To ${item}.` } }));
const rowOf = (question: string) => within(screen.getByText(question).closest('li') as HTMLElement);
const mark = async (name: string) => {
  for (const radio of screen.getAllByRole('radio', { name })) {
    await userEvent.click(radio);
  }
};
const PLASTER: ClientAction = {
  type: 'ice.score',
  points: Object.fromEntries(
    ICE_ITEMS.map((item, index) => [item, item === 'sentence' ? null : index < 6 ? 1 : 0]),
  ) as IcePoints,
  unarousable: false,
};
const save = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Save the score' });

describe('the ICE test', () => {
  test('[BED-32] a reply comes after its wait, 2-6 s by its place in the log, and is then marked', async () => {
    const { act: sent, change, clock } = page();
    const row = rowOf('What year is it?');
    expect(row.getByText('Right: 2026')).not.toBeNull();
    await userEvent.click(row.getByRole('button', { name: /^Ask/ }));
    expect(sent.mock.calls).toEqual([[{ type: 'ice.ask', item: 'year' }]]);
    change({ replies: [YEAR] });
    act(() => clock.advance(2_000));
    expect(row.getByText('The patient thinks …')).not.toBeNull();
    expect(row.queryByText('“It is 2026.”')).toBeNull();
    expect(row.queryByRole('radio')).toBeNull();
    act(() => clock.advance(1_000));
    expect(row.getByText('“It is 2026.”')).not.toBeNull();
    expect(row.getAllByRole<HTMLInputElement>('radio').map(({ checked }) => checked)).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('[BED-32] every wait has 2-6 s', () => {
    const waits = Array.from({ length: 20 }, (_, seq) => replyWaitSeconds(seq));
    expect([Math.min(...waits), Math.max(...waits)]).toEqual([2, 6]);
    expect(replyWaitSeconds(11)).toBe(3);
  });

  test('[BED-32] a question that waits for the line says so', async () => {
    const { act: sent, change } = page();
    sent.mockReturnValue(new Promise(() => undefined));
    const row = rowOf('What year is it?');
    await userEvent.click(row.getByRole('button', { name: /^Ask/ }));
    expect(row.getByText('The patient thinks …')).not.toBeNull();
    change({ link: 'grace' });
    expect(row.getByText('Will be done when the connection is back.')).not.toBeNull();
    expect(row.queryByText('The patient thinks …')).toBeNull();
  });

  test('[BED-33] a score that waits for the line says so', async () => {
    const { act: sent, change } = page();
    sent.mockReturnValue(new Promise(() => undefined));
    await userEvent.click(screen.getByLabelText('Cannot be woken: 0 points'));
    await userEvent.click(save());
    change({ link: 'offline' });
    expect(screen.getByText('The score will be saved when the connection is back.')).not.toBeNull();
  });

  test('[BED-33] a score is saved once each item is marked, and its total is told', async () => {
    const { act: sent } = page({ replies: repliesTo(ICE_ITEMS) });
    const [, ...most] = screen.getAllByRole('radio', { name: 'Correct' });
    for (const radio of most) {
      await userEvent.click(radio);
    }
    expect(save().disabled).toBe(true);
    await userEvent.click(screen.getAllByRole('radio', { name: 'Not correct' })[0] as HTMLElement);
    expect(screen.getByText('Total 9 of 10')).not.toBeNull();
    await userEvent.click(save());
    const points = Object.fromEntries(ICE_ITEMS.map((item) => [item, item === 'year' ? 0 : 1]));
    expect(sent.mock.calls).toEqual([[{ type: 'ice.score', points, unarousable: false }]]);
  });

  test('[BED-34] who cannot be woken has 0 points, without a question', async () => {
    const { act: sent } = page();
    await userEvent.click(screen.getByLabelText('Cannot be woken: 0 points'));
    expect(screen.getByText('Total 0 of 10')).not.toBeNull();
    await userEvent.click(save());
    const points = Object.fromEntries(ICE_ITEMS.map((item) => [item, 0]));
    expect(sent.mock.calls).toEqual([[{ type: 'ice.score', points, unarousable: true }]]);
  });

  test('[BED-35] the sentence is drawn as it was written, and said in words how legible it is', () => {
    const handwriting = { path: 'M10 44Q15 20 20 44', legibility: 'shaky' } as const;
    page({
      replies: [{ ...YEAR, item: 'sentence', text: { en: 'A shaky sentence.' }, handwriting }],
    });
    const image = screen.getByRole('img', { name: /^Handwriting: shaky/ });
    expect(image.getAttribute('viewBox')).toBe('0 0 320 64');
    expect(image.querySelector('path')?.getAttribute('d')).toBe(handwriting.path);
  });

  test('[BED-85] beside the sentence stands how it was written in the test before', () => {
    const points = Object.fromEntries(ICE_ITEMS.map((item) => [item, 1])) as Record<
      IceItem,
      number
    >;
    const sentence = { ...YEAR, item: 'sentence', text: { en: 'A sentence.' } } as const;
    const written = (legibility: 'clear' | 'shaky') => ({ path: 'M10 44', legibility });
    const before = { ...sentence, tick: 2880, handwriting: written('clear') };
    const log = [own({ type: 'ice.score', points, unarousable: false }, { seq: 30, tick: 2881 })];
    const { change } = page({ replies: [before], log });
    expect(screen.queryByRole('img')).toBeNull();
    change({ replies: [before, { ...sentence, seq: 40, handwriting: written('shaky') }] });
    const row = rowOf('Please write your sentence.');
    expect(row.getAllByRole('img').map((image) => image.getAttribute('aria-label'))).toEqual([
      'Handwriting: shaky, every word can be read',
      'Handwriting: clear',
    ]);
    expect(row.getByText('In the test before, T+2d 00:00:')).not.toBeNull();
  });

  test('[BED-36] after a score the next test begins without the replies of the last', () => {
    const points = Object.fromEntries(ICE_ITEMS.map((item) => [item, 1])) as Record<
      IceItem,
      number
    >;
    page({
      replies: [YEAR],
      log: [own({ type: 'ice.score', points, unarousable: false }, { seq: 30, tick: 3271 })],
    });
    expect(screen.queryByText('“It is 2026.”')).toBeNull();
    expect(screen.getByText('Saved: ICE 10 of 10')).not.toBeNull();
    expect(screen.getByText('Your 1 test')).not.toBeNull();
  });

  test('[BED-88] an item can be marked as one that cannot be tested without being asked', async () => {
    const { act: sent } = page({ replies: repliesTo(ICE_ITEMS.filter((i) => i !== 'sentence')) });
    const row = rowOf('Please write your sentence.');
    expect(row.queryByRole('radio')).toBeNull();
    await userEvent.click(screen.getByText('An item cannot be tested?'));
    expect(screen.getByText(/the writing hand in plaster/)).not.toBeNull();
    expect(screen.getByText(/^First change the material, not the item/)).not.toBeNull();
    const untested = row.getByRole<HTMLInputElement>('radio', { name: 'Cannot be tested' });
    expect(row.getByRole<HTMLInputElement>('radio', { name: 'Correct' }).disabled).toBe(true);
    await userEvent.click(untested);
    await userEvent.click(screen.getByText('An item cannot be tested?'));
    expect(untested.checked).toBe(true);
    const told = document.getElementById(
      untested.closest('fieldset')?.getAttribute('aria-describedby') ?? '',
    );
    expect(told?.textContent).toBe(
      'Not for confusion or drowsiness: that is not correct, 0 points.',
    );
    await mark('Correct');
    expect(screen.getByText('Total 9 of 9 tested, incomplete')).not.toBeNull();
    await userEvent.click(save());
    const points = Object.fromEntries(
      ICE_ITEMS.map((item) => [item, item === 'sentence' ? null : 1]),
    );
    expect(sent.mock.calls).toEqual([[{ type: 'ice.score', points, unarousable: false }]]);
  });

  test('[BED-88] an item that was asked has it as a third choice, and can be marked anew', async () => {
    page({ replies: [YEAR] });
    const row = rowOf('What year is it?');
    await userEvent.click(row.getByRole('radio', { name: 'Cannot be tested' }));
    expect(screen.getByText('Total 0 of 9 tested, incomplete')).not.toBeNull();
    await userEvent.click(row.getByRole('radio', { name: 'Correct' }));
    expect(screen.getByText('Total 1 of 10')).not.toBeNull();
    expect(row.queryByText(/^Not for confusion/)).toBeNull();
  });

  test('[ASK-3] a test of nothing but such items is not saved, unless nobody can wake the patient', async () => {
    const { act: sent } = page();
    await userEvent.click(screen.getByText('An item cannot be tested?'));
    await mark('Cannot be tested');
    expect(screen.getByText('Nothing tested: no score')).not.toBeNull();
    expect(save().disabled).toBe(true);
    await userEvent.click(screen.getByLabelText('Cannot be woken: 0 points'));
    expect(screen.getByText('Total 0 of 10')).not.toBeNull();
    await userEvent.click(save());
    const points = Object.fromEntries(ICE_ITEMS.map((item) => [item, 0]));
    expect(sent.mock.calls).toEqual([[{ type: 'ice.score', points, unarousable: true }]]);
  });

  test('[BED-89] a saved test with an item that was not tested is told as incomplete', async () => {
    const log = [own(PLASTER, { seq: 30, tick: 3271 })];
    page({ log });
    expect(screen.getByText('Saved: ICE 6 of 9 tested, incomplete')).not.toBeNull();
    await userEvent.click(screen.getByText('Your 1 test'));
    expect(screen.getByText('ICE 6 of 9 tested, incomplete')).not.toBeNull();
  });

  test('[BED-11] after the end nobody is asked', () => {
    page({
      clock: { status: 'ended', speed: 60, tick: 3300, pausedForMs: null, pauseReason: null },
    });
    expect(screen.queryByRole('button', { name: /^Ask/ })).toBeNull();
  });
});

describe('the CAPD', () => {
  test('[BED-37] what a well child does scores the less the oftener, the rest the more', () => {
    expect(OFTEN.map((often) => capdPoints('eye-contact', often))).toEqual([4, 3, 2, 1, 0]);
    expect(OFTEN.map((often) => capdPoints('restless', often))).toEqual([0, 1, 2, 3, 4]);
    for (const item of CAPD_ITEMS) {
      expect(OFTEN.map((often) => howOften(item, capdPoints(item, often)))).toEqual([...OFTEN]);
    }
    expect(howOften('restless', undefined)).toBeNull();
  });

  test('[BED-37] below twelve years a child is watched, and eight choices make the score', async () => {
    const { act: sent } = page({ facts: CHILD, replies: repliesTo(CAPD_ITEMS) });
    expect(screen.queryByText('What year is it?')).toBeNull();
    for (const radio of screen.getAllByRole('radio', { name: 'Sometimes' })) {
      await userEvent.click(radio);
    }
    expect(screen.getByText('Total 16 of 32').parentElement?.textContent).toBe(
      'Total 16 of 32 · 9 or more: a sign of delirium',
    );
    await userEvent.click(save());
    const points = Object.fromEntries(CAPD_ITEMS.map((item) => [item, 2]));
    expect(sent.mock.calls).toEqual([[{ type: 'capd.score', points }]]);
  });
});

describe('the last score', () => {
  test('[BED-38] stands beside the numerics with its time, as it was given', () => {
    const { latest } = sessionStateOf();
    const points = Object.fromEntries(
      ICE_ITEMS.map((item, index) => [item, index < 7 ? 1 : 0]),
    ) as Record<IceItem, number>;
    const withheld = latest && { ...latest, values: { ...latest.values, iceScore: null } };
    const { container } = renderSession(<Numerics />, {
      state: atBedside({
        latest: withheld,
        log: [own({ type: 'ice.score', points, unarousable: false }, { seq: 30, tick: 3200 })],
      }),
    });
    const tile = container.querySelector('[data-vital="ice"]');
    expect(tile?.querySelector('.numeral')?.textContent).toBe('7');
    expect(tile?.querySelector('.numeric__detail')?.textContent).toBe('T+2d 05:20');
  });

  test('[BED-89] is no plain number among the numerics where an item was not tested', () => {
    const { latest } = sessionStateOf();
    const withheld = latest && { ...latest, values: { ...latest.values, iceScore: null } };
    const { container } = renderSession(
      <>
        <Numerics />
        <VitalsAnnouncer asked={1} />
      </>,
      { state: atBedside({ latest: withheld, log: [own(PLASTER, { seq: 30, tick: 3200 })] }) },
    );
    const tile = container.querySelector('[data-vital="ice"]');
    expect(tile?.querySelector('.numeral')?.textContent).toBe('6/9');
    expect(tile?.querySelector('dt')?.textContent?.trim()).toBe('ICE');
    expect(tile?.querySelector('.numeric__detail')?.textContent).toBe('incomplete, T+2d 05:20');
    const spoken = container.querySelector('.bedside__spoken')?.textContent;
    expect(spoken).toMatch(/ICE 6 of 9 tested, incomplete\.$/);
  });
});
