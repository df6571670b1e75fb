import { ActionIcon, Button } from '@mantine/core';
import { Pin, PinOff, X } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceRow } from '#client/components/choice-row.tsx';
import { Dialog } from '#client/components/dialog.tsx';
import type { NumericId } from '#client/components/monitor/numeric-tile.tsx';
import { elapsedLabel } from '#client/store/time.ts';
import { VITALS } from '#client/store/vocabulary.ts';
import type { ExplainedVital } from '#shared/contracts/truth-view.ts';
import { ChartedInstead } from './charted-instead.tsx';
import { ContributionList } from './contribution-list.tsx';
import { inShownUnit, sumWords } from './explain-words.ts';
import './explain.css';
import { explainedVitals } from './explained-vital.ts';
import { shownSum } from './shown-parts.ts';
import { type Explanation, useExplanation } from './use-explanation.ts';

interface ExplanationProps {
  readonly id: NumericId;
  readonly onClose: () => void;
}

/** Where a numeric comes from, beside the numerics of a desk. Escape closes it. */
export function ExplanationPanel(props: ExplanationProps) {
  const { t } = useTranslation();
  const { id, onClose } = props;
  const headingId = useId();
  const explanation = useExplanation();
  return (
    <section
      className="explanation"
      data-vital={id}
      aria-labelledby={headingId}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          onClose();
        }
      }}
    >
      <ExplanationBody
        // Another numeric begins with its own first vital sign; what is held stays held.
        key={id}
        id={id}
        headingId={headingId}
        explanation={explanation}
        close={
          <ActionIcon aria-label={t('host.explain.close')} onClick={onClose}>
            <X size={18} aria-hidden="true" />
          </ActionIcon>
        }
      />
    </section>
  );
}

/** The same over the foot of a phone. */
export function ExplanationSheet(props: ExplanationProps) {
  const { t } = useTranslation();
  const explanation = useExplanation();
  return (
    <Dialog placement="foot" title={t('host.explain.title')} onClose={props.onClose}>
      <div className="explanation" data-vital={props.id} data-layout="sheet">
        <ExplanationBody id={props.id} explanation={explanation} />
      </div>
    </Dialog>
  );
}

function ExplanationBody(props: {
  readonly id: NumericId;
  readonly explanation: Explanation;
  readonly headingId?: string;
  readonly close?: React.ReactNode;
}) {
  const words = useTranslation();
  const { t } = words;
  const { moment, isHeld, toggleHold } = props.explanation;
  const vitals = explainedVitals(props.id);
  const [chosen, setChosen] = useState<ExplainedVital | null>(null);
  const vital = chosen ?? vitals[0];
  if (moment === null || vital === undefined) {
    return <p id={props.headingId}>{t('host.explain.nothing')}</p>;
  }
  const parts = moment.explained[vital];
  const { decimals } = VITALS[vital];
  const sum = shownSum(inShownUnit(vital, parts), decimals);
  const HoldIcon = isHeld ? PinOff : Pin;
  const time = elapsedLabel(moment.tick);
  return (
    <>
      <div className="explanation__head">
        <h3 id={props.headingId} className="tabular">
          {sumWords(words, vital, sum)}
        </h3>
        {props.close}
      </div>
      {vitals.length > 1 && (
        <ChoiceRow
          legend={t('host.explain.choose')}
          choices={vitals.map((name) => ({ value: name, label: t(`monitor.short.${name}`) }))}
          value={vital}
          onChoose={setChosen}
        />
      )}
      {!isHeld && (
        <ChartedInstead
          vital={vital}
          tick={moment.tick}
          explained={shownSum(parts, decimals).value}
        />
      )}
      <ContributionList vital={vital} sum={sum} />
      <p className="explanation__steps secondary">{t('host.explain.steps')}</p>
      <div className="explanation__foot">
        <Button
          leftSection={<HoldIcon size={18} aria-hidden="true" />}
          aria-pressed={isHeld}
          onClick={toggleHold}
        >
          {isHeld ? t('host.explain.release') : t('host.explain.hold')}
        </Button>
        <p className="secondary">
          {isHeld ? t('host.explain.held', { time }) : t('host.explain.live', { time })}
        </p>
      </div>
    </>
  );
}
