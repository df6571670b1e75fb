import { useTranslation } from 'react-i18next';
import { useNumerics } from '#client/components/monitor/use-numerics.ts';
import { useSession } from '#client/store/session-context.tsx';

/**
 * The vital signs in small, over the form that covers the monitor: nobody calls from memory. No
 * live region; without a line there are none, as on the monitor.
 */
export function CallVitals() {
  const { t } = useTranslation();
  const numerics = useNumerics('short');
  const isOffline = useSession((state) => state.link === 'offline');
  return (
    <dl className="call-vitals" aria-label={t('monitor.numerics.heading')}>
      {numerics.map(({ id, label, value, aside, detail }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd className="numeral">
            {value === null || isOffline ? '---' : value}
            {aside != null && value !== null && !isOffline && ` (${aside})`}
            {id === 'spo2' && detail !== undefined && <span className="secondary"> {detail}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
