import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceRow } from '#client/components/choice-row.tsx';

/** A list that can be not known, empty, or have entries. */
export function KnownList<Entry>(props: {
  readonly legend: string;
  readonly entries: readonly Entry[] | null;
  /** What the list begins with when somebody says that there is something. */
  readonly first: Entry;
  readonly onChange: (entries: readonly Entry[] | null) => void;
  readonly children: (entries: readonly Entry[]) => ReactNode;
}) {
  const { t } = useTranslation();
  const { entries, first, onChange } = props;
  const answer = entries === null ? 'unknown' : entries.length === 0 ? 'none' : 'some';
  const lists = { none: [], some: entries?.length ? entries : [first], unknown: null };
  return (
    <div className="known-list">
      <ChoiceRow
        legend={props.legend}
        legendShown
        value={answer}
        choices={ANSWERS.map((value) => ({ value, label: t(`grade.answer.${value}`) }))}
        onChoose={(value) => onChange(lists[value])}
      />
      {answer === 'some' ? props.children(entries ?? []) : null}
    </div>
  );
}

const ANSWERS = ['none', 'some', 'unknown'] as const;
