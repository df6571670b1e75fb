import { useTranslation } from 'react-i18next';
import { GradeChip, shownGrade } from '#client/components/grade-chip.tsx';
import { Panel } from '#client/components/panel.tsx';
import type { SnapshotGrades } from '#client/store/client-parts.tsx';
import type { Reason } from '#shared/contracts/truth-view.ts';
import { ReasonList } from './reason-list.tsx';

const NERVES = ['ice', 'capd', 'consciousness', 'seizure', 'motor', 'pressure', 'death'] as const;

/** What stands beside CRS and never counts towards it: ICANS and NEWS2. */
export function Beside(props: { readonly grades: SnapshotGrades }) {
  return (
    <div className="grade-beside">
      <Icans icans={props.grades.icans} />
      <News2 news2={props.grades.news2} />
    </div>
  );
}

function Icans({ icans }: Pick<SnapshotGrades, 'icans'>) {
  const { t } = useTranslation();
  const nameOf = ({ axis }: Reason) =>
    t(`grade.nerves.${NERVES.find((name) => name === axis) ?? 'other'}`);
  return (
    <Panel heading={t('grade.icans.heading')}>
      <p className="grade-beside__given">
        {icans.grade === null ? (
          <span className="grade-none">{t('grade.icans.none')}</span>
        ) : (
          <GradeChip grade={shownGrade(icans.grade)} scale="ICANS" />
        )}
        {icans.complete ? null : <span className="grade-mark">{t('grade.mark.incomplete')}</span>}
      </p>
      <ReasonList grade={icans.grade} reasons={icans.reasons} nameOf={nameOf} />
    </Panel>
  );
}

const PARTS = [
  'respiratoryRatePerMin',
  'spo2Percent',
  'onOxygen',
  'systolicMmHg',
  'heartRatePerMin',
  'acvpu',
  'temperatureC',
] as const satisfies readonly (keyof SnapshotGrades['news2']['parts'])[];

function News2({ news2 }: Pick<SnapshotGrades, 'news2'>) {
  const { t } = useTranslation();
  const { total, band, parts, partialSum } = news2;
  return (
    <Panel heading={t('grade.news.heading')}>
      <p className="grade-beside__given">
        {total === null ? null : <span className="grade-beside__total numeral">{total}</span>}
        <span>
          {t(`grade.band.${band}`)}
          {total === null && partialSum !== null ? (
            <> · {t('grade.news.partial', { sum: partialSum })}</>
          ) : null}
        </span>
      </p>
      {band === 'not-applicable' ? null : (
        <table className="grade-beside__parts">
          <caption className="visually-hidden">{t('grade.news.caption')}</caption>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{t('grade.news.part')}</th>
              <th scope="col">{t('grade.news.points')}</th>
            </tr>
          </thead>
          <tbody>
            {PARTS.map((part) => (
              <tr key={part}>
                <th scope="row">{t(`grade.part.${part}`)}</th>
                <td className="tabular">{parts[part] ?? t('grade.given.unknown')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
