import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useOxygenText } from '#client/components/monitor/use-numerics.ts';
import { useIceTests } from '#client/store/record.ts';
import { useSession } from '#client/store/session-context.tsx';
import { type CallDraft, MOST_REASON } from '../call-draft.ts';
import { type ChartReason, chartReasons } from './chart-reasons.ts';
import { says, withoutWords, withWords } from './reason-text.ts';
import './reason-chips.css';

/**
 * What the chart has to say, to be taken into the reason of a call by a tap. What was taken keeps
 * the words that it had then.
 */
export function ReasonChips(props: {
  readonly draft: CallDraft;
  readonly onChange: (change: Pick<CallDraft, 'reason' | 'taken'>) => void;
}) {
  const { t } = useTranslation();
  const { draft, onChange } = props;
  const chips = useChips(draft);
  if (chips.length === 0) {
    return null;
  }
  function toggle({ id, words, isTaken }: Chip): void {
    const { [id]: _, ...others } = draft.taken;
    onChange(
      isTaken
        ? { reason: withoutWords(draft.reason, words), taken: others }
        : { reason: withWords(draft.reason, words), taken: { ...others, [id]: words } },
    );
  }
  return (
    <fieldset className="reason-chips">
      <legend>{t('judge.reason.legend')}</legend>
      {chips.map((chip) => (
        <button
          key={chip.id}
          type="button"
          aria-pressed={chip.isTaken}
          disabled={!chip.isTaken && withWords(draft.reason, chip.words).length > MOST_REASON}
          onClick={() => toggle(chip)}
        >
          {chip.isTaken && <Check size={16} aria-hidden="true" />}
          <span>{chip.words}</span>
        </button>
      ))}
    </fieldset>
  );
}

interface Chip extends ChartReason {
  readonly isTaken: boolean;
}

/** What is offered now, each as it was taken if it was, and what was taken and is offered no more. */
function useChips(draft: CallDraft): readonly Chip[] {
  const { reason, taken } = draft;
  const offered = useOffered(draft);
  const kept = Object.entries(taken).filter(([, words]) => says(reason, words));
  const held = new Map(kept);
  const gone = kept.filter(([id]) => !offered.some((chip) => chip.id === id));
  return [
    ...offered.map(({ id, words }) => {
      const takenWords = held.get(id);
      return { id, words: takenWords ?? words, isTaken: takenWords !== undefined };
    }),
    ...gone.map(([id, words]) => ({ id, words, isTaken: true })),
  ];
}

function useOffered(draft: CallDraft): readonly ChartReason[] {
  const words = useTranslation();
  const tick = useSession((state) => state.clock?.tick ?? 0);
  const chart = useSession((state) => state.chart);
  const orders = useSession((state) => state.orders);
  const results = useSession((state) => state.results);
  const events = useSession((state) => state.events);
  const oxygen = useOxygenText('full');
  const brain = useIceTests().at(-1) ?? null;
  return chartReasons(words, { tick, chart, orders, results, events, oxygen, brain }, draft);
}
