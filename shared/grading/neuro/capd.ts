import type { CapdSnapshot } from '#shared/contracts/grade-scores.ts';
import type { ScreenAnswer } from '#shared/contracts/score-answer.ts';
import { screen } from '../early-warning/screen.ts';
import { ICANS_LIMITS } from '../icans/axes.ts';
import { SOURCES } from '../limits.ts';

const OFTEN = { never: 0, rarely: 1, sometimes: 2, often: 3, always: 4 } as const;
const MOST = 4;

type HowOften = keyof typeof OFTEN | null;

/**
 * Scores CAPD, 0-32, from its eight items: what a well child does scores the less the oftener it is
 * seen, what a sick child does the more. Positive, a sign of delirium, from 9. In deep sedation it
 * says nothing, and where nobody knows how deep it is there is no total.
 *
 * Source: Traube 2014, doi:10.1097/CCM.0b013e3182a66b76.
 */
export function scoreCapd(snapshot: CapdSnapshot): ScreenAnswer {
  const answer = screen({
    parts: {
      eyeContact: wellness(snapshot.eyeContact),
      purposefulActions: wellness(snapshot.purposefulActions),
      awareOfSurroundings: wellness(snapshot.awareOfSurroundings),
      communicatesNeeds: wellness(snapshot.communicatesNeeds),
      restless: sickness(snapshot.restless),
      inconsolable: sickness(snapshot.inconsolable),
      underactive: sickness(snapshot.underactive),
      slowToRespond: sickness(snapshot.slowToRespond),
    },
    positiveFrom: ICANS_LIMITS.capdGrade3From.value,
    source: SOURCES.traube2014,
  });
  if (snapshot.deeplySedated === true) {
    return { ...answer, total: null, band: 'not-applicable', flags: ['deeply-sedated'] };
  }
  if (snapshot.deeplySedated === null) {
    return { ...answer, total: null, band: 'incomplete' };
  }
  const few = answer.band === 'negative' && answer.partialSum > 0;
  return { ...answer, flags: few ? ['compare-with-baseline'] : [] };
}

function sickness(seen: HowOften): number | null {
  return seen === null ? null : OFTEN[seen];
}

function wellness(seen: HowOften): number | null {
  return seen === null ? null : MOST - OFTEN[seen];
}
