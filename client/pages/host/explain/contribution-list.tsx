import { useTranslation } from 'react-i18next';
import { unitOf } from '#client/charts/rows/vital-format.ts';
import { Sentence, Source } from '#client/components/monitor/sentence.tsx';
import { CAUSE_RULES } from '#client/store/cause-rules.ts';
import type { Contribution, ExplainedVital } from '#shared/contracts/truth-view.ts';
import { plainNumber, signedNumber } from './explain-words.ts';
import type { ShownSum } from './shown-parts.ts';

/** The parts of a value one under the other, with rule and source, and their sum. */
export function ContributionList(props: {
  readonly vital: ExplainedVital;
  readonly sum: ShownSum;
}) {
  const words = useTranslation();
  const { t } = words;
  const { vital, sum } = props;
  const shown = sum.parts.filter(({ value }) => value !== 0);
  const small = sum.parts.filter(({ value }) => value === 0);
  const widest = Math.max(...shown.filter(isChange).map(({ value }) => Math.abs(value)), 0);
  return (
    <>
      <ul className="contributions" aria-label={t('host.explain.parts')}>
        {shown.map((part) => (
          <Part key={part.cause} vital={vital} part={part} widest={widest} />
        ))}
        <li className="contributions__sum">
          <span>{t(`monitor.short.${vital}`)}</span>
          <span className="numeral">
            = {plainNumber(words, vital, sum.value)} {unitOf(vital)}
          </span>
        </li>
      </ul>
      {small.length > 0 && (
        <p className="secondary">
          {t('host.explain.small', {
            causes: small.map(({ cause }) => t(`host.cause.${cause}`)).join(', '),
          })}
        </p>
      )}
    </>
  );
}

function Part(props: {
  readonly vital: ExplainedVital;
  readonly part: Contribution;
  /** The largest change, which fills its half of the scale. */
  readonly widest: number;
}) {
  const words = useTranslation();
  const { vital, part, widest } = props;
  const known = CAUSE_RULES[vital][part.cause];
  return (
    <li className="contributions__part">
      <span>{words.t(`host.cause.${part.cause}`)}</span>
      <span className="numeral">
        {isChange(part)
          ? signedNumber(words, vital, part.value)
          : plainNumber(words, vital, part.value)}{' '}
        {unitOf(vital)}
      </span>
      {isChange(part) && <Bar value={part.value} widest={widest} />}
      {known !== undefined && (
        <p className="contributions__rule">
          <Sentence kind="rule" english={known.rule} />{' '}
          <cite>
            <Source english={known.source} />
          </cite>
        </p>
      )}
    </li>
  );
}

/** From the middle to the right what is added, to the left what is taken away. */
function Bar(props: { readonly value: number; readonly widest: number }) {
  const half = widthOf(props);
  return (
    <svg
      className="contributions__bar"
      viewBox="-50 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect
        x={props.value < 0 ? -half : 0}
        width={half}
        height={10}
        data-sign={props.value < 0 ? 'minus' : 'plus'}
      />
      <path d="M0 0V10" />
    </svg>
  );
}

function widthOf({ value, widest }: { readonly value: number; readonly widest: number }): number {
  return widest === 0 ? 0 : (50 * Math.abs(value)) / widest;
}

/** The baseline is where a value starts; everything else changes it. */
function isChange(part: Contribution): boolean {
  return part.cause !== 'baseline';
}
