import { useSession } from '#client/store/session-context.tsx';

/** Below this age the brain is examined by watching (CAPD), not by asking (ICE); ASTCT 2019. */
const CAPD_BELOW_YEARS = 12;

/** Which examination of the brain fits this patient. */
export function useBrainTest(): 'ice' | 'capd' {
  const ageYears = useSession((state) => state.facts?.patient.ageYears ?? null);
  return ageYears !== null && ageYears < CAPD_BELOW_YEARS ? 'capd' : 'ice';
}
