import type { i18n, TFunction } from 'i18next';
import { elapsedLabel } from '#client/store/time.ts';
import { SCALE_NAMES } from '#client/store/vocabulary.ts';
import { sentenceText } from '#client/words/sentences.ts';
import type { ScaleName } from '#shared/contracts/grade-answer.ts';
import type { ScalesView } from '#shared/contracts/true-grades.ts';
import type { Reason } from '#shared/contracts/truth-view.ts';

interface Words {
  readonly t: TFunction;
  readonly i18n: i18n;
}

interface ScaleView {
  readonly point: { readonly grade: number | null; readonly reasons: readonly Reason[] };
  readonly standing: ScalesView[ScaleName]['standing'];
}

/** CRS of one minute by every scale, of now or of a debrief. */
export type ShownScales = Readonly<Record<ScaleName, ScaleView>>;

/** Every scale, the reference scale first and the others as they always stand. */
export function scalesInOrder(reference: ScaleName): readonly ScaleName[] {
  return [reference, ...SCALE_NAMES.filter((name) => name !== reference)];
}

/** Where the scales agree and where not: the standing grades, highest first, with who gives them. */
export function agreementWords(words: Words, scales: ShownScales): string {
  const { t, i18n } = words;
  const grades = [...new Set(SCALE_NAMES.map((name) => scales[name].standing.grade))];
  const [first] = grades;
  if (grades.length === 1 && first !== undefined) {
    return t('host.scales.agree', { grade: first });
  }
  const groups = grades
    .sort((one, other) => other - one)
    .map((grade) => {
      const names = SCALE_NAMES.filter((name) => scales[name].standing.grade === grade);
      const list = names.map((name) => t(`grade.scale.${name}`));
      const joined = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(list);
      return t('host.scales.group', { grade, scales: joined });
    });
  return t('host.scales.differ', { groups: groups.join('; ') });
}

/** Why a grade stands by one scale, in a few words. */
export function whyWords(words: Words, { point, standing }: ScaleView): string {
  const { t } = words;
  if (point.grade !== null && point.grade > standing.grade) {
    return t('host.scales.rising', { findings: carrying(words, point) });
  }
  if (standing.grade === 0) {
    return point.grade === null ? t('host.scales.not-given') : t('host.scales.no-finding');
  }
  if (point.grade === standing.grade) {
    return carrying(words, point);
  }
  return standing.grade === 1 && standing.episodeOpen
    ? t('host.scales.open')
    : t('host.scales.window');
}

/** The sentences that explain a scale: what stands since when, and what this minute alone has. */
export function scaleSentences(words: Words, { point, standing }: ScaleView): string {
  const { t } = words;
  const { grade, sinceTick } = standing;
  const stands =
    sinceTick === null
      ? t('host.scales.stands-none')
      : t('host.scales.stands', { grade, time: elapsedLabel(sinceTick) });
  return `${stands} ${minuteWords(words, point)}`;
}

function minuteWords(words: Words, point: ScaleView['point']): string {
  const { t } = words;
  if (point.grade === null) {
    return t('host.scales.not-given');
  }
  return point.grade === 0
    ? t('host.scales.says-none')
    : t('host.scales.says', { grade: point.grade, findings: carrying(words, point) });
}

/** The findings that have the grade of this minute. */
function carrying(words: Words, { grade, reasons }: ScaleView['point']): string {
  return reasons
    .filter((reason) => reason.grade === grade)
    .map(({ finding }) => sentenceText(words, 'finding', finding))
    .join('; ');
}
