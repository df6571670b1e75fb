import { useTranslation } from 'react-i18next';
import { useNumerics } from '#client/components/monitor/use-numerics.ts';
import { useSession } from '#client/store/session-context.tsx';
import { elapsedLabel } from '#client/store/time.ts';

/** The latest vital signs in one line, for a note; null before anything was measured. */
export function useVitalsLine(): string | null {
  const { t } = useTranslation();
  const numerics = useNumerics('full');
  const tick = useSession((state) => state.latest?.tick ?? null);
  if (tick === null) {
    return null;
  }
  const values = numerics.map(({ label, value, aside, unit, detail }) =>
    [
      label,
      value ?? t('bedside.note.unmeasured'),
      aside == null || value === null ? '' : `(${aside})`,
      value === null ? '' : unit,
      detail ?? '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
  return t('bedside.note.vitals', { time: elapsedLabel(tick), values: values.join(', ') });
}
