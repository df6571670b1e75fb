import { useTranslation } from 'react-i18next';
import { formatSeries, unitOf } from '#client/charts/rows/vital-format.ts';
import { GradeChip, shownGrade } from '#client/components/grade-chip.tsx';
import { useBrainTest } from '#client/components/monitor/use-brain-test.ts';
import { AxisTable } from '#client/components/scales/axis-table.tsx';
import { agreementWords } from '#client/components/scales/scale-views.ts';
import { ScalesAgreement } from '#client/components/scales/scales-agreement.tsx';
import { ScalesTable } from '#client/components/scales/scales-table.tsx';
import { gradeAt, type Moment, type OpenedDebrief } from '#client/store/debrief/opened-debrief.ts';
import { useMoment } from '#client/store/debrief/use-debrief.ts';
import { useSession } from '#client/store/session-context.tsx';
import { elapsedLabel, wardLabel } from '#client/store/time.ts';
import type { ToldLearner } from './telling.ts';

const SHOWN = [
  'temperatureC',
  'heartRatePerMin',
  'systolicMmHg',
  'diastolicMmHg',
  'mapMmHg',
  'spo2Percent',
  'respiratoryRatePerMin',
] as const;

const BRAIN_SCORE = { ice: 'iceScore', capd: 'capdScore' } as const;

/** One minute: its vital signs, CRS by every scale with the reasons, ICANS, and who called what. */
export function MomentView(props: {
  readonly debrief: OpenedDebrief;
  readonly learners: readonly ToldLearner[];
  readonly tick: number;
  readonly jumpedTo: number | null;
}) {
  const { t, i18n } = useTranslation();
  const { debrief, learners } = props;
  const moment = useMoment(debrief, props.tick);
  // The heading and the calls go with what is shown beneath, also while the next is computed.
  const tick = moment?.tick ?? props.tick;
  const infusion = useSession((state) => state.facts?.infusion ?? null);
  const ward = infusion === null ? '' : wardLabel(tick, infusion, i18n.language);
  return (
    <section className="moment" aria-label={t('debrief.moment.heading')}>
      <h2 className="moment__time">{t('debrief.moment.at', { time: elapsedLabel(tick), ward })}</h2>
      <SpokenMoment moment={moment} jumpedTo={props.jumpedTo} />
      {moment === null ? null : (
        <>
          <Vitals vitals={moment.vitals} />
          <div className="scales">
            <p className="moment__agreement">
              <ScalesAgreement scales={moment.scales} />
            </p>
            <ScalesTable reference={debrief.graded.reference} scales={moment.scales} />
          </div>
          <Icans truth={moment.truth} />
          <CallsThen learners={learners} reference={debrief.graded.reference} tick={tick} />
        </>
      )}
    </section>
  );
}

/** The same in one sentence, for the back of the room. */
export function MomentAfar(props: {
  readonly debrief: OpenedDebrief;
  readonly tick: number;
  readonly jumpedTo: number | null;
}) {
  const { t } = useTranslation();
  const moment = useMoment(props.debrief, props.tick);
  return (
    <section className="moment" aria-label={t('debrief.moment.heading')}>
      <p className="moment__afar">
        <span className="numeral">{elapsedLabel(props.tick)}</span>{' '}
        {moment !== null && <ScalesAgreement scales={moment.scales} />}
      </p>
      <SpokenMoment moment={moment} jumpedTo={props.jumpedTo} />
    </section>
  );
}

/** Says where a button has led and what stood there, once it is computed. */
function SpokenMoment(props: { readonly moment: Moment | null; readonly jumpedTo: number | null }) {
  const words = useTranslation();
  const { moment, jumpedTo } = props;
  const said =
    moment !== null && moment.tick === jumpedTo
      ? words.t('debrief.moment.said', {
          time: elapsedLabel(moment.tick),
          agreement: agreementWords(words, moment.scales),
        })
      : '';
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}

function Vitals(props: { readonly vitals: Moment['vitals'] }) {
  const { t, i18n } = useTranslation();
  const brainTest = useBrainTest();
  return (
    <dl className="moment__vitals">
      {[...SHOWN, BRAIN_SCORE[brainTest]].map((name) => {
        const value = props.vitals[name];
        return value === null ? null : (
          <div key={name}>
            <dt>{t(`monitor.short.${name}`)}</dt>
            <dd className="numeral">
              {formatSeries(name, value, i18n.language)} <small>{unitOf(name)}</small>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Icans(props: { readonly truth: Moment['truth'] }) {
  const { t } = useTranslation();
  const { icans } = props.truth;
  return (
    <details className="disclosure moment__icans">
      <summary>
        <GradeChip grade={shownGrade(icans.standing.grade)} scale="ICANS" />
      </summary>
      <AxisTable caption={t('host.truth.icans')} reasons={icans.point.reasons} />
    </details>
  );
}

function CallsThen(props: {
  readonly learners: readonly ToldLearner[];
  readonly reference: OpenedDebrief['graded']['reference'];
  readonly tick: number;
}) {
  const { t } = useTranslation();
  const standing = props.learners.flatMap(({ participantId, label, spans }) => {
    const grade = gradeAt(spans, props.tick);
    return grade === null ? [] : [{ participantId, label, grade }];
  });
  return standing.length === 0 ? (
    <p className="secondary">{t('debrief.moment.no-calls')}</p>
  ) : (
    <ul className="moment__calls" aria-label={t('debrief.moment.calls')}>
      {standing.map(({ participantId, label, grade }) => (
        <li key={participantId}>
          {label} <GradeChip grade={shownGrade(grade)} scale={props.reference} bare />
        </li>
      ))}
    </ul>
  );
}
