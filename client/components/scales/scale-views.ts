import type { TFunction } from 'i18next';
import { elapsedLabel } from '#client/store/time.ts';
import { SCALE_NAMES } from '#client/store/vocabulary.ts';
import type { ScaleName } from '#shared/contracts/grade-answer.ts';
import type { ScalesView } from '#shared/contracts/true-grades.ts';
import type { Reason } from '#shared/contracts/truth-view.ts';

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
export function agreementWords(
  words: { readonly t: TFunction; readonly language: string },
  scales: ShownScales,
): string {
  const { t, language } = words;
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
      const joined = new Intl.ListFormat(language, { type: 'conjunction' }).format(list);
      return t('host.scales.group', { grade, scales: joined });
    });
  return t('host.scales.differ', { groups: groups.join('; ') });
}

/** Why a grade stands by one scale, in a few words. */
export function whyWords(t: TFunction, { point, standing }: ScaleView): string {
  if (point.grade !== null && point.grade > standing.grade) {
    return t('host.scales.rising', { findings: carrying(point) });
  }
  if (standing.grade === 0) {
    return point.grade === null ? t('host.scales.not-given') : t('host.scales.no-finding');
  }
  if (point.grade === standing.grade) {
    return carrying(point);
  }
  return standing.grade === 1 && standing.episodeOpen
    ? t('host.scales.open')
    : t('host.scales.window');
}

/** The sentences that explain a scale: what stands since when, and what this minute alone has. */
export function scaleSentences(t: TFunction, { point, standing }: ScaleView): string {
  const { grade, sinceTick } = standing;
  const stands =
    sinceTick === null
      ? t('host.scales.stands-none')
      : t('host.scales.stands', { grade, time: elapsedLabel(sinceTick) });
  return `${stands} ${minuteWords(t, point)}`;
}

function minuteWords(t: TFunction, point: ScaleView['point']): string {
  if (point.grade === null) {
    return t('host.scales.not-given');
  }
  return point.grade === 0
    ? t('host.scales.says-none')
    : t('host.scales.says', { grade: point.grade, findings: carrying(point) });
}

/** The findings that have the grade of this minute. */
function carrying({ grade, reasons }: ScaleView['point']): string {
  return reasons
    .filter((reason) => reason.grade === grade)
    .map((reason) => reason.finding)
    .join('; ');
}
