import { describe, expect, jest, test } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HostPage } from '#client/pages/host/host-page.tsx';
import { ColleagueNotice } from '#client/pages/host/log/colleague-notice.tsx';
import { KIND_OF } from '#client/pages/host/log/log-kinds.ts';
import { LogPanel } from '#client/pages/host/log/log-panel.tsx';
import { ExpectedActions } from '#client/pages/host/panels/expected-actions.tsx';
import type { Action, LoggedAction } from '#shared/contracts/action.ts';
import { renderSession } from '#test/support/dom.tsx';
import { manualClock } from '#test/support/manual-clock.ts';
import { leadOf } from '#test/support/session-fixtures.ts';
import { ANA, BEN, hostState, injectView, lineBy, NOW_MS, ROBIN, SAM } from './host-lines.ts';

const participantId = ANA.id;
const zeros = (items: readonly string[]) => Object.fromEntries(items.map((item) => [item, 0]));

/** One action of each type, with the words it should have. */
const SAID: readonly (readonly [Action, string])[] = [
  [{ type: 'clock.start' }, 'started the clock'],
  [{ type: 'clock.pause' }, 'paused the clock'],
  [{ type: 'clock.speed', speed: 600 }, 'set the speed to 600×'],
  [{ type: 'clock.advance', minutes: 60 }, 'went 60 min ahead'],
  [{ type: 'clock.next-event' }, 'went to the next event'],
  [{ type: 'clock.rewind', toTick: 40 }, 'went back to T+0d 00:40'],
  [
    { type: 'inject.add', injects: [{ injectId: 'own-1', from: 'family', text: 'Hello.' }] },
    'added an inject',
  ],
  [
    { type: 'inject.arm', injectId: 'visit', when: { atTick: 300 } },
    'armed “Family: Text of visit.” for T+0d 05:00',
  ],
  [{ type: 'inject.fire', injectId: 'visit' }, 'brought in “Family: Text of visit.”'],
  [{ type: 'inject.skip', injectId: 'visit' }, 'skipped “Family: Text of visit.”'],
  [
    { type: 'override.set', vital: 'spo2Percent', value: 84, rampMinutes: 0, kind: 'artefact' },
    'overrode Oxygen saturation with 84 % (Reading only)',
  ],
  [{ type: 'override.clear', vital: 'spo2Percent' }, 'cleared the override of Oxygen saturation'],
  [{ type: 'undo', seq: 9 }, 'took back: brought in “Family: Text of visit.”'],
  [
    { type: 'session.set', settings: { hold: true, joining: 'locked' } },
    'set Hold at decision points: on, Joining is open: closed',
  ],
  [{ type: 'session.brief' }, 'began the briefing'],
  [{ type: 'session.end' }, 'ended the session'],
  [{ type: 'session.debrief' }, 'opened the debrief'],
  [{ type: 'reveal.set', policy: 'after-call' }, 'set True grade: After a call'],
  [{ type: 'participant.set', participantId, removed: true }, 'changed a participant: removed Ana'],
  [{ type: 'message.send', to: ANA.id, text: 'Look.' }, 'to Ana: “Look.”'],
  [{ type: 'order.place', intervention: 'paracetamol' }, 'ordered: Paracetamol'],
  [{ type: 'order.stop', seq: 20 }, 'stopped: Paracetamol'],
  [{ type: 'order.accept', seq: 20 }, 'accepted: Paracetamol'],
  [{ type: 'observe', what: 'vitals' }, 'took observations'],
  [{ type: 'chart.enter', vital: 'heartRatePerMin', value: 110 }, 'entered HR 110 /min'],
  [
    {
      type: 'grade.call',
      grade: 2,
      icans: 1,
      confidence: 3,
      axes: { fever: 'ge38', hypotension: 'none', hypoxia: 'none' },
    },
    'called CRS grade 2, ICANS grade 1 (confidence 3 of 5)',
  ],
  [{ type: 'ice.ask', item: 'year' }, 'asked for the year'],
  [
    { type: 'ice.score', points: { ...zeros(ice()), year: 1 } as never, unarousable: false },
    'scored ICE 1 of 10',
  ],
  [
    {
      type: 'ice.score',
      points: { ...zeros(ice()), year: 1, sentence: null } as never,
      unarousable: false,
    },
    'scored ICE 1 of 6 tested, incomplete',
  ],
  [{ type: 'capd.score', points: zeros(['aware']) as never }, 'scored CAPD 0 of 32'],
  [
    {
      type: 'note.save',
      sbar: { situation: '', background: '', assessment: '', recommendation: '' },
    },
    'saved an SBAR note',
  ],
  [{ type: 'alarm.acknowledge', alarmId: 'sbp-below-90' }, 'acknowledged an alarm'],
  [{ type: 'alarm.silence' }, 'silenced alarms for 2 min'],
  [{ type: 'hand.raise', up: true }, 'raised a hand'],
  [{ type: 'hand.lower', participantId: 'ana00001' }, 'lowered the hand of Ana'],
  [{ type: 'hand.lower' }, 'lowered all hands'],
  [{ type: 'bookmark.add', label: 'rigor' }, 'set a bookmark: rigor'],
  [
    { type: 'expectation.mark', expectationId: 'cultures', result: 'late' },
    'marked “Take blood cultures.”: Late',
  ],
  [
    {
      type: 'expectation.mark',
      expectationId: 'cultures',
      result: 'late',
      responder: participantId,
    },
    'marked “Take blood cultures.”: Late, Ana responded',
  ],
  [
    { type: 'expectation.mark', expectationId: 'cultures', result: 'missed', responder: 'nobody' },
    'marked “Take blood cultures.”: Missed, nobody responded',
  ],
  [
    { type: 'expectation.mark', expectationId: 'cultures', result: 'unmarked' },
    'took back the mark of “Take blood cultures.”',
  ],
  [{ type: 'participant.join', participantId, name: 'Ana', role: 'learner' }, 'joined as Learner'],
  [{ type: 'participant.leave', participantId }, 'left'],
];

function ice(): readonly string[] {
  return ['year', 'month', 'city', 'hospital', 'command', 'sentence', 'attention'];
}

const SCENERY = [
  lineBy(ANA, { type: 'participant.join', participantId, name: 'Ana', role: 'learner' }),
  lineBy(ROBIN, { type: 'inject.fire', injectId: 'visit' }, { seq: 9 }),
  lineBy(ANA, { type: 'order.place', intervention: 'paracetamol' }, { seq: 20 }),
];

function logPanel(log: readonly LoggedAction[]) {
  const sent: unknown[] = [];
  renderSession(<LogPanel run={(action) => sent.push(action)} />, {
    state: hostState({ log, injects: [injectView('visit')] }),
  });
  return sent;
}

describe('the log', () => {
  test.each(SAID)('[HOST-54] says %j in words', (action, words) => {
    logPanel([...SCENERY, lineBy(ROBIN, action, { seq: 30 })]);
    expect(screen.getAllByRole('listitem')[0]?.textContent).toBe(`T+0d 01:40Robin ${words}`);
  });

  test('[HOST-59] what is done when no tick is left stands at the end of the course', () => {
    const finished = { id: 'system-finished', role: 'system', name: 'Beacon' } as const;
    const { endTick } = leadOf();
    logPanel([lineBy(finished, { type: 'clock.pause' }, { tick: endTick + 1 })]);
    expect(screen.getByRole('listitem').textContent).toBe('T+14d 00:00Beacon paused the clock');
  });

  test('[HOST-54] every type of action is among those said', () => {
    const said = new Set(SAID.map(([{ type }]) => type));
    const unsaid = Object.keys(KIND_OF).filter((type) => !said.has(type as Action['type']));
    expect(unsaid).toEqual(['session.create']);
  });

  test('[HOST-49] a bookmark takes its label along, and needs none', async () => {
    const sent = logPanel([]);
    await userEvent.type(screen.getByRole('textbox', { name: /^Label/ }), ' rigor ');
    await userEvent.click(screen.getByRole('button', { name: 'Bookmark now' }));
    await userEvent.click(screen.getByRole('button', { name: 'Bookmark now' }));
    expect(sent).toEqual([
      { type: 'bookmark.add', label: 'rigor' },
      { type: 'bookmark.add', label: '' },
    ]);
  });

  test('[HOST-49] any line can be bookmarked, under what it says', async () => {
    const sent = logPanel([lineBy(ANA, { type: 'note.save', sbar: {} as never })]);
    await userEvent.click(screen.getByRole('button', { name: /^Bookmark: T/ }));
    expect(sent).toEqual([{ type: 'bookmark.add', label: 'T+0d 01:40 Ana saved an SBAR note' }]);
  });

  test('[HOST-49] a line that is too long for a bookmark is cut before a sign, not within it', async () => {
    // Of a hundred places in all, the last is the first half of a picture.
    const text = `${'x'.repeat(67)}\u{1F321}`;
    const sent = logPanel([lineBy(ROBIN, { type: 'message.send', to: 'all', text }, { seq: 31 })]);
    await userEvent.click(screen.getByRole('button', { name: /^Bookmark: T/ }));
    const [{ label }] = sent as [{ readonly label: string }];
    expect(label.length).toBeLessThanOrEqual(100);
    expect(label).toMatch(/x$/);
  });

  test('[HOST-73] a line that has the focus stays in sight when new ones push it on', () => {
    const scroll = jest.spyOn(Element.prototype, 'scrollIntoView').mockClear();
    const first = lineBy(SAM, { type: 'clock.start' });
    const { change } = renderSession(<LogPanel run={() => undefined} />, {
      state: hostState({ log: [first] }),
    });
    const paused = lineBy(SAM, { type: 'clock.pause' }, { seq: first.seq + 1 });
    change({ log: [first, paused] });
    expect(scroll).not.toHaveBeenCalled();
    const flag = screen.getByRole('button', { name: /started the clock$/ });
    flag.focus();
    change({ log: [first, paused, lineBy(SAM, { type: 'clock.start' }, { seq: first.seq + 2 })] });
    expect(scroll.mock.contexts).toEqual([flag]);
    expect(scroll.mock.calls).toEqual([[{ block: 'nearest' }]]);
    scroll.mockRestore();
  });
});

describe('colleagues', () => {
  const faster = lineBy(SAM, { type: 'clock.speed', speed: 600 });

  test('[HOST-55] what another facilitator did is said for ten seconds', () => {
    const clock = manualClock(NOW_MS + 1);
    renderSession(<ColleagueNotice />, { state: hostState({ log: [faster] }), parts: { clock } });
    expect(screen.getByRole('status').textContent).toBe('Sam set the speed to 600×');
    act(() => clock.advance(10_000));
    expect(screen.getByRole('status').textContent).toBe('');
  });

  test.each([
    { who: 'oneself', line: { ...faster, actor: ROBIN } },
    { who: 'a learner', line: lineBy(BEN, { type: 'hand.raise', up: true }) },
    { who: 'a colleague who speaks', line: lineBy(SAM, { type: 'session.create' } as never) },
  ])('[HOST-55] nothing is said of $who', ({ line }) => {
    renderSession(<ColleagueNotice />, { state: hostState({ log: [line] }) });
    expect(screen.getByRole('status').textContent).toBe('');
  });
});

describe('expected actions', () => {
  test('[HOST-50] are marked done, late or missed, say by whom, and ask who responded', async () => {
    const sent: unknown[] = [];
    const { expected } = leadOf().teaching;
    const { change } = renderSession(
      <ExpectedActions expected={expected} run={(action) => sent.push(action)} />,
      { state: hostState() },
    );
    await userEvent.click(screen.getByRole('button', { name: 'Late: Take blood cultures.' }));
    const action = { type: 'expectation.mark', expectationId: 'cultures', result: 'late' } as const;
    expect(sent).toEqual([action]);
    change({ log: [lineBy(ROBIN, action)] });
    const late = screen.getByRole('button', { name: 'Late: Take blood cultures.' });
    expect(late.getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByText('Robin, T+0d 01:40')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Ana' }));
    expect(sent.at(-1)).toEqual({ ...action, responder: ANA.id });
  });

  test('[DRILL-29] are unmarked again by one press, which says who did so', async () => {
    const sent: unknown[] = [];
    const { expected } = leadOf().teaching;
    const late = { type: 'expectation.mark', expectationId: 'cultures', result: 'late' } as const;
    const back = { ...late, result: 'unmarked' } as const;
    const { change } = renderSession(
      <ExpectedActions expected={expected} run={(action) => sent.push(action)} />,
      { state: hostState({ log: [lineBy(ROBIN, { ...late, responder: ANA.id })] }) },
    );
    const takeBack = { name: 'Take the mark back: Take blood cultures.' };
    await userEvent.click(screen.getByRole('button', takeBack));
    expect(sent).toEqual([back]);
    change({ log: [lineBy(ROBIN, late), lineBy(SAM, back, { seq: 2 })] });
    const pressed = screen.getAllByRole('button', { name: /: Take blood cultures/ });
    expect(pressed.map((button) => button.getAttribute('aria-pressed'))).toEqual([
      ...['false', 'false', 'false'],
    ]);
    expect(screen.getByText('Taken back: Sam, T+0d 01:40')).toBeDefined();
    expect(document.activeElement?.contains(pressed[0] ?? null)).toBe(true);
    expect(document.activeElement).not.toBe(document.body);
  });
});

describe('the keys of the console', () => {
  test('[HOST-56] lead to the field they name, and T reads the clock out', async () => {
    const { act: acted } = renderSession(<HostPage code="7QK4XY" />, { state: hostState() });
    for (const [key, role, name] of [
      ['i', 'searchbox', 'Search the injects'],
      ['m', 'textbox', 'What to say'],
      ['l', 'combobox', 'Show'],
    ] as const) {
      await userEvent.keyboard(key);
      expect(document.activeElement).toBe(screen.getByRole(role, { name }));
      (document.activeElement as HTMLElement).blur();
    }
    await userEvent.keyboard('t');
    expect(screen.getByText('T+0d 01:40, ward clock Mon 12:40, Running, speed 60×')).toBeDefined();
    await userEvent.keyboard('b');
    expect(acted.mock.calls).toEqual([[{ type: 'bookmark.add', label: '' }]]);
    await userEvent.keyboard('o');
    expect(screen.getByRole('dialog', { name: 'Override a vital sign' })).toBeDefined();
  });
});
