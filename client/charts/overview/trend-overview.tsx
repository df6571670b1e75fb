import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrendSource } from '#client/charts/live/use-trend.ts';
import type { TickSpan } from '#client/charts/rows/stepped-window.ts';
import { elapsedLabel } from '#client/store/time.ts';
import { courseLine, LINE_BOX } from './course-line.ts';
import './trend-overview.css';

const HOUR_TICKS = 60;

interface Hours {
  readonly from: number;
  readonly to: number;
}

/**
 * The whole course in one line, and the stretch of it that the charts show: two handles to drag
 * and two fields to type into, in hours since the infusion. It is drawn anew once a simulated hour.
 */
export function TrendOverview(props: {
  readonly source: TrendSource;
  readonly span: TickSpan;
  readonly onSpan: (span: TickSpan) => void;
}) {
  const { t } = useTranslation();
  const { whole, line } = useHourly(props.source);
  const shown = inside(hoursOf(props.span), whole);
  const choose = ({ from, to }: Hours) => {
    const isStretch = from >= whole.from && to <= whole.to && from < to;
    if (isStretch) {
      props.onSpan({ fromTick: from * HOUR_TICKS, toTick: to * HOUR_TICKS });
    }
    return isStretch;
  };
  const chooseFrom = (from: number) => choose({ from, to: shown.to });
  const chooseTo = (to: number) => choose({ from: shown.from, to });
  const length = whole.to - whole.from;
  const edge = (hour: number) => `${(100 * (hour - whole.from)) / length}%`;
  return (
    <fieldset className="trend-overview">
      <legend className="visually-hidden">{t('monitor.overview.legend')}</legend>
      <HourField label={t('monitor.overview.from')} hour={shown.from} onHour={chooseFrom} />
      <div className="trend-overview__line">
        <svg
          viewBox={`0 0 ${LINE_BOX.width} ${LINE_BOX.height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <path d={line} />
        </svg>
        <span
          className="trend-overview__shown"
          style={{
            insetInlineStart: edge(shown.from),
            inlineSize: edge(whole.from + shown.to - shown.from),
          }}
        />
        <Handle name="from" hour={shown.from} whole={whole} onHour={chooseFrom} />
        <Handle name="to" hour={shown.to} whole={whole} onHour={chooseTo} />
      </div>
      <HourField label={t('monitor.overview.to')} hour={shown.to} onHour={chooseTo} />
    </fieldset>
  );
}

function Handle(props: {
  readonly name: 'from' | 'to';
  readonly hour: number;
  readonly whole: Hours;
  readonly onHour: (hour: number) => void;
}) {
  const { t } = useTranslation();
  const { name, hour, whole } = props;
  return (
    <input
      type="range"
      aria-label={t(`monitor.overview.handle-${name}`)}
      aria-valuetext={elapsedLabel(hour * HOUR_TICKS)}
      min={whole.from}
      max={whole.to}
      value={hour}
      onChange={(event) => props.onHour(Number(event.currentTarget.value))}
    />
  );
}

/** A field that keeps what is typed until it can be taken. */
function HourField(props: {
  readonly label: string;
  readonly hour: number;
  /** Answers with whether the hour was taken. */
  readonly onHour: (hour: number) => boolean;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label className="trend-overview__field">
      <span>{props.label}</span>
      <input
        type="number"
        step={1}
        value={typed ?? props.hour}
        onBlur={() => setTyped(null)}
        onChange={(event) => {
          const { value } = event.currentTarget;
          const isHour = value !== '' && Number.isInteger(Number(value));
          setTyped(isHour && props.onHour(Number(value)) ? null : value);
        }}
      />
    </label>
  );
}

/** The course so far and its line, both held for a simulated hour. */
function useHourly({ chart, tick }: TrendSource): { readonly whole: Hours; readonly line: string } {
  const hour = Math.floor(tick / HOUR_TICKS);
  const [held, setHeld] = useState({ hour, chart });
  if (held.hour !== hour) {
    setHeld({ hour, chart });
  }
  return useMemo(() => {
    const firstTick = held.chart.tick[0] ?? held.hour * HOUR_TICKS;
    const whole = { from: Math.floor(firstTick / HOUR_TICKS), to: held.hour + 1 };
    const span = { fromTick: whole.from * HOUR_TICKS, toTick: whole.to * HOUR_TICKS };
    return { whole, line: courseLine(held.chart, span) };
  }, [held]);
}

function hoursOf({ fromTick, toTick }: TickSpan): Hours {
  return { from: Math.floor(fromTick / HOUR_TICKS), to: Math.ceil(toTick / HOUR_TICKS) };
}

/** The charts leave room at their right, and a young session fills them only in part. */
function inside(hours: Hours, whole: Hours): Hours {
  const from = Math.min(Math.max(hours.from, whole.from), whole.to - 1);
  return { from, to: Math.max(from + 1, Math.min(hours.to, whole.to)) };
}
