import { useTranslation } from 'react-i18next';
import { formatNumber } from '#client/charts/rows/vital-format.ts';

/** The drive at which a bar is full; a severe course peaks about there. */
const FULL_DRIVE = 10;

/** A drive of the model: its number, and a bar that is full in a severe course. */
export function Level(props: { readonly name: string; readonly value: number }) {
  const { i18n } = useTranslation();
  return (
    <Row
      name={props.name}
      share={props.value / FULL_DRIVE}
      text={formatNumber(props.value, { decimals: 1, language: i18n.language })}
    />
  );
}

/** A share of what is possible: a word, a percentage and a bar. */
export function Share(props: { readonly name: string; readonly value: number }) {
  const { t } = useTranslation();
  const percent = Math.round(props.value * 100);
  return (
    <Row
      name={props.name}
      share={props.value}
      text={t('host.hidden.share', { percent, word: wordOf(percent) })}
    />
  );
}

function Row(props: { readonly name: string; readonly share: number; readonly text: string }) {
  const width = 100 * Math.min(1, Math.max(0, props.share));
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        <span className="tabular">{props.text}</span>
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect width={width} height={10} />
        </svg>
      </dd>
    </div>
  );
}

function wordOf(percent: number): 'none' | 'slight' | 'moderate' | 'strong' {
  if (percent === 0) {
    return 'none';
  }
  if (percent < 20) {
    return 'slight';
  }
  return percent < 50 ? 'moderate' : 'strong';
}
