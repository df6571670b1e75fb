import { describe, expect, test } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { EventList } from '#client/components/monitor/event-list.tsx';
import type { SessionEvent } from '#shared/contracts/session-event.ts';
import { renderSession } from '#test/support/dom.tsx';

const FEVER: SessionEvent = {
  kind: 'fever',
  id: 'f1',
  tick: 4480,
  atTick: 4489,
  temperatureC: 38.1,
};
const MESSAGE: SessionEvent = {
  kind: 'message',
  id: 'm1',
  tick: 4000,
  atTick: 4000,
  from: 'family',
  text: { en: 'She seems tired.' },
};
const PASSED: SessionEvent = {
  kind: 'time-passed',
  id: 't1',
  tick: 4600,
  atTick: 4600,
  minutes: 130,
};
const GRADE: SessionEvent = {
  kind: 'grade',
  id: 'g1',
  scale: 'ASTCT',
  tick: 4480,
  atTick: 4489,
  grade: 1,
  previous: 0,
  reasons: [
    {
      axis: 'fever',
      grade: 1,
      finding: '38.1 °C',
      rule: 'fever of 38.0 °C or more',
      source: 'Lee 2019',
    },
  ],
};

const entries = () => screen.getAllByRole('listitem').map((item) => item.textContent);

describe('the event list', () => {
  test('an empty list says in one sentence what will be in it', () => {
    renderSession(<EventList />);
    expect(screen.getByText(/^Nothing has happened yet\./)).not.toBeNull();
  });

  test('[BED-82] an entry says who spoke and to whom, by the names of case and list', () => {
    const from = (name: string, to?: string): SessionEvent => ({
      ...MESSAGE,
      id: name,
      from: name,
      ...(to === undefined ? {} : { to }),
    });
    renderSession(<EventList />, {
      state: { events: [from('family'), from('Bed manager'), from('pharmacy', 'Charge nurse')] },
    });
    expect(entries()).toEqual([
      expect.stringContaining('FamilyShe seems tired.'),
      expect.stringContaining('Bed managerShe seems tired.'),
      expect.stringContaining('Pharmacy → Charge nurseShe seems tired.'),
    ]);
  });

  test('[BED-63] leaps of the clock that follow each other are one entry', () => {
    const leap = (tick: number, minutes: number): SessionEvent => ({
      kind: 'time-passed',
      id: `t${tick}`,
      tick,
      atTick: tick + minutes,
      minutes,
    });
    renderSession(<EventList />, {
      state: { events: [leap(3000, 60), leap(4000, 30), leap(4030, 30), leap(4061, 29), FEVER] },
    });
    expect(entries()).toEqual([
      expect.stringContaining('Fever: '),
      expect.stringMatching(/T\+2d 20:10.*Time passes: 1 h 30 min/),
      expect.stringContaining('Time passes: 1 h'),
    ]);
  });

  test('[BED-13] events, results and orders are one list, newest first', () => {
    renderSession(<EventList />, {
      state: {
        events: [MESSAGE, FEVER, PASSED],
        results: [
          {
            orderSeq: 2,
            drawnTick: 4500,
            readyTick: 4590,
            values: { crpMgPerL: 64, ferritinNgPerMl: 1450 },
            finding: null,
          },
          { orderSeq: 3, drawnTick: 4500, readyTick: 4700, values: {}, finding: 'no-growth' },
        ],
        orders: [
          {
            id: 'o1',
            seq: 5,
            intervention: 'paracetamol',
            label: 'Paracetamol 1000 mg',
            placedTick: 4550,
            by: 'Ana',
            running: false,
          },
        ],
      },
    });
    expect(entries()).toEqual([
      'T+3d 06:20Blood cultures: no growth so farResult, drawn T+3d 03:00',
      'T+3d 04:40Time passes: 2 h 10 min',
      'T+3d 04:30CRP 64 mg/L · Ferritin 1,450 ng/mLResult, drawn T+3d 03:00',
      'T+3d 03:50Ordered: Paracetamol 1000 mg by Ana',
      'T+3d 02:49Fever: temperature ≥ 38.0 °C for 10 min (38.1 °C)since T+3d 02:40',
      'T+2d 18:40FamilyShe seems tired.',
    ]);
  });

  test('[BED-5] without grade events there is no grade chip', () => {
    const { container, change } = renderSession(<EventList />, { state: { events: [FEVER] } });
    expect(container.querySelector('.grade-chip')).toBeNull();
    change({ events: [FEVER, GRADE] });
    expect(screen.getByText('CRS grade 1 by ASTCT, Mild')).not.toBeNull();
    expect(screen.getByText(/38\.1 °C → fever of 38\.0 °C or more/)).not.toBeNull();
  });

  test('[HOST-22] a grade event names its scale, in words and on its chip', () => {
    const icans: SessionEvent = { ...GRADE, id: 'g2', scale: 'ICANS' };
    renderSession(<EventList />, { state: { events: [GRADE, icans] } });
    expect(screen.getByText('Standing CRS (ASTCT) grade from 0 to 1')).not.toBeNull();
    expect(screen.getByText('Standing ICANS grade from 0 to 1')).not.toBeNull();
    expect(screen.getByText('ICANS grade 1, Mild')).not.toBeNull();
  });

  test('a fever that one round found does not claim ten minutes', () => {
    renderSession(<EventList />, { state: { events: [{ ...FEVER, atTick: FEVER.tick }] } });
    expect(entries()).toEqual(['T+3d 02:40Fever: temperature ≥ 38.0 °C measured (38.1 °C)']);
  });

  test('a disturbed sensor says what is wrong with it, and that it is not the patient', () => {
    const lost: SessionEvent = {
      kind: 'artefact',
      id: 'a1',
      tick: 4600,
      atTick: 4600,
      sensor: 'spo2',
      offset: null,
      minutes: 20,
    };
    renderSession(<EventList />, {
      state: { events: [lost, { ...lost, id: 'a2', sensor: 'cuff', offset: -25, minutes: 90 }] },
    });
    expect(screen.getByText('SpO2 probe: no signal for 20 min')).not.toBeNull();
    expect(screen.getByText('Blood pressure cuff: reads 25 too low for 1 h 30 min')).not.toBeNull();
    expect(screen.getAllByText('Only the reading is wrong, not the patient.')).toHaveLength(2);
  });

  test('a long list shows its newest entries and the rest on request', () => {
    const many = Array.from({ length: 55 }, (_, index) => ({
      ...MESSAGE,
      id: `m${index}`,
      atTick: index,
    }));
    renderSession(<EventList />, { state: { events: many } });
    expect(screen.getAllByRole('listitem')).toHaveLength(40);
    fireEvent.click(screen.getByRole('button', { name: 'Show 15 earlier entries' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(55);
  });
});
