import type { IecHsSnapshot } from '#shared/contracts/grade-scores.ts';
import type { IecHsAnswer, RuleAnswer } from '#shared/contracts/score-answer.ts';
import { meets } from '../early-warning/screen.ts';
import { SOURCES } from '../limits.ts';

const CARTOX = `ASSUMED: as widely quoted from ${SOURCES.neelapu2018}`;
const SIMULATOR = `${SOURCES.trainingDefault}, drawn from ${SOURCES.hines2023}`;

const LIMITS = {
  ferritin: { value: 10_000, unit: 'ng/mL', source: CARTOX },
  doubled: { value: 2, unit: 'times in 24 h', source: SIMULATOR },
  fibrinogen: { value: 150, unit: 'mg/dL', source: SIMULATOR },
  severe: { value: 3, unit: '(CTCAE grade)', source: CARTOX },
  findings: { value: 2, unit: 'findings', source: CARTOX },
} as const;

type Criterion = RuleAnswer['criteria'][number];

/**
 * Whether to think of IEC-HS, by two rules; neither is a diagnosis, and null says that what is
 * unknown decides.
 *
 * The rule of this simulator: after the peak of CRS a ferritin above 10,000 ng/mL, or one that has
 * doubled in 24 h beside a fibrinogen below 150 mg/dL. The earlier rule of CARTOX: a ferritin above
 * 10,000 ng/mL and any two of liver, kidney or oliguria, and lung of grade 3 or more, and
 * haemophagocytosis.
 *
 * Source: Neelapu 2018, Hines 2023.
 */
export function flagIecHs(snapshot: IecHsSnapshot): IecHsAnswer {
  return { simulator: bySimulator(snapshot), cartox: byCartox(snapshot) };
}

function bySimulator(snapshot: IecHsSnapshot): RuleAnswer {
  const { afterCrsPeak, fibrinogenMgPerDl } = snapshot;
  const high = isFerritinHigh(snapshot);
  const doubled = hasDoubled(snapshot);
  const low = meets(fibrinogenMgPerDl, (value) => value < LIMITS.fibrinogen.value);
  const criteria = [
    criterion('after the peak of CRS', afterCrsPeak),
    criterion('ferritin above 10,000 ng/mL', high),
    criterion('ferritin doubled in 24 h', doubled),
    criterion('fibrinogen below 150 mg/dL', low),
  ];
  const blood = atLeast(1, [high, atLeast(2, [doubled, low])]);
  return { met: atLeast(2, [afterCrsPeak, blood]), criteria, source: SIMULATOR };
}

function byCartox(snapshot: IecHsSnapshot): RuleAnswer {
  const high = isFerritinHigh(snapshot);
  const severe = (grade: number | null) => meets(grade, (value) => value >= LIMITS.severe.value);
  const findings = [
    criterion('liver tests or bilirubin of grade 3 or more', severe(snapshot.liverGrade)),
    criterion(
      'kidney injury of grade 3 or more, or oliguria',
      atLeast(1, [severe(snapshot.kidneyGrade), snapshot.oliguria]),
    ),
    criterion('lung oedema of grade 3 or more', severe(snapshot.lungOedemaGrade)),
    criterion('haemophagocytosis', snapshot.haemophagocytosis),
  ];
  const enough = atLeast(
    LIMITS.findings.value,
    findings.map(({ met }) => met),
  );
  return {
    met: atLeast(2, [high, enough]),
    criteria: [criterion('ferritin above 10,000 ng/mL', high), ...findings],
    source: CARTOX,
  };
}

function isFerritinHigh({ ferritinNgPerMl }: IecHsSnapshot): boolean | null {
  return meets(ferritinNgPerMl, (value) => value > LIMITS.ferritin.value);
}

function hasDoubled(snapshot: IecHsSnapshot): boolean | null {
  const { ferritinNgPerMl: now, ferritin24HoursAgoNgPerMl: before } = snapshot;
  return now === null || before === null ? null : now >= before * LIMITS.doubled.value && now > 0;
}

function criterion(finding: string, met: boolean | null): Criterion {
  return { finding, met };
}

/** Whether so many of these are true; null where the unknown ones decide. */
function atLeast(count: number, answers: readonly (boolean | null)[]): boolean | null {
  const yes = answers.filter((answer) => answer === true).length;
  if (yes >= count) {
    return true;
  }
  const open = answers.filter((answer) => answer === null).length;
  return yes + open >= count ? null : false;
}
