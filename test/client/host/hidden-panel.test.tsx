import { describe, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { HiddenPanel } from '#client/pages/host/hidden/hidden-panel.tsx';
import type { SessionState } from '#client/store/session-state.ts';
import { LAB_NAMES, type LabName } from '#shared/contracts/quantities.ts';
import { type HiddenState, ICE_ITEMS } from '#shared/contracts/truth-view.ts';
import { renderSession } from '#test/support/dom.tsx';
import { sessionStateOf } from '#test/support/session-fixtures.ts';

const LABS_OF_ONE = Object.fromEntries(LAB_NAMES.map((name) => [name, 1])) as Record<
  LabName,
  number
>;

function hiddenOf(given: Partial<HiddenState> = {}): HiddenState {
  return {
    cytokineIndex: 3.14,
    secondWave: 0,
    infection: 0,
    signal: 1.21,
    setPointC: 39.4,
    coreTemperatureC: 38.6,
    rigor: true,
    vasoplegia: 0.42,
    lungInjury: 0.08,
    neurotoxicity: 0.55,
    carTLevel: 1,
    effects: {
      paracetamol: 0.3,
      ibuprofen: 0,
      tocilizumab: 0.76,
      siltuximab: 0,
      anakinra: 0,
      steroid: 0,
      antibiotic: 0,
    },
    labs: { ...LABS_OF_ONE, ferritinNgPerMl: 12_400, lactateMmolPerL: 2.1 },
    ice: {
      score: 8,
      correct: ICE_ITEMS.filter((item) => item !== 'sentence' && item !== 'attention'),
      handwriting: { path: 'M8 40L20 30', legibility: 'shaky' },
    },
    ...given,
  };
}

/** What stands beside a name in the lists of the panel. */
const beside = (name: string) => screen.getByText(name).nextElementSibling?.textContent;

function panel(state: Partial<SessionState> = {}) {
  return renderSession(<HiddenPanel />, { state: { hidden: hiddenOf(), ...state } });
}

describe('the hidden state', () => {
  test('[HOST-23] drives are numbers, shares are percentages with a word', () => {
    panel();
    expect(beside('Cytokine index')).toBe('3.1');
    expect(beside('Vasoplegia')).toBe('42 % moderate');
    expect(beside('Lungs')).toBe('8 % slight');
    expect(beside('Infection')).toBe('0 % none');
    expect(beside('CAR-T cells, of their peak')).toBe('100 % strong');
    expect(beside('Tocilizumab')).toBe('76 % strong');
    expect(beside('Rigor')).toBe('yes');
  });

  test('[HOST-23] the true laboratory values have names and units', () => {
    panel();
    expect(beside('Ferritin')).toBe('12,400 ng/mL');
    expect(beside('Lactate')).toBe('2.1 mmol/L');
    expect(beside('Platelets')).toBe('1 ×10⁹/L');
  });

  test('[HOST-24] ICE is told item by item, and the sentence is drawn and described', () => {
    panel();
    expect(screen.getByText('8 of 10')).toBeDefined();
    const items = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(items).toHaveLength(10);
    expect(items[0]).toBe('Year right');
    expect(items.slice(-2)).toEqual(['Sentence wrong', 'Counting back wrong']);
    const writing = screen.getByRole('img', { name: 'The sentence as written: shaky, readable' });
    expect(writing.querySelector('.handwriting__ink')?.getAttribute('d')).toBe('M8 40L20 30');
  });

  test('[HOST-24] where nothing was written, that is said', () => {
    const ice = { score: 0, correct: [], handwriting: { path: '', legibility: 'none' as const } };
    panel({ hidden: hiddenOf({ ice }) });
    expect(screen.getByRole('img', { name: 'No sentence: nothing was written' })).toBeDefined();
    expect(screen.getAllByText('wrong')).toHaveLength(10);
  });

  test('[BED-21] below twelve years CAPD takes the place of ICE', () => {
    const { facts, latest } = sessionStateOf();
    panel({
      facts: facts && { ...facts, patient: { ...facts.patient, ageYears: 8 } },
      latest: latest && { ...latest, values: { ...latest.values, capdScore: 11 } },
    });
    expect(screen.queryByRole('heading', { name: 'ICE now' })).toBeNull();
    const capd = screen.getByRole('heading', { name: 'CAPD now' }).parentElement as HTMLElement;
    expect(within(capd).getByText('11 /32')).toBeDefined();
  });
});
