import { response } from './parameters.ts';
import { keyedDeviate, keyedHash, STREAMS } from './random.ts';

/** Whether the tumour answers: complete response at month 3, and still at month 12. */
export interface Response {
  readonly completeAtMonth3: boolean;
  readonly completeAtMonth12: boolean;
}

/**
 * The tumour response of one patient. It is drawn by itself: whether a patient had CRS says nothing
 * about whether she responds.
 *
 * The cells kill by their exposure; a complete response needs a kill index K above a limit, with K
 * log-normal. Compared by logarithms, so that none has to be taken.
 *
 * @param of.seed seed of the patient or cohort
 * @param of.index which patient of it
 */
export function responseOf(of: { readonly seed: number; readonly index: number }): Response {
  const { seed, index } = of;
  const logKill =
    response.logKillMedian.value +
    response.logKillSd.value * keyedDeviate({ seed, stream: STREAMS.response, index });
  const completeAtMonth3 = logKill > response.logKillLimit.value;
  const kept = keyedHash({ seed, stream: STREAMS.responseKept, index }) / 4_294_967_296;
  return {
    completeAtMonth3,
    completeAtMonth12: completeAtMonth3 && kept < response.keptToMonth12.value,
  };
}
