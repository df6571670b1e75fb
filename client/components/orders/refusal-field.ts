import type { TFunction } from 'i18next';
import type { WordKey } from '#client/words/english.ts';

/** What people call the fields of a request, as they are called where they are filled in. */
const FIELD_WORDS = {
  '(whole)': 'problem.field.whole',
  dose: 'monitor.order.dose.field',
  unit: 'monitor.order.unit',
  route: 'monitor.order.route',
  device: 'monitor.order.device',
  flowLPerMin: 'monitor.order.flow',
  fio2: 'monitor.order.fio2',
  everyMinutes: 'monitor.order.repeat',
  tests: 'monitor.order.tests',
  vital: 'problem.field.vital',
  value: 'problem.field.value',
  grade: 'problem.field.grade',
  icans: 'problem.field.icans',
  confidence: 'problem.field.confidence',
  otherCause: 'problem.field.other-cause',
  reason: 'problem.field.reason',
  item: 'problem.field.item',
  points: 'problem.field.points',
  situation: 'problem.field.situation',
  background: 'problem.field.background',
  assessment: 'problem.field.assessment',
  recommendation: 'problem.field.recommendation',
  alarmId: 'problem.field.alarm',
  text: 'problem.field.text',
  to: 'problem.field.to',
  from: 'problem.field.from',
  no: 'problem.field.number',
  method: 'problem.field.method',
  expectedAction: 'problem.field.expected',
  expectationId: 'problem.field.expected',
  evaluatorNote: 'problem.field.evaluator-note',
  note: 'problem.field.note',
  label: 'problem.field.label',
  injects: 'problem.field.injects',
  injectId: 'problem.field.inject',
  when: 'problem.field.when',
  atTick: 'problem.field.when',
  afterMinutes: 'problem.field.after',
  minutes: 'problem.field.minutes',
  rampMinutes: 'problem.field.ramp',
  untilTick: 'problem.field.until',
  toTick: 'problem.field.to-time',
  offset: 'problem.field.offset',
  speed: 'problem.field.speed',
  settings: 'problem.field.settings',
  delayTicks: 'problem.field.delay',
  seq: 'problem.field.line',
  participantId: 'problem.field.person',
  name: 'problem.field.name',
  role: 'problem.field.role',
} as const satisfies Readonly<Record<string, WordKey>>;

/**
 * What people call the field that a refusal blames, and where it lies if it is part of something:
 * `Text (injects.2.text)`. Where no part of it has such a name, it goes by its path alone.
 */
export function fieldWords(t: TFunction, path: string): string {
  const names = path.split('.').filter((name) => !/^\d+$/.test(name));
  const known = names.reverse().flatMap((name) => FIELD_NAMES.find((one) => one === name) ?? [])[0];
  if (known === undefined) {
    return path;
  }
  const name = t(FIELD_WORDS[known]);
  return path === known ? name : t('problem.field.within', { name, path });
}

const FIELD_NAMES = Object.keys(FIELD_WORDS) as readonly (keyof typeof FIELD_WORDS)[];
