import { useTranslation } from 'react-i18next';
import type { DeviceView } from '#client/store/alarms/use-alarm-device.ts';
import { useAlarmMarks } from '#client/store/record.ts';
import { elapsedLabel } from '#client/store/time.ts';
import { useAlarmWords } from './alarm-words.ts';

/** The alarms behind the most urgent one, who acknowledged them, and those that ended unseen. */
export function AlarmList(props: { readonly view: DeviceView; readonly onSeen: () => void }) {
  const { t } = useTranslation();
  const wordsOf = useAlarmWords();
  const marks = useAlarmMarks();
  const { top, others, past } = props.view;
  const on = top === null ? others : [top, ...others];
  return (
    <div className="alarm-bar__list">
      <ul>
        {on.map(({ alarm }) => {
          const names = marks.get(alarm.id)?.map(({ name }) => name) ?? [];
          return (
            <li key={alarm.id} data-priority={alarm.priority}>
              <span className="numeral">{wordsOf(alarm)}</span>
              {names.length > 0 && (
                <span>{t('alarms.bar.acknowledged', { names: names.join(', ') })}</span>
              )}
            </li>
          );
        })}
        {past.map((alarm) => (
          <li key={alarm.id} className="numeral">
            {t('alarms.bar.was', {
              what: wordsOf(alarm),
              from: elapsedLabel(alarm.onsetTick),
              to: elapsedLabel(alarm.endTick ?? alarm.onsetTick),
            })}
          </li>
        ))}
      </ul>
      {past.length > 0 && (
        <button type="button" className="alarm-bar__button" onClick={props.onSeen}>
          {t('alarms.act.viewed')}
        </button>
      )}
    </div>
  );
}
