import { useTranslation } from 'react-i18next';
import { Panel } from '#client/components/panel.tsx';
import { useSession } from '#client/store/session-context.tsx';
import type { HiddenState } from '#shared/contracts/frame.ts';

interface HiddenSpec {
  readonly name: keyof HiddenState;
  readonly decimals: number;
  readonly unit: string;
}

const SPECS: readonly HiddenSpec[] = [
  { name: 'cytokineIndex', decimals: 2, unit: '' },
  { name: 'signal', decimals: 2, unit: '' },
  { name: 'setPointC', decimals: 1, unit: '°C' },
  { name: 'coreTemperatureC', decimals: 1, unit: '°C' },
  { name: 'vasoplegia', decimals: 2, unit: '' },
  { name: 'lungInjury', decimals: 2, unit: '' },
  { name: 'feverEffectOfParacetamol', decimals: 2, unit: '°C' },
  { name: 'crpMgPerL', decimals: 0, unit: 'mg/L' },
  { name: 'ferritinNgPerMl', decimals: 0, unit: 'ng/mL' },
];

/** What drives the patient and no monitor shows. */
export function HiddenPanel() {
  const { t, i18n } = useTranslation();
  const hidden = useSession((state) => state.hidden);
  if (hidden === null) {
    return null;
  }
  return (
    <Panel heading={t('host.hidden.heading')}>
      <dl className="hidden-state">
        {SPECS.map(({ name, decimals, unit }) => (
          <div key={name}>
            <dt>{t(`host.hidden.${name}`)}</dt>
            <dd className="numeral">
              {hidden[name].toLocaleString(i18n.language, {
                minimumFractionDigits: decimals,
                maximumFractionDigits: decimals,
              })}{' '}
              <span className="secondary">{unit}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
