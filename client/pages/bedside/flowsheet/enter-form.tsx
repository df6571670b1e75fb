import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatSeries, unitOf } from '#client/charts/rows/vital-format.ts';
import { useDraft } from '#client/components/judge/drafts.tsx';
import { useMay } from '#client/components/judge/use-may.ts';
import { useSending } from '#client/components/judge/use-sending.ts';
import { RefusalText } from '#client/components/orders/refusal-text.tsx';
import { typedTemperatureC } from '#client/store/figures.ts';
import { useWaits } from '#client/store/use-waits.ts';
import { ENTERED_VITALS, VITALS } from '#client/store/vocabulary.ts';
import type { EnteredVital } from '#shared/contracts/judgement.ts';

/** Writes one value into the flowsheet, where everybody reads it. The server knows the limits. */
export function EnterForm() {
  const { t, i18n } = useTranslation();
  const mayEnter = useMay('chart.enter');
  const { send, isUnderWay, refusal } = useSending();
  const [entry, setEntry] = useDraft('entry');
  const { vital, typed } = entry;
  const [done, setDone] = useState('');
  const [problem, setProblem] = useState<'no-number' | 'beyond' | null>(null);
  const waits = useWaits();
  const typedNow = useRef(typed);
  useEffect(() => {
    typedNow.current = typed;
  }, [typed]);
  const value = typedValue(vital, typed);
  const range = {
    minimum: formatSeries(vital, VITALS[vital].minimum, i18n.language),
    maximum: formatSeries(vital, VITALS[vital].maximum, i18n.language),
  };
  const name = t(`monitor.short.${vital}`);
  async function enter(entered: number): Promise<void> {
    setDone('');
    // The next value can be written meanwhile, and this one is not entered twice.
    setEntry({ vital, typed: '' });
    const answer = await send({ type: 'chart.enter', vital, value: entered });
    if (!answer.ok && answer.error !== null && typedNow.current === '') {
      setEntry({ vital, typed });
    }
    setDone(
      answer.ok
        ? t('bedside.enter.done', {
            name,
            value: formatSeries(vital, entered, i18n.language),
          })
        : '',
    );
  }
  if (!mayEnter) {
    return null;
  }
  return (
    <form
      className="enter-form"
      aria-label={t('bedside.enter.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (value === null || isBeyond(vital, value)) {
          setDone('');
          setProblem(value === null ? 'no-number' : 'beyond');
        } else {
          void enter(value);
        }
      }}
    >
      <NativeSelect
        label={t('bedside.enter.vital')}
        value={vital}
        onChange={(event) => {
          setProblem(null);
          const chosen = ENTERED_VITALS.find((name) => name === event.currentTarget.value);
          setEntry({ ...entry, vital: chosen ?? vital });
        }}
        data={ENTERED_VITALS.map((name) => ({ value: name, label: t(`monitor.short.${name}`) }))}
      />
      <TextInput
        label={t('bedside.enter.value', { unit: unitOf(vital) })}
        placeholder={t('bedside.enter.range', range)}
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        error={problem !== null}
        onChange={(event) => {
          setProblem(null);
          setEntry({ ...entry, typed: event.currentTarget.value });
        }}
      />
      <Button type="submit" disabled={typed.trim() === ''}>
        {t('bedside.enter.submit')}
      </Button>
      {problem !== null && (
        <p role="alert" className="enter-form__problem">
          {t(`bedside.enter.${problem}`, { name, unit: unitOf(vital), ...range })}
        </p>
      )}
      <p role="status" className="enter-form__done">
        {isUnderWay && waits ? t('bedside.enter.waiting') : done}
      </p>
      {refusal !== null && <RefusalText title={t('bedside.enter.refused')} refusal={refusal} />}
    </form>
  );
}

/** What was typed, in the unit of the chart; null where it is no number. */
function typedValue(vital: EnteredVital, typed: string): number | null {
  if (!/^-?\d+(?:[.,]\d*)?$/.test(typed.trim())) {
    return null;
  }
  const number = Number(typed.trim().replace(',', '.'));
  const inUnit = vital === 'temperatureC' ? typedTemperatureC(number) : number;
  const scale = 10 ** VITALS[vital].decimals;
  return Math.round(inUnit * scale) / scale;
}

/** Whether no living patient can have it: a slip of the key, as 368 for 36.8. */
function isBeyond(vital: EnteredVital, value: number): boolean {
  return value < VITALS[vital].minimum || value > VITALS[vital].maximum;
}
