import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownAlarm } from '#client/store/alarms/use-alarm-device.ts';
import { useAlarmWords } from './alarm-words.ts';

/** Tells screen readers of an alarm at once, and once for each onset and each rise. */
export function AlarmSpeaker({ top }: { readonly top: ShownAlarm | null }) {
  const { t } = useTranslation();
  const wordsOf = useAlarmWords();
  const [said, setSaid] = useState({ key: '', text: '' });
  const key = top === null || !top.waited ? '' : `${top.alarm.id} ${top.alarm.priorityTick}`;
  useEffect(() => {
    if (top !== null && key !== '' && key !== said.key) {
      const { priority } = top.alarm;
      setSaid({ key, text: t('alarms.bar.spoken', { priority, what: wordsOf(top.alarm) }) });
    }
  }, [key, said.key, top, t, wordsOf]);
  return (
    <p className="visually-hidden" aria-live="assertive">
      {said.text}
    </p>
  );
}
