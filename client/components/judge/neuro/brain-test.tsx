import { useTranslation } from 'react-i18next';
import { useBrainTest } from '#client/components/monitor/use-brain-test.ts';
import { scoreSaid } from '#client/store/brain-score.ts';
import { elapsedLabel } from '#client/store/time.ts';
import { useMay } from '../use-may.ts';
import { CapdTest } from './capd-test.tsx';
import { IceTest } from './ice-test.tsx';
import './neuro.css';
import { useOwnTests } from './use-asking.ts';

/** The test of the brain that fits the patient, and the scores that this learner gave so far. */
export function BrainTest() {
  const { t } = useTranslation();
  const kind = useBrainTest();
  const mayTest = useMay('ice.ask');
  const last = useOwnTests().at(-1);
  return (
    <section className="brain-test" aria-labelledby="brain-test-heading">
      <h3 id="brain-test-heading">{t(`judge.brain.${kind}`)}</h3>
      <p role="status" className="brain-test__saved">
        {last === undefined ? '' : t('judge.brain.saved', scoreSaid(last))}
      </p>
      {!mayTest && <p className="secondary">{t('judge.brain.readonly')}</p>}
      {mayTest && (kind === 'capd' ? <CapdTest /> : <IceTest />)}
      <EarlierTests />
    </section>
  );
}

function EarlierTests() {
  const { t } = useTranslation();
  const tests = useOwnTests();
  if (tests.length === 0) {
    return <p className="secondary">{t('judge.brain.none')}</p>;
  }
  return (
    <details className="disclosure">
      <summary>{t('judge.brain.earlier', { count: tests.length })}</summary>
      <ol className="brain-test__earlier">
        {[...tests].reverse().map((test) => (
          <li key={test.seq}>
            <span className="numeral secondary">{elapsedLabel(test.tick)}</span>{' '}
            {t('judge.brain.score', scoreSaid(test))}
          </li>
        ))}
      </ol>
    </details>
  );
}
