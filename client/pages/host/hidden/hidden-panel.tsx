import { useTranslation } from 'react-i18next';
import { formatNumber, formatSeries, unitOf } from '#client/charts/rows/vital-format.ts';
import { useBrainTest } from '#client/components/monitor/use-brain-test.ts';
import { Panel } from '#client/components/panel.tsx';
import { useSession } from '#client/store/session-context.tsx';
import { LAB_NAMES, LABS } from '#client/store/vocabulary.ts';
import type { HiddenState } from '#shared/contracts/truth-view.ts';
import { CapdNow, IceNow } from './brain-now.tsx';
import './hidden.css';
import { Level, Share } from './level.tsx';

const DRIVES = ['cytokineIndex', 'signal', 'secondWave'] as const;
const ORGANS = ['vasoplegia', 'lungInjury', 'neurotoxicity', 'infection', 'carTLevel'] as const;
const DRUGS = [
  'paracetamol',
  'ibuprofen',
  'tocilizumab',
  'siltuximab',
  'anakinra',
  'steroid',
  'antibiotic',
] as const;

/** What drives the patient and no monitor shows. */
export function HiddenPanel() {
  const { t } = useTranslation();
  const hidden = useSession((state) => state.hidden);
  const brainTest = useBrainTest();
  if (hidden === null) {
    return null;
  }
  return (
    <Panel heading={t('host.hidden.heading')} className="hidden-panel">
      <div>
        <h3>{t('host.hidden.drive')}</h3>
        <dl className="hidden-state">
          {DRIVES.map((name) => (
            <Level key={name} name={t(`host.hidden.${name}`)} value={hidden[name]} />
          ))}
        </dl>
        <p className="secondary hidden-panel__note">{t('host.hidden.drive-note')}</p>
      </div>
      <div>
        <h3>{t('host.hidden.organs')}</h3>
        <dl className="hidden-state">
          {ORGANS.map((name) => (
            <Share key={name} name={t(`host.hidden.${name}`)} value={hidden[name]} />
          ))}
        </dl>
      </div>
      <Warmth hidden={hidden} />
      <div>
        <h3>{t('host.hidden.effects')}</h3>
        <dl className="hidden-state">
          {DRUGS.map((drug) => (
            <Share key={drug} name={t(`host.drug.${drug}`)} value={hidden.effects[drug]} />
          ))}
        </dl>
      </div>
      <div>
        <h3>{t(`host.hidden.${brainTest}`)}</h3>
        {brainTest === 'ice' ? <IceNow ice={hidden.ice} /> : <CapdNow />}
      </div>
      <TrueLabs labs={hidden.labs} />
    </Panel>
  );
}

function Warmth(props: { readonly hidden: HiddenState }) {
  const { t, i18n } = useTranslation();
  const { hidden } = props;
  const temperature = (value: number) =>
    `${formatSeries('temperatureC', value, i18n.language)} ${unitOf('temperatureC')}`;
  return (
    <div>
      <h3>{t('host.hidden.warmth')}</h3>
      <dl className="hidden-facts">
        <div>
          <dt>{t('host.hidden.setPointC')}</dt>
          <dd className="numeral">{temperature(hidden.setPointC)}</dd>
        </div>
        <div>
          <dt>{t('host.hidden.coreTemperatureC')}</dt>
          <dd className="numeral">{temperature(hidden.coreTemperatureC)}</dd>
        </div>
        <div>
          <dt>{t('host.hidden.rigor')}</dt>
          <dd>{hidden.rigor ? t('host.hidden.yes') : t('host.hidden.no')}</dd>
        </div>
      </dl>
    </div>
  );
}

/** The laboratory values of this minute, whatever anybody ordered. */
function TrueLabs(props: { readonly labs: HiddenState['labs'] }) {
  const { t, i18n } = useTranslation();
  return (
    <div>
      <h3>{t('host.hidden.labs')}</h3>
      <dl className="hidden-facts">
        {LAB_NAMES.map((name) => {
          const { decimals, unit } = LABS[name];
          return (
            <div key={name}>
              <dt>{t(`monitor.lab.${name}`)}</dt>
              <dd>
                <span className="numeral">
                  {formatNumber(props.labs[name], { decimals, language: i18n.language })}
                </span>{' '}
                <span className="secondary">{unit}</span>
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
