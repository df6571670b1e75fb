import { useTranslation } from 'react-i18next';
import type { ShownAlarm } from '#client/store/alarms/use-alarm-device.ts';
import { useAlarmMarks, useSilences } from '#client/store/record.ts';
import { useServerNowMs, useSession } from '#client/store/session-context.tsx';
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
    return quiet ? <span className="alarm-bar__by">{t('alarms.bar.quiet')}</span> : null;
  }
  const others = new Set(valid.map(({ name }) => name)).size - 1;
  const age = stopwatchLabel(nowMs - last.atMs);
  return (
    <span className="alarm-bar__by tabular">
      {t('alarms.bar.acknowledged', { name: last.name, others, age })}
    </span>
  );
}

/** For how long a silence holds, wall ms. */
const SILENCE_MS = 120_000;

/** Who else has silenced their device, while it lasts; nothing where nobody has. */
export function SilencedBy() {
  const { t } = useTranslation();
  const nowMs = useServerNowMs();
  const own = useSession((state) => state.you?.participantId);
  const last = useSilences().findLast(({ participantId }) => participantId !== own);
  if (last === undefined || nowMs >= last.atMs + SILENCE_MS) {
    return null;
  }
  const age = stopwatchLabel(nowMs - last.atMs);
  return <span className="tabular">{t('alarms.bar.silenced', { name: last.name, age })}</span>;
}
