import { useTranslation } from 'react-i18next';
import { useWaits } from '#client/store/use-waits.ts';

/** Says of a score that is on its way that it waits for the line. */
export function ScoreWaits(props: { readonly isUnderWay: boolean }) {
  const { t } = useTranslation();
  const waits = useWaits();
  return (
    <p role="status" className="brain-test__waits">
      {props.isUnderWay && waits && t('judge.brain.score-waits')}
    </p>
  );
}
