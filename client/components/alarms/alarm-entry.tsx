import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordedAlarm } from '#client/store/alarms/alarm-record.ts';
import { elapsedLabel, spanLabel } from '#client/store/time.ts';
import { ALARM_MARKS, alarmRule } from './alarm-words.ts';

/** An alarm in the event list: its mark, what it was about, and until when. */
export const AlarmEntry = memo(function AlarmEntry({ alarm }: { readonly alarm: RecordedAlarm }) {
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
    return t('alarms.entry.on');
  }
  const time = elapsedLabel(endTick);
  return endedBy
    ? t('alarms.entry.over', { time })
    : t('alarms.entry.ended', { time, span: spanLabel(endTick - onsetTick) });
}
