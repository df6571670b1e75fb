import type { PatientState } from '../state.ts';

/** What the laboratory values of one tick follow from. */
export type LabCauses = Pick<
  PatientState,
  'cytokineIndex' | 'secondWave' | 'infection' | 'signal' | 'vasoplegia' | 'vitals' | 'drugs'
>;
