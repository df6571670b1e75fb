import { useTranslation } from 'react-i18next';
import type { ShownAlarm } from '#client/store/alarms/use-alarm-device.ts';
import { useAlarmMarks } from '#client/store/record.ts';
import { useServerNowMs } from '#client/store/session-context.tsx';
import { stopwatchLabel } from '#client/store/time.ts';

/** Who acknowledged an alarm since it came or rose, and how long ago; nothing before anybody did. */
export function AcknowledgedBy(props: { readonly shown: ShownAlarm }) {
  const { t } = useTranslation();
  const nowMs = useServerNowMs();
  const { alarm, quiet } = props.shown;
  const marks = useAlarmMarks().get(alarm.id) ?? [];
  const valid = marks.filter(({ tick }) => tick > alarm.priorityTick);
  const last = valid.at(-1);
  if (last === undefined) {
    return quiet ? <span>{t('alarms.bar.quiet')}</span> : null;
  }
  const others = new Set(valid.map(({ name }) => name)).size - 1;
  const age = stopwatchLabel(nowMs - last.atMs);
  return (
    <span className="tabular">
      {t('alarms.bar.acknowledged', { name: last.name, others, age })}
    </span>
  );
}
