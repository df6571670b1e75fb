import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#client/store/session-context.tsx';
import type { Contribution } from '#shared/contracts/truth-view.ts';

/** Below these nobody lives for long. ASSUMED: a training default, far below every treated case. */
const LOWEST = { mapMmHg: 40, spo2Percent: 70 };

/** Says that the patient would be dead by now: the model has no death, and the class may wonder. */
export function BeyondLife() {
  const { t } = useTranslation();
  const explained = useSession((state) => state.explained);
  if (explained === null) {
    return null;
  }
  const { mapMmHg, spo2Percent } = explained;
  if (sumOf(mapMmHg) >= LOWEST.mapMmHg && sumOf(spo2Percent) >= LOWEST.spo2Percent) {
    return null;
  }
  return (
    <p className="truth__beyond">
      <TriangleAlert size={18} aria-hidden="true" />
      {t('host.truth.beyond-life')}
    </p>
  );
}

function sumOf(parts: readonly Contribution[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}
