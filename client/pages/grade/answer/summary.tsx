import type { i18n, TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { SnapshotGrades } from '#client/store/client-parts.tsx';
import { verdictsOf } from './scales.ts';

/** The grades in one line, told to screen readers whenever they change. */
export function Summary(props: { readonly grades: SnapshotGrades | null }) {
  const { t, i18n } = useTranslation();
  const { grades } = props;
  return (
    <p className="grade-summary" role="status">
      {grades === null ? t('grade.summary.blank') : summaryWords({ t, i18n }, grades)}
    </p>
  );
}

/** `Grade 3 by ASTCT and Penn; grade 2 by Lee 2014. ICANS 0. NEWS2 4.` */
function summaryWords(
  { t, i18n }: { readonly t: TFunction; readonly i18n: i18n },
  { crs, icans, news2 }: SnapshotGrades,
): string {
  const verdicts = verdictsOf(crs);
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const [first] = verdicts;
  const words =
    first !== undefined && verdicts.length === 1
      ? t('grade.summary.all', { grade: gradeWord(first.grade) })
      : verdicts
          .map(({ grade, scales }) =>
            t('grade.summary.some', {
              grade: gradeWord(grade),
              scales: list.format(scales.map((scale) => t(`grade.scale.${scale}`))),
            }),
          )
          .join('; ');
  const beside = t('grade.summary.beside', {
    icans: icans.grade ?? t('grade.given.unknown'),
    news2: news2.total ?? t('grade.given.unknown'),
  });
  return `${words}. ${beside}`;

  function gradeWord(grade: number | null): string {
    return grade === null ? t('grade.mark.none') : t('grade.reason.grade', { grade });
  }
}

/** Whether the scales part, and why that is nothing unusual. */
export function Disagreement(props: { readonly crs: SnapshotGrades['crs'] }) {
  const { t } = useTranslation();
  const differ = verdictsOf(props.crs).length > 1;
  return (
    <p className="grade-differ">
      {differ ? t('grade.differ.differ') : t('grade.differ.agree')} {t('grade.differ.source')}
    </p>
  );
}
