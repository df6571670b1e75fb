import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { GradeChip, shownGrade } from '#client/components/grade-chip.tsx';
import { useSession } from '#client/store/session-context.tsx';
import type { SessionState } from '#client/store/session-store.ts';
import { elapsedLabel } from '#client/store/time.ts';
import type { Reason, TruthView } from '#shared/contracts/frame.ts';

/** The true grade with its reasons: the standing one large, the point grade and NEWS2 beside it. */
export function Truth() {
  const { t } = useTranslation();
  const truth = useSession((state) => state.truth);
  if (truth === null) {
    return null;
  }
  const { standing } = truth;
  return (
    <div className="truth">
      <div className="truth__standing">
        <GradeChip grade={shownGrade(standing.grade)} size="large" />
        <p className="secondary">
          {t('host.truth.scale')}
          {standing.sinceTick === null ? null : (
            <> · {t('host.truth.since', { time: elapsedLabel(standing.sinceTick) })}</>
          )}
          {' · '}
          {t('host.truth.peak', { grade: standing.peak })}
          {' · '}
          {standing.episodeOpen ? t('host.truth.open') : t('host.truth.closed')}
        </p>
      </div>
      <Because standing={standing} />
      <dl className="truth__beside">
        <div>
          <dt>{t('host.truth.point')}</dt>
          <dd>
            {truth.point.grade === null ? (
              t('host.truth.point-unknown')
            ) : (
              <GradeChip grade={shownGrade(truth.point.grade)} />
            )}
          </dd>
        </div>
        <div>
          <dt>{t('host.truth.news2')}</dt>
          <dd className="numeral">
            {truth.news2.total === null
              ? t('host.truth.news2-unknown')
              : t('host.truth.news2-value', {
                  total: truth.news2.total,
                  band: truth.news2.band.replaceAll('-', '_'),
                })}
          </dd>
        </div>
      </dl>
      <Rules reasons={truth.point.reasons} />
    </div>
  );
}

/** The findings that carry the standing grade, in words. */
function Because(props: { readonly standing: TruthView['standing'] }) {
  const { t } = useTranslation();
  const rose = useSession((state) => lastChangeRose(state.events));
  const { grade, sinceTick, reasons } = props.standing;
  const carrying = reasons.filter((reason) => grade > 0 && reason.grade === grade);
  if (carrying.length === 0) {
    return <p>{grade > 0 ? t('host.truth.held') : t('host.truth.none')}</p>;
  }
  const time = sinceTick === null ? null : elapsedLabel(sinceTick);
  const since = rose ? 'host.truth.because-held' : 'host.truth.because-since';
  return (
    <div className="truth__because">
      <p className="secondary">{time === null ? t('host.truth.because') : t(since, { time })}</p>
      <ul>
        {carrying.map((reason) => (
          <li key={`${reason.axis} ${reason.finding}`}>
            <strong>{reason.finding}</strong>{' '}
            <span className="secondary">
              {reason.rule} · {reason.source}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A grade rises when its findings have held for ten ticks; how it falls is another rule. */
function lastChangeRose(events: SessionState['events']): boolean {
  const change = events.findLast((event) => event.kind === 'grade');
  return change !== undefined && change.grade > change.previous;
}

function Rules(props: { readonly reasons: readonly Reason[] }) {
  const { t } = useTranslation();
  return (
    <details className="disclosure">
      <summary>{t('host.truth.rules')}</summary>
      <Table.ScrollContainer minWidth={420} type="native">
        <Table aria-label={t('host.truth.point')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('host.truth.axis')}</Table.Th>
              <Table.Th scope="col">{t('host.truth.finding')}</Table.Th>
              <Table.Th scope="col">{t('host.truth.grade')}</Table.Th>
              <Table.Th scope="col">{t('host.truth.rule')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {props.reasons.map((reason) => (
              <Table.Tr key={`${reason.axis} ${reason.rule} ${reason.finding}`}>
                <Table.Th scope="row">{t(`host.axis.${axisOf(reason)}`)}</Table.Th>
                <Table.Td>{reason.finding}</Table.Td>
                <Table.Td className="numeral">{reason.grade ?? '–'}</Table.Td>
                <Table.Td>
                  {reason.rule}
                  <br />
                  <span className="secondary">{reason.source}</span>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </details>
  );
}

function axisOf(reason: Reason): 'gate' | 'fever' | 'hypotension' | 'hypoxia' | 'other' {
  const known = ['gate', 'fever', 'hypotension', 'hypoxia'] as const;
  return known.find((axis) => axis === reason.axis) ?? 'other';
}
