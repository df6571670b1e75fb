import { beforeAll, describe, expect, test } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Rest } from '#client/connection/rest.ts';
import { DebriefPage } from '#client/pages/debrief/debrief-page.tsx';
import type { DebriefOpener } from '#client/store/debrief/opened-debrief.ts';
import { elapsedLabel } from '#client/store/time.ts';
import type { LoggedAction } from '#shared/contracts/action.ts';
import { err, ok } from '#shared/contracts/result.ts';
import type { Recorded } from '#shared/course/replay.ts';
import { CourseReel } from '#shared/debrief/reel.ts';
import { renderSession } from '#test/support/dom.tsx';
import { logged } from '#test/support/log.ts';
import { manualClock } from '#test/support/manual-clock.ts';
import { builtInScenario, PLAIN_OPTIONS } from '#test/support/scenarios.ts';

const CODE = '7QK4XY';
const OWN = 'learner01';

function joined(participantId: string, name: string, seq: number): LoggedAction {
  return logged(
    { type: 'participant.join', participantId, name, role: 'learner' },
    { seq, tick: -59 },
  );
}

function called(participantId: string, grade: number, at: { seq: number; tick: number }) {
  const axes = { fever: 'ge38', hypotension: 'none', hypoxia: 'none' } as const;
  const line = logged({ type: 'grade.call', grade, axes, confidence: 3 }, at);
  return { ...line, actor: { ...line.actor, id: participantId } };
}

/** Six days of a severe course that nobody treated, with two learners. */
const RECORD: Recorded = {
  scenario: builtInScenario('crs-pressor'),
  seed: 4711,
  options: PLAIN_OPTIONS,
  lastTick: 8000,
  log: [
    joined(OWN, 'Ana Ruiz', 1),
    joined('learner02', 'Ben Okafor', 2),
    called(OWN, 0, { seq: 3, tick: 1000 }),
    called(OWN, 1, { seq: 4, tick: 5000 }),
    called('learner02', 3, { seq: 5, tick: 5100 }),
  ],
};

let reel: CourseReel;
const openDebrief: DebriefOpener = async () =>
  ok({
    title: RECORD.scenario.title,
    graded: reel.graded,
    at: async (tick) => reel.at(tick),
    close: () => undefined,
  });
const rest = { replay: async () => ok('{}') } as unknown as Rest;
const clock = {
  status: 'debrief',
  speed: 60,
  tick: 8000,
  pausedForMs: null,
  pauseReason: null,
} as const;

function show(given: Parameters<typeof renderSession>[1] = {}) {
  return renderSession(<DebriefPage code={CODE} seat="learner" />, {
    parts: { rest, openDebrief },
    ...given,
    state: { clock, ...given.state },
  });
}

describe('the debrief page', () => {
  beforeAll(() => {
    reel = new CourseReel(RECORD);
  });

  test('[DEB-8] sets every scale side by side at the minute that is looked at, with axes and sources', async () => {
    show();
    const table = await screen.findByRole('table', { name: 'CRS by every scale' });
    const names = ['ASTCT', 'Lee 2014', 'Penn', 'MSKCC', 'CARTOX', 'CTCAE 5.0'];
    for (const name of names) {
      within(table).getByRole('button', { name });
    }
    await userEvent.click(within(table).getByRole('button', { name: 'Penn' }));
    const axes = within(table).getByRole('table', { name: 'Axes of Penn' });
    expect(within(axes).getAllByRole('row').length).toBeGreaterThan(2);
    expect(axes.textContent).toContain('Porter');
    within(table).getByText(/^Grade \d stands since T\+/);
  });

  test('[DEB-8] begins where the highest grade of the reference scale was first known', async () => {
    show();
    const { spans, peak } = reel.graded.scales.ASTCT;
    const first = spans.find(({ grade }) => grade === peak);
    const slider = await screen.findByRole('slider', { name: 'Minute of the course' });
    expect(slider).toHaveProperty('value', String(first?.knownTick));
    expect(first?.knownTick).toBe((first?.fromTick ?? 0) + 9);
  });

  test('[DEB-16] a button says where it led and what stood there, the slider says its minute itself', async () => {
    show();
    await screen.findByRole('table', { name: 'CRS by every scale' });
    const slider = screen.getByRole('slider', { name: 'Minute of the course' });
    const said = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(said().join('')).not.toMatch(/T\+/);
    await userEvent.click(screen.getByRole('button', { name: 'Change before' }));
    const time = slider.getAttribute('aria-valuetext');
    await waitFor(() => expect(said()).toContainEqual(expect.stringContaining(`${time}. `)));
    expect(said()).toContainEqual(expect.stringMatching(/ scales /));
    fireEvent.change(slider, { target: { value: '4000' } });
    expect(said().join('')).not.toMatch(/T\+/);
  });

  test('[DEB-16] the button to the last change keeps the focus there', async () => {
    show();
    await screen.findByRole('table', { name: 'CRS by every scale' });
    const after = screen.getByRole('button', { name: 'Next change' });
    for (
      let presses = 0;
      presses < 40 && after.getAttribute('aria-disabled') !== 'true';
      presses += 1
    ) {
      await userEvent.click(after);
    }
    expect(after.getAttribute('aria-disabled')).toBe('true');
    expect(document.activeElement).toBe(after);
  });

  test('[DEB-8] moves from change to change, and the table with it', async () => {
    show();
    await screen.findByRole('table', { name: 'CRS by every scale' });
    const slider = screen.getByRole('slider', { name: 'Minute of the course' });
    const before = slider.getAttribute('aria-valuetext');
    await userEvent.click(screen.getByRole('button', { name: 'Change before' }));
    const after = slider.getAttribute('aria-valuetext');
    expect(after).not.toBe(before);
    await screen.findByRole('heading', { name: new RegExp(`^${after?.replace('+', '\\+')}`) });
  });

  test('[DEB-9] a learner reads the own calls beside what stood', async () => {
    show({ state: { you: { participantId: OWN, role: 'learner', name: 'Ana', token: 'x' } } });
    const table = await screen.findByRole('table', { name: 'Your calls beside the truth' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows).toHaveLength(2);
    within(table).getByText('agrees with the standing grade');
    expect(table.textContent).not.toContain('Learner B');
    expect(document.body.textContent).not.toContain('Ben Okafor');
  });

  test('[DEB-9] those who lead read all calls by letters, and names once they ask for them', async () => {
    const lead = {
      you: { participantId: 'sam', role: 'facilitator', name: 'Sam', token: 'x' },
    } as const;
    const given = show({ state: lead });
    given.change({ lead: {} as never });
    const table = await screen.findByRole('table', { name: 'Calls beside the truth' });
    expect(within(table).getAllByRole('row')).toHaveLength(4);
    expect(document.body.textContent).not.toContain('Ben Okafor');
    await userEvent.click(screen.getByRole('switch', { name: /Show names on this screen/ }));
    expect(within(table).getAllByText('Ben Okafor')).toHaveLength(1);
  });

  test('[DEB-18] the wall goes where the facilitator looks, and nowhere beyond the course', async () => {
    const { point, change } = renderSession(<DebriefPage code={CODE} seat="wall" />, {
      parts: { rest, openDebrief },
      state: { clock, you: { participantId: 'w', role: 'observer', name: 'Wall 1', token: 'x' } },
    });
    const slider = await screen.findByRole('slider', { name: 'Minute of the course' });
    change({ lookedAtTick: 5100 });
    expect(slider).toHaveProperty('value', '5100');
    await waitFor(() => screen.getByText('T+3d 13:00'));
    fireEvent.change(slider, { target: { value: '4000' } });
    expect(slider).toHaveProperty('value', '4000');
    change({ lookedAtTick: 80_000 });
    expect(slider).toHaveProperty('value', '8000');
    expect(point).not.toHaveBeenCalled();
  });

  test('[DEB-18] a facilitator shows where they look, four times a second at most, and again after a broken line', async () => {
    const wallClock = manualClock();
    const { point, change } = show({
      parts: { rest, openDebrief, clock: wallClock },
      state: {
        link: 'live',
        you: { participantId: 'sam', role: 'facilitator', name: 'Sam', token: 'x' },
      },
    });
    const slider = await screen.findByRole('slider', { name: 'Minute of the course' });
    const first = Number((slider as HTMLInputElement).value);
    expect(point.mock.calls).toEqual([[first]]);
    for (const tick of ['4000', '4100', '4200']) {
      fireEvent.change(slider, { target: { value: tick } });
    }
    act(() => wallClock.advance(250));
    expect(point.mock.calls).toEqual([[first], [4200]]);
    change({ link: 'offline' });
    change({ link: 'live' });
    expect(point.mock.calls).toEqual([[first], [4200], [4200]]);
  });

  test('[DEB-18] a learner shows nothing', async () => {
    const { point } = show({
      state: {
        link: 'live',
        you: { participantId: OWN, role: 'learner', name: 'Ana', token: 'x' },
      },
    });
    await screen.findByRole('slider', { name: 'Minute of the course' });
    expect(point).not.toHaveBeenCalled();
  });

  test('[DEB-10] the table of the course tells peak, onset and end of each scale', async () => {
    show();
    const table = await screen.findByRole('table', { name: 'The whole course by every scale' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
      'ASTCTreference',
      'Lee 2014',
      'Penn',
      'MSKCC',
      'CARTOX',
      'CTCAE 5.0',
      'ICANS',
    ]);
    const { peak } = reel.graded.scales.Penn;
    within(rows[2] as HTMLElement).getByText(new RegExp(`CRS grade ${peak} by Penn`));
  });

  test('[DEB-14] everything that the lanes show stands in a table as well', async () => {
    show({ state: { you: { participantId: OWN, role: 'learner', name: 'Ana', token: 'x' } } });
    const words = await screen.findByText('The lanes as a table', { selector: 'summary' });
    await userEvent.click(words);
    const table = screen.getByRole('table', { name: 'The lanes as a table' });
    const { scales, icans } = reel.graded;
    const starts = [...Object.values(scales), icans].flatMap(({ spans }) =>
      spans.map(({ fromTick }) => fromTick),
    );
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows).toHaveLength(new Set([...starts, 1000, 5000, 5100]).size);
    within(table).getByText('You (A): 1');
    within(table).getByText('Learner B: 3');
    const { fromTick, grade } = scales.Penn.spans.at(-1) ?? {};
    const time = elapsedLabel(fromTick ?? 0);
    const jump = within(table).getByRole('button', { name: `Show ${time}` });
    within(jump.closest('tr') as HTMLElement).getByText(new RegExp(`CRS grade ${grade} by Penn`));
    await userEvent.click(jump);
    const slider = screen.getByRole('slider', { name: 'Minute of the course' });
    expect(slider).toHaveProperty('value', String(fromTick));
  });

  test('[DEB-2] before it is opened a learner is told so, and sees it once it is', async () => {
    const given = show({ state: { clock: { ...clock, status: 'ended' } } });
    screen.getByRole('heading', { name: 'The debrief is not open yet' });
    given.change({ clock });
    await screen.findByRole('table', { name: 'CRS by every scale' });
  });

  test('[DEB-11] a record that cannot be read says why, and can be tried again', async () => {
    let tries = 0;
    const failing: DebriefOpener = async (text) => {
      tries += 1;
      return tries === 1 ? err('log.3.tick: must be a whole number') : openDebrief(text);
    };
    show({ parts: { rest, openDebrief: failing } });
    await screen.findByText('log.3.tick: must be a whole number');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('table', { name: 'CRS by every scale' });
  });
});
