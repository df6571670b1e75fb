import type { LabValues } from '#shared/contracts/observation.ts';
import { LAB_NAMES, LABS } from '#shared/contracts/quantities.ts';
import type { HiddenState } from '#shared/contracts/truth-view.ts';
import { carTLevel } from '#shared/engine/car-t-level.ts';
import { drugEffects } from '#shared/engine/drugs.ts';
import { round } from '#shared/engine/exact-math.ts';
import { iceExamination } from '#shared/engine/ice-examination.ts';
import { labValues } from '#shared/engine/laboratory.ts';
import type { Patient } from '#shared/engine/patient.ts';
import type { PatientState } from '#shared/engine/state.ts';
import { shownAs } from './resolution.ts';

/** The hidden state of a tick, rounded for reading. Only for those who lead. */
export function hiddenView(patient: Patient, state: PatientState): HiddenState {
  const effects = drugEffects(patient, state);
  return {
    cytokineIndex: rounded(state.cytokineIndex, 1000),
    secondWave: rounded(state.secondWave, 1000),
    infection: rounded(state.infection, 1000),
    signal: rounded(state.signal, 1000),
    setPointC: rounded(state.setPointC, 100),
    coreTemperatureC: rounded(state.temperatureC, 100),
    rigor: state.rigor > 0,
    vasoplegia: rounded(state.vasoplegia, 1000),
    lungInjury: rounded(state.lungInjury, 1000),
    neurotoxicity: rounded(state.neurotoxicity, 1000),
    carTLevel: rounded(carTLevel(patient, state.tick), 1000),
    effects: {
      paracetamol: rounded(effects.paracetamol, 1000),
      ibuprofen: rounded(effects.ibuprofen, 1000),
      tocilizumab: rounded(effects.tocilizumab, 1000),
      siltuximab: rounded(effects.siltuximab, 1000),
      anakinra: rounded(effects.anakinra, 1000),
      steroid: rounded(effects.steroid, 1000),
      antibiotic: rounded(effects.antibiotic, 1000),
    },
    labs: labsShown(labValues(state)),
    ice: iceExamination(patient, state),
  };
}

function labsShown(labs: LabValues): HiddenState['labs'] {
  const shown = LAB_NAMES.map((name) => [name, shownAs(LABS[name], labs[name])]);
  return Object.fromEntries(shown) as HiddenState['labs'];
}

function rounded(value: number, scale: number): number {
  return round(value * scale) / scale;
}
