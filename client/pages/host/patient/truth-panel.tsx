import type { TFunction } from 'i18next';
import { Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { GradeChip, shownGrade } from '#client/components/grade-chip.tsx';
import { Sentence, Source } from '#client/components/monitor/sentence.tsx';
import { AxisTable } from '#client/components/scales/axis-table.tsx';
import { flagWords } from '#client/store/flag-words.ts';
import { scaleLabel } from '#client/store/scale-words.ts';
import { useSession } from '#client/store/session-context.tsx';
import type { SessionState } from '#client/store/session-store.ts';
import { elapsedLabel } from '#client/store/time.ts';
import type { TruthView } from '#shared/contracts/true-grades.ts';
import { BeyondLife } from './beyond-life.tsx';
import { ScalesPanel } from './scales-panel.tsx';
import './truth-panel.css';

/**
 * The true grades with their reasons: CRS and ICANS side by side, each under its own name, the
 * standing grades large; beneath, what this minute alone would be given, NEWS2, what is to be noted
 * about both, and CRS by every scale.
 */
export function Truth() {
  const { t } = useTranslation();
  const truth = useSession((state) => state.truth);
  if (truth === null) {
    return null;
  }
  return (
    <div className="truth">
      <div className="truth__grades">
        <Standing scale={truth.scale} standing={truth.standing} />
        <Standing scale="ICANS" standing={truth.icans.standing} />
      </div>
      <dl className="truth__beside">
        <div>
          <dt>{t('host.truth.point')}</dt>
          <dd>
            <PointGrade scale={truth.scale} grade={truth.point.grade} />{' '}
            <PointGrade scale="ICANS" grade={truth.icans.point.grade} />
          </dd>
        </div>
        <div>
          <dt>{t('host.truth.news2')}</dt>
          <dd className="numeral">
            {truth.news2.total === null
              ? t('host.truth.unknown')
              : t('host.truth.news2-value', {
                  total: truth.news2.total,
                  band: truth.news2.band.replaceAll('-', '_'),
                })}
          </dd>
        </div>
      </dl>
      <Flags flags={[...truth.point.flags, ...truth.icans.point.flags]} />
      <BeyondLife />
      <div className="truth__more">
        <ScalesPanel reference={truth.scale} />
        <details className="disclosure">
          <summary>{t('host.truth.rules')}</summary>
          <AxisTable caption={t('host.truth.icans')} reasons={truth.icans.point.reasons} />
        </details>
      </div>
    </div>
  );
}

type Scale = TruthView['scale'] | 'ICANS';

function headingOf(t: TFunction, scale: Scale): string {
  return scale === 'ICANS'
    ? t('host.truth.icans')
    : t('host.truth.crs', { scale: t(`grade.scale.${scale}`) });
}

function heldWords(t: TFunction, scale: Scale): string {
  return scale === 'ICANS' ? t('host.truth.held-icans') : t('host.truth.held-crs');
}

function Standing(props: { readonly scale: Scale; readonly standing: TruthView['standing'] }) {
  const { t } = useTranslation();
  const { scale, standing } = props;
  return (
    <section className="truth__grade" aria-label={headingOf(t, scale)}>
      <GradeChip grade={shownGrade(standing.grade)} scale={scale} size="large" />
      <p className="secondary">
        {standing.sinceTick === null ? null : (
          <>{t('host.truth.since', { time: elapsedLabel(standing.sinceTick) })} · </>
        )}
        {t('host.truth.peak', { grade: standing.peak })}
        {scale !== 'ICANS' && (
          <> · {standing.episodeOpen ? t('host.truth.open') : t('host.truth.closed')}</>
        )}
      </p>
      <Because scale={scale} standing={standing} />
    </section>
  );
}

/** What the grader points out beside the grade: treatment without its reason, a fever that may hide. */
function Flags(props: { readonly flags: readonly string[] }) {
  const { t } = useTranslation();
  return props.flags.length === 0 ? null : (
    <ul className="truth__flags" aria-label={t('host.truth.flags')}>
      {props.flags.map((flag) => (
        <li key={flag}>
          <Info size={16} aria-hidden="true" />
          <Sentence kind="flag" english={flagWords(flag)} />
        </li>
      ))}
    </ul>
  );
}

function PointGrade(props: { readonly scale: Scale; readonly grade: number | null }) {
  const { t } = useTranslation();
  const { scale, grade } = props;
  return grade === null ? (
    t('host.truth.point-unknown', { scale: scaleLabel(t, scale) })
  ) : (
    <GradeChip grade={shownGrade(grade)} scale={scale} />
  );
}

/** The findings that carry the standing grade, in words. */
function Because(props: { readonly scale: Scale; readonly standing: TruthView['standing'] }) {
  const { t } = useTranslation();
  const { scale } = props;
  const rose = useSession((state) => lastChangeRose(state.events, scale));
  const { grade, sinceTick, reasons } = props.standing;
  const carrying = reasons.filter((reason) => grade > 0 && reason.grade === grade);
  if (carrying.length === 0) {
    return <p>{grade > 0 ? heldWords(t, scale) : t('host.truth.none')}</p>;
  }
  const time = sinceTick === null ? null : elapsedLabel(sinceTick);
  const since = rose ? 'host.truth.because-held' : 'host.truth.because-since';
  return (
    <div className="truth__because">
      <p className="secondary">{time === null ? t('host.truth.because') : t(since, { time })}</p>
      <ul>
        {carrying.map((reason) => (
          <li key={`${reason.axis} ${reason.finding}`}>
            <strong>
              <Sentence kind="finding" english={reason.finding} />
            </strong>{' '}
            <span className="secondary">
              {reason.rule} · <Source english={reason.source} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A grade rises when its findings have held for ten ticks; how it falls is another rule. */
function lastChangeRose(events: SessionState['events'], scale: Scale): boolean {
  const change = events.findLast((event) => event.kind === 'grade' && event.scale === scale);
  return change?.kind === 'grade' && change.grade > change.previous;
}
