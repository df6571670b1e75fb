import type { Cartox10Snapshot, IceSnapshot } from '#shared/contracts/grade-scores.ts';
import type { TestAnswer } from '#shared/contracts/score-answer.ts';
import { pointIf } from '../early-warning/screen.ts';
import { SOURCES } from '../limits.ts';
import { thinking } from './thinking.ts';

type Shared = Omit<Cartox10Snapshot, 'headOfGovernment'>;

/**
 * Scores ICE, 0-10: four of orientation, three objects named, a command, a sentence and attention,
 * each all or none. A handwriting that has changed is pointed out and takes no point off.
 *
 * Source: Lee 2019, doi:10.1016/j.bbmt.2018.12.758.
 */
export function scoreIce(snapshot: IceSnapshot): TestAnswer {
  return thinking({
    parts: { ...sharedParts(snapshot), command: pointIf(snapshot.command) },
    source: SOURCES.lee2019,
    flags: snapshot.writingChanged === true ? ['handwriting-changed'] : [],
  });
}

/**
 * Scores CARTOX-10, 0-10, the test before ICE: it asks for the head of government where ICE gives a
 * command.
 *
 * Source: Neelapu 2018, doi:10.1038/nrclinonc.2017.148.
 */
export function scoreCartox10(snapshot: Cartox10Snapshot): TestAnswer {
  return thinking({
    parts: { ...sharedParts(snapshot), headOfGovernment: pointIf(snapshot.headOfGovernment) },
    source: SOURCES.neelapu2018,
  });
}

function sharedParts({ year, month, city, hospital, objectsNamed, writing, attention }: Shared) {
  return {
    year: pointIf(year),
    month: pointIf(month),
    city: pointIf(city),
    hospital: pointIf(hospital),
    objectsNamed,
    writing: pointIf(writing),
    attention: pointIf(attention),
  };
}
