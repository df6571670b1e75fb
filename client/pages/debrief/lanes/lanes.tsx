import { ActionIcon } from '@mantine/core';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { memo, type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { scalesInOrder } from '#client/components/scales/scale-views.ts';
import type { ToldLearner } from '#client/pages/debrief/telling.ts';
import type { GradedCourse } from '#client/store/debrief/opened-debrief.ts';
import { elapsedLabel } from '#client/store/time.ts';
import { CallShares } from './call-shares.tsx';
import { Lane } from './lane.tsx';
import './lanes.css';
import { axisTicks, placeOf } from './place.ts';
import { MOST_LANES } from './shares.ts';

/**
 * What stood and what was called over one axis of time: a lane for each scale, the reference scale
 * first, one for ICANS, and the calls beneath. A slider and two buttons move the minute that is
 * looked at.
 */
export function Lanes(props: {
  readonly graded: GradedCourse;
  readonly learners: readonly ToldLearner[];
  /** Where the buttons jump to, in order. */
  readonly changes: readonly number[];
  readonly tick: number;
  /** The slider was moved; it says by itself where to. */
  readonly onTick: (tick: number) => void;
  /** A button led to a change. */
  readonly onJump: (tick: number) => void;
  /** The same as a table. */
  readonly inWords: ReactNode;
}) {
  const { t } = useTranslation();
  const { graded, learners, tick } = props;
  return (
    <section className="lanes" aria-label={t('debrief.lanes.heading')}>
      <div className="lanes__head">
        <h2>{t('debrief.lanes.heading')}</h2>
        <p className="secondary">{t('debrief.lanes.help')}</p>
      </div>
      <div className="lanes__body">
        <div className="lanes__rows" aria-hidden="true">
          <LaneRows graded={graded} learners={learners} />
          <div className="lanes__playhead-room">
            <div
              className="lanes__playhead"
              style={{ insetInlineStart: `${placeOf(tick, graded)}%` }}
            />
          </div>
        </div>
        <Scrubber {...props} />
      </div>
      {props.inWords}
    </section>
  );
}

/** A label further on would be cut at the end of the axis. */
const LAST_LABEL_PERCENT = 88;

/** A time on the axis: midnight of the course is told by its day alone. */
function dayLabel(tick: number): string {
  return elapsedLabel(tick).replace(/d 00:00$/, 'd');
}

/** Everything in the lanes that does not move with the minute that is looked at. */
const LaneRows = memo(function LaneRows(props: {
  readonly graded: GradedCourse;
  readonly learners: readonly ToldLearner[];
}) {
  const { t } = useTranslation();
  const { graded, learners } = props;
  const calling = useMemo(() => learners.filter(({ calls }) => calls.length > 0), [learners]);
  return (
    <>
      {scalesInOrder(graded.reference).map((name) => (
        <Lane
          key={name}
          label={t(`grade.scale.${name}`)}
          emphasis={name === graded.reference}
          spans={graded.scales[name].spans}
          course={graded}
        />
      ))}
      <Lane label={t('grade.label.icans')} spans={graded.icans.spans} course={graded} />
      {calling.length > 0 && <p className="lanes__group">{t('debrief.lanes.calls')}</p>}
      {calling.length <= MOST_LANES ? (
        calling.map(({ participantId, label, spans }) => (
          <Lane key={participantId} label={label} spans={spans} course={graded} thin />
        ))
      ) : (
        <CallShares learners={calling} course={graded} />
      )}
      <div className="lanes__axis">
        {axisTicks(graded)
          .filter((at) => placeOf(at, graded) <= LAST_LABEL_PERCENT)
          .map((at) => (
            <span key={at} style={{ insetInlineStart: `${placeOf(at, graded)}%` }}>
              {dayLabel(at)}
            </span>
          ))}
      </div>
    </>
  );
});

function Scrubber(props: {
  readonly graded: GradedCourse;
  readonly changes: readonly number[];
  readonly tick: number;
  readonly onTick: (tick: number) => void;
  readonly onJump: (tick: number) => void;
}) {
  const { t } = useTranslation();
  const { graded, changes, tick, onTick, onJump } = props;
  const before = changes.findLast((at) => at < tick);
  const after = changes.find((at) => at > tick);
  return (
    <div className="lanes__scrubber">
      <div className="lanes__steps">
        <JumpButton label={t('debrief.scrub.before')} to={before} onJump={onJump}>
          <ChevronLeft size={20} aria-hidden="true" />
        </JumpButton>
        <JumpButton label={t('debrief.scrub.after')} to={after} onJump={onJump}>
          <ChevronRight size={20} aria-hidden="true" />
        </JumpButton>
      </div>
      <input
        type="range"
        className="lanes__slider"
        aria-label={t('debrief.scrub.label')}
        aria-valuetext={elapsedLabel(tick)}
        min={graded.fromTick}
        max={graded.toTick}
        step={1}
        value={tick}
        onChange={(event) => onTick(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}

/** Leads to a change. At the last one it stays where it is: it would lose the focus if disabled. */
function JumpButton(props: {
  readonly label: string;
  readonly to: number | undefined;
  readonly onJump: (tick: number) => void;
  readonly children: ReactNode;
}) {
  const { to } = props;
  return (
    <ActionIcon
      size={44}
      aria-label={props.label}
      {...(to === undefined ? { 'data-disabled': true } : {})}
      aria-disabled={to === undefined}
      onClick={() => to !== undefined && props.onJump(to)}
    >
      {props.children}
    </ActionIcon>
  );
}
