import type { TFunction } from 'i18next';
import type { ScaleName } from '#shared/contracts/grade-answer.ts';

/** What is graded, and by which scale: `CRS (Lee 2014)`, or `ICANS`, which has one scale only. */
export function scaleLabel(t: TFunction, scale: ScaleName | 'ICANS'): string {
  return scale === 'ICANS'
    ? t('grade.label.icans')
    : t('grade.label.crs', { scale: t(`grade.scale.${scale}`) });
}
