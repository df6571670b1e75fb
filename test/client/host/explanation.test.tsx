import { beforeAll, describe, expect, test } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useTransport } from '#client/pages/host/clock/use-transport.ts';
import { PatientPanel } from '#client/pages/host/patient/patient-panel.tsx';
import type { SessionState } from '#client/store/session-state.ts';
import { EXPLAINED_VITALS, type Explained } from '#shared/contracts/truth-view.ts';
import { CAUSE_RULES } from '#shared/engine/explain-rules.ts';
import { loadCharts, renderSession } from '#test/support/dom.tsx';
import { chartOf, sessionStateOf, ticksFrom } from '#test/support/session-fixtures.ts';

/** The panel with its transport, on which nothing is pressed here. */
function Shown({ narrow }: { readonly narrow: boolean }) {
  const run = () => undefined;
  const transport = useTransport(run);
  return <PatientPanel narrow={narrow} run={run} transport={transport} onOverride={run} />;
}

const USUAL = Object.fromEntries(
  EXPLAINED_VITALS.map((vital) => [vital, [{ cause: 'baseline', value: 10 }]]),
) as Explained;

/** A fever on low pressure: 78 + 21 + 9 + 4, with something too small to show. */
const FEVERISH: Explained = {
  ...USUAL,
  heartRatePerMin: [
    { cause: 'baseline', value: 78 },
    { cause: 'fever', value: 20.9 },
    { cause: 'low-pressure', value: 9.1 },
    { cause: 'rigor', value: 6 },
    { cause: 'pressors', value: -1.9 },
    { cause: 'wander', value: -0.1 },
  ],
};

async function patient(state: Partial<SessionState> = {}, narrow = false) {
  const ticks = ticksFrom(90, 100);
  const chart = chartOf(ticks, { heartRatePerMin: ticks.map(() => 112) });
  const rendered = renderSession(<Shown narrow={narrow} />, {
    state: { explained: FEVERISH, chart, ...state },
  });
  await screen.findByRole('application');
  return rendered;
}

const tile = (name: RegExp) => screen.getByRole('button', { name });
const heading = () =>
  screen.getByRole('heading', { level: 3, name: / = / }).textContent?.replaceAll('\u00a0', ' ');

beforeAll(loadCharts, 60_000);

describe('an explanation', () => {
  test('[HOST-18] pressing a vital sign says what adds up to it', async () => {
    await patient();
    await userEvent.click(tile(/^HR \/min explain/));
    expect(heading()).toBe('HR 112 = 78 + 21 fever + 9 low pressure + 6 rigor − 2 pressors');
    const parts = within(screen.getByRole('list', { name: 'What adds up to it' }));
    const [, fever] = parts.getAllByRole('listitem');
    const known = CAUSE_RULES.heartRatePerMin.fever;
    expect(fever?.textContent).toBe(`fever+21 /min${known?.rule} ${known?.source}`);
    expect(parts.getAllByRole('listitem').at(-1)?.textContent).toBe('HR= 112 /min');
    expect(screen.getByText('At work, and too small to show: natural variation.')).toBeDefined();
  });

  test('[HOST-18] Enter opens it, Escape closes it and leads back to the vital sign', async () => {
    await patient();
    tile(/^RR/).focus();
    await userEvent.keyboard('{Enter}');
    expect(tile(/^RR/).getAttribute('aria-expanded')).toBe('true');
    await userEvent.tab();
    screen.getByRole('button', { name: 'Hold these numbers' }).focus();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('button', { name: 'Hold these numbers' })).toBeNull();
    expect(document.activeElement).toBe(tile(/^RR/));
  });

  test('[HOST-18] each of the three pressures has its own', async () => {
    const pressures = {
      ...USUAL,
      systolicMmHg: [{ cause: 'baseline' as const, value: 118 }],
      mapMmHg: [{ cause: 'baseline' as const, value: 86 }],
    };
    await patient({ explained: pressures });
    await userEvent.click(tile(/^BP/));
    expect(heading()).toBe('Systolic 118 = 118');
    await userEvent.click(screen.getByRole('radio', { name: 'MAP' }));
    expect(heading()).toBe('MAP 86 = 86');
  });

  test('[HOST-18] what the model does not explain is no button', async () => {
    await patient();
    expect(screen.queryByRole('button', { name: /^ICE/ })).toBeNull();
    expect(screen.getByText('ICE')).toBeDefined();
  });

  test('[HOST-19] it follows the frames, and holds a minute while it is wanted', async () => {
    const { change } = await patient();
    await userEvent.click(tile(/^HR/));
    await userEvent.click(screen.getByRole('button', { name: 'Hold these numbers' }));
    const { clock } = sessionStateOf();
    const later: Partial<SessionState> = {
      clock: clock && { ...clock, tick: 130 },
      explained: { ...USUAL, heartRatePerMin: [{ cause: 'baseline', value: 80 }] },
    };
    change(later);
    expect(heading()).toMatch(/^HR 112 = 78/);
    expect(screen.getByText('Held at T+0d 01:40')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Follow again' }));
    expect(heading()).toBe('HR 80 = 80');
    expect(screen.getByText('Live, T+0d 02:10')).toBeDefined();
  });

  test('[HOST-19] on a phone it comes over the foot of the page, and goes the same way', async () => {
    await patient({}, true);
    await userEvent.click(tile(/^HR/));
    const sheet = await screen.findByRole('dialog', { name: 'Where it comes from' });
    expect(within(sheet).getByRole('heading', { level: 3 }).textContent).toMatch(/^HR 112 = 78/);
    await act(async () => userEvent.keyboard('{Escape}'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('[HOST-21] where the chart shows something else, that is said', async () => {
    const ticks = ticksFrom(90, 100);
    const { change } = await patient();
    const shown = (value: number | null) =>
      chartOf(ticks, { heartRatePerMin: ticks.map(() => value) });
    await userEvent.click(tile(/^HR/));
    expect(screen.queryByText(/^The monitor/)).toBeNull();
    change({ chart: shown(180) });
    expect(screen.getByText(/^The monitor shows 180 instead/)).toBeDefined();
    change({ chart: shown(null) });
    expect(screen.getByText(/^The monitor reads nothing/)).toBeDefined();
    change({ chart: chartOf([40], { heartRatePerMin: [96] }) });
    expect(screen.getByText(/^People saw 96, at T\+0d 00:40/)).toBeDefined();
  });
});
