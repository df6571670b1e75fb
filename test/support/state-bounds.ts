import { LAB_NAMES, LABS, VITALS } from '#shared/contracts/quantities.ts';
import { labValues } from '#shared/engine/laboratory.ts';
import { type PatientState, stateNumbers } from '#shared/engine/state.ts';

type Range = readonly [value: number, minimum: number, maximum: number];

/** Every number of a state that is kept in a range, with the range. */
export function bounded(state: PatientState): Readonly<Record<string, Range>> {
  const { drugs, vitals } = state;
  const labs = labValues(state);
  const ranges: Record<string, Range> = {
    temperatureC: [state.temperatureC, 35, 43.5],
    setPointC: [state.setPointC, 35, 43.5],
    fatigue: [state.fatigue, 0, 10],
    cytokineIndex: [state.cytokineIndex, 0, 60.001],
    secondWave: [state.secondWave, 0, 30.001],
    signal: [state.signal, 0, 120],
    fio2: [drugs.fio2, 0.21, 1],
  };
  const shares = {
    infection: state.infection,
    rigor: state.rigor,
    vasoplegia: state.vasoplegia,
    lungInjury: state.lungInjury,
    neurotoxicity: state.neurotoxicity,
    tocilizumabEffect: drugs.tocilizumabEffect,
    siltuximabEffect: drugs.siltuximabEffect,
    anakinraEffect: drugs.anakinraEffect,
    antibioticEffect: drugs.antibioticEffect,
    gcsfEffect: drugs.gcsfEffect,
    marrow: state.labs.marrow,
  };
  for (const [name, share] of Object.entries(shares)) {
    ranges[name] = [share, 0, 1];
  }
  for (const name of Object.keys(vitals) as (keyof typeof vitals)[]) {
    ranges[name] = [vitals[name], VITALS[name].minimum, VITALS[name].maximum];
  }
  for (const name of LAB_NAMES) {
    ranges[name] = [labs[name], LABS[name].minimum, LABS[name].maximum];
  }
  return ranges;
}

/** What of a state is not finite, negative where it cannot be, or outside its range. */
export function outOfBounds(state: PatientState): string[] {
  const outside = Object.entries(bounded(state))
    .filter(([, [value, minimum, maximum]]) => !(value >= minimum && value <= maximum))
    .map(([name, [value]]) => `${name} is ${value}`);
  const negative = Object.entries(state.drugs)
    .filter(([, amount]) => amount < 0)
    .map(([name, amount]) => `${name} is ${amount}`);
  const finite = stateNumbers(state).every(Number.isFinite) ? [] : ['a number is not finite'];
  return [...outside, ...negative, ...finite];
}
