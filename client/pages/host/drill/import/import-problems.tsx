import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type Allowed, COLUMNS, type ListProblem } from '#client/pages/host/drill/msel/columns.ts';
import { elapsedLabel } from '#client/store/time.ts';

/** As much of a cell as is needed to find it again. */
const CELL_LETTERS = 40;

/** Everything that is wrong with a list, by row and column, with what is allowed there. */
export function ImportProblems(props: { readonly problems: readonly ListProblem[] }) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region takes the focus.
    <section className="drill-import__scroll" tabIndex={0} aria-label={t('drill.problem.caption')}>
      <table className="drill-table">
        <caption className="visually-hidden">{t('drill.problem.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('drill.problem.row')}</th>
            <th scope="col">{t('drill.problem.column')}</th>
            <th scope="col">{t('drill.problem.found')}</th>
            <th scope="col">{t('drill.problem.allowed')}</th>
          </tr>
        </thead>
        <tbody>
          {props.problems.map(({ row, column, found, allowed }) => (
            <tr key={`${row} ${column} ${allowed.kind}`}>
              <td className="tabular">{row}</td>
              <td className="code-text">{column}</td>
              <td>{shortened(found)}</td>
              <td className="drill-table__allowed">{allowedWords(t, allowed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function shortened(cell: string): string {
  return cell.length > CELL_LETTERS ? `${cell.slice(0, CELL_LETTERS)} …` : cell;
}

function allowedWords(t: TFunction, allowed: Allowed): string {
  switch (allowed.kind) {
    case 'course':
      return t('drill.problem.course', {
        from: elapsedLabel(allowed.fromTick),
        to: elapsedLabel(allowed.toTick),
      });
    case 'header':
      return t('drill.problem.header', { columns: COLUMNS.join(', ') });
    default:
      return t(`drill.problem.${allowed.kind}`, { ...allowed });
  }
}
