import { pressors } from './parameters.ts';
import type { DrugState } from './state.ts';

/** The pressors of a drug state. */
export type RunningPressors = Pick<
  DrugState,
  'norepinephrine' | 'epinephrine' | 'phenylephrine' | 'dopamine' | 'vasopressin'
>;

/**
 * What norepinephrine and its like add to mean pressure, the less the wider the vessels are.
 *
 * @param now.dose norepinephrine or its equivalent, ug/kg/min
 * @param now.vasoplegia 0-1
 * @returns mmHg, 0-45
 */
export function norepinephrinePressure(now: { dose: number; vasoplegia: number }): number {
  const reach = 1 - pressors.norepinephrineByVasoplegia.value * now.vasoplegia;
  return pressors.norepinephrineRise.value * reach * curve(now.dose, pressors.norepinephrineHalf);
}

/**
 * What all pressors together add to mean pressure.
 *
 * @returns mmHg, 0 or more; more of any of them never lowers it
 */
export function pressorPressure(
  running: RunningPressors,
  now: { weightKg: number; vasoplegia: number },
): number {
  const dose = norepinephrineEquivalent(running, now.weightKg);
  return (
    norepinephrinePressure({ dose, vasoplegia: now.vasoplegia }) +
    secondPressure(running, now.vasoplegia)
  );
}

/** What pressors do to the heart rate: vessel drugs slow it, dopamine and epinephrine quicken it. */
export function pressorHeartRate(running: RunningPressors): number {
  return (
    pressors.dopamineQuickening.value * curve(running.dopamine, pressors.dopamineHalf) +
    pressors.epinephrineQuickening.value *
      curve(running.epinephrine, pressors.epinephrineQuickeningHalf) -
    pressors.slowing.value * curve(alphaAgonists(running), pressors.slowingHalf)
  );
}

/**
 * The dose of norepinephrine that does as much as norepinephrine, phenylephrine and dopamine
 * together, ug/kg/min. Source: the equivalents of the VASST trial.
 */
function norepinephrineEquivalent(running: RunningPressors, weightKg: number): number {
  const dopamine = running.dopamine / pressors.dopaminePerNorepinephrine.value / weightKg;
  return alphaAgonists(running) + dopamine;
}

/** What epinephrine and vasopressin add to mean pressure, mmHg, each along its own curve. */
function secondPressure(
  running: Pick<RunningPressors, 'epinephrine' | 'vasopressin'>,
  vasoplegia: number,
): number {
  const reach = 1 - pressors.epinephrineByVasoplegia.value * vasoplegia;
  return (
    pressors.epinephrineRise.value * reach * curve(running.epinephrine, pressors.epinephrineHalf) +
    pressors.vasopressinRise.value * curve(running.vasopressin, pressors.vasopressinHalf)
  );
}

function alphaAgonists(running: RunningPressors): number {
  return (
    running.norepinephrine + running.phenylephrine / pressors.phenylephrinePerNorepinephrine.value
  );
}

function curve(dose: number, half: { readonly value: number }): number {
  return dose / (dose + half.value);
}
