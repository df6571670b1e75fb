import { useTranslation } from 'react-i18next';
import type { AlarmDevice } from '#client/store/alarms/use-alarm-device.ts';
import { elapsedLabel } from '#client/store/time.ts';
import type { Alarm } from '#shared/contracts/alarm.ts';
import { AcknowledgedBy, SilencedBy } from './alarm-marks.tsx';
import { ALARM_MARKS, useAlarmWords } from './alarm-words.ts';

/** Every alarm that is on, who acknowledged it, and those that ended and that nobody has seen. */
export function AlarmList(props: { readonly id: string; readonly device: AlarmDevice }) {
  const { t } = useTranslation();
  const wordsOf = useAlarmWords();
  const { view, acknowledge, viewPast } = props.device;
  const { on, past } = view;
  return (
    <div id={props.id} className="alarm-bar__list">
      <ul>
        {on.map((shown) => {
          const { whole } = wordsOf(shown.alarm);
          return (
            <li key={shown.alarm.id} data-priority={shown.alarm.priority}>
              <PriorityMark priority={shown.alarm.priority} />
              <span className="alarm-bar__text">
                <span className="alarm-bar__what numeral">{whole}</span>
                <AcknowledgedBy shown={shown} />
              </span>
              {!shown.quiet && (
                <button
                  type="button"
                  className="alarm-bar__button"
                  aria-label={t('alarms.act.acknowledge-named', { what: whole })}
                  onClick={() => acknowledge(shown.alarm.id)}
                >
                  {t('alarms.act.acknowledge')}
                </button>
              )}
            </li>
          );
        })}
        {past.map((alarm) => (
          <li key={alarm.id}>
            <PastAlarm alarm={alarm} />
          </li>
        ))}
      </ul>
      <SilencedBy />
      {past.length > 0 && (
        <button type="button" className="alarm-bar__button" onClick={viewPast}>
          {t('alarms.act.viewed')}
        </button>
      )}
    </div>
  );
}

/** How urgent an alarm is: as many marks as in the bar, and the word for who hears the list. */
function PriorityMark({ priority }: Pick<Alarm, 'priority'>) {
  const { t } = useTranslation();
  return (
    <strong>
      <span aria-hidden="true">{ALARM_MARKS[priority]}</span>
      <span className="visually-hidden">{t('alarms.bar.priority', { priority })}</span>
    </strong>
  );
}

/** From when to when a high alarm was active. */
export function PastAlarm({ alarm }: { readonly alarm: Alarm }) {
  const { t } = useTranslation();
  const wordsOf = useAlarmWords();
  return (
    <span className="tabular">
      {t('alarms.bar.was', {
        what: wordsOf(alarm).whole,
        from: elapsedLabel(alarm.onsetTick),
        to: elapsedLabel(alarm.endTick ?? alarm.onsetTick),
      })}
    </span>
  );
}
