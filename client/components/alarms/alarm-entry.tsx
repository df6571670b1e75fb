import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { type RecordedAlarm, rank } from '#client/store/alarms/alarm-record.ts';
import { useSession } from '#client/store/session-context.tsx';
import { hasEnded, isOld } from '#client/store/session-state.ts';
import { elapsedLabel, spanLabel } from '#client/store/time.ts';
import { ALARM_MARKS, alarmRule } from './alarm-words.ts';

/** Of more than these before it the newest stands alone, and the others come when asked for. */
const SHOWN = 1;

/** Alarms that followed each other, newest first: each with its mark, its words and its end. */
export function AlarmRun(props: {
  readonly alarm: RecordedAlarm;
  readonly earlier: readonly RecordedAlarm[];
}) {
  const { t } = useTranslation();
  const { alarm, earlier } = props;
  const [worst] = [...earlier].sort((one, other) => rank(one) - rank(other));
  const others = <Earlier alarms={earlier} />;
  return (
    <div>
      <AlarmEntry alarm={alarm} />
      {worst !== undefined && earlier.length <= SHOWN && others}
      {worst !== undefined && earlier.length > SHOWN && (
        <details className="event-entry__reasons">
          <summary>
            {t('alarms.entry.earlier', { count: earlier.length, priority: worst.priority })}
          </summary>
          {others}
        </details>
      )}
    </div>
  );
}

function Earlier(props: { readonly alarms: readonly RecordedAlarm[] }) {
  return (
    <ul className="event-entry__alarms">
      {props.alarms.map((alarm) => (
        <li key={alarm.id}>
          <span className="numeral secondary">{elapsedLabel(alarm.onsetTick)}</span>
          <AlarmEntry alarm={alarm} />
        </li>
      ))}
    </ul>
  );
}

/** An alarm in the event list: its mark, what it was about, and until when. */
const AlarmEntry = memo(function AlarmEntry({ alarm }: { readonly alarm: RecordedAlarm }) {
  const words = useTranslation();
  const { t } = words;
  const { priority, onsetTick, priorityTick } = alarm;
  return (
    <div className="event-entry" data-kind="alarm">
      <strong className="event-entry__mark" aria-hidden="true">
        {ALARM_MARKS[priority]}
      </strong>
      <div>
        <p className="event-entry__title">
          {t('alarms.entry.title', { priority, rule: alarmRule(alarm, words) })}
        </p>
        <p className="secondary">
          {priorityTick > onsetTick && (
            <>{t('alarms.entry.risen', { priority, time: elapsedLabel(priorityTick) })} · </>
          )}
          <End alarm={alarm} />
        </p>
      </div>
    </div>
  );
});

function End({ alarm }: { readonly alarm: RecordedAlarm }) {
  const { t } = useTranslation();
  const { onsetTick, endTick, endedBy } = alarm;
  if (endTick === null) {
    return <StillOn />;
  }
  const time = elapsedLabel(endTick);
  return endedBy
    ? t('alarms.entry.over', { time })
    : t('alarms.entry.ended', { time, span: spanLabel(endTick - onsetTick) });
}

/** That it has no end yet; without a line nobody knows whether it still has none. */
function StillOn() {
  const { t } = useTranslation();
  const isOver = useSession(hasEnded);
  const old = useSession(isOld);
  const tick = useSession((state) => state.clock?.tick ?? 0);
  if (isOver) {
    return t('alarms.entry.on-at-end');
  }
  return old ? t('alarms.entry.on-last-known', { time: elapsedLabel(tick) }) : t('alarms.entry.on');
}
