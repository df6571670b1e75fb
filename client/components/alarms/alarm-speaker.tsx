import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownAlarm } from '#client/store/alarms/use-alarm-device.ts';
import { useSession } from '#client/store/session-context.tsx';
import { elapsedLabel } from '#client/store/time.ts';
import { useAlarmWords } from './alarm-words.ts';

/** Faster than this, medium and low alarms come and go sooner than they can be read out. */
const FAST = 60;

interface Said {
  /** The onsets and rises that were read out and are still on. */
  readonly keys: readonly string[];
  readonly lines: readonly string[];
}

/** Tells screen readers of each alarm at once, and once for each onset and each rise. */
export function AlarmSpeaker({ shown }: { readonly shown: readonly ShownAlarm[] }) {
  const { t } = useTranslation();
  const wordsOf = useAlarmWords();
  const isFast = useSession((state) => (state.clock?.speed ?? 1) > FAST);
  const [said, setSaid] = useState<Said>({ keys: [], lines: [] });
  useEffect(() => {
    const fresh = shown.filter(
      (one) =>
        one.waited && !said.keys.includes(keyOf(one)) && (one.alarm.priority === 'high' || !isFast),
    );
    if (fresh.length > 0) {
      const still = shown.map(keyOf).filter((key) => said.keys.includes(key));
      const lines = fresh.map(({ alarm }) =>
        t('alarms.bar.spoken', {
          priority: alarm.priority,
          time: elapsedLabel(alarm.priorityTick),
          what: wordsOf(alarm).whole,
        }),
      );
      setSaid({ keys: [...still, ...fresh.map(keyOf)], lines });
    }
  }, [shown, said, isFast, t, wordsOf]);
  return (
    <div className="visually-hidden" aria-live="assertive">
      {said.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

function keyOf({ alarm }: ShownAlarm): string {
  return `${alarm.id} ${alarm.priorityTick}`;
}
