import { Button, Checkbox } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalText } from '#client/components/orders/refusal-text.tsx';
import { ICE_ITEMS } from '#client/store/vocabulary.ts';
import { useDraft } from '../drafts.tsx';
import { useSending } from '../use-sending.ts';
import { choiceOf, isUntestedSince, markOf, pointsOf, standingOf } from './ice-marks.ts';
import { IceRow } from './ice-row.tsx';
import { ScoreWaits } from './score-waits.tsx';
import { useAsking, useOnlyAsked } from './use-asking.ts';

/** Who cannot be woken has 0 of all ten points. */
const NOT_WOKEN = { open: 0, total: 0, tested: ICE_ITEMS.length };

/** The ICE test: ten items asked one by one, each marked by who asks, and their sum. */
export function IceTest() {
  const { t } = useTranslation();
  const [marks, setMarks] = useDraft('ice');
  const [{ unarousable }, setArousal] = useDraft('arousal');
  const setUnarousable = (is: boolean) => setArousal({ unarousable: is });
  const asking = useAsking();
  const { sinceSeq } = asking;
  useOnlyAsked(asking, [marks, setMarks], (mark) => isUntestedSince(mark, sinceSeq));
  const [isUntestable, setUntestable] = useState(false);
  const { send, isUnderWay, refusal } = useSending();
  const sum = useRef<HTMLElement | null>(null);
  const { open, total, tested } = unarousable ? NOT_WOKEN : standingOf(marks);
  async function save(): Promise<void> {
    const points = pointsOf(unarousable ? {} : marks);
    setUnarousable(false);
    const answer = await send({ type: 'ice.score', points, unarousable });
    if (!answer.ok) {
      setUnarousable(unarousable);
    } else {
      setMarks({});
      // The button that was pressed waits for the next test, and cannot keep the focus.
      sum.current?.focus();
    }
  }
  return (
    <>
      <p className="secondary">{t('judge.brain.ice-how', { count: open })}</p>
      <Checkbox
        className="brain-test__unarousable"
        label={t('judge.brain.unarousable')}
        checked={unarousable}
        onChange={(event) => setUnarousable(event.currentTarget.checked)}
      />
      <Untestable onToggle={setUntestable} />
      {asking.refusal !== null && (
        <RefusalText title={t('judge.brain.refused')} refusal={asking.refusal} />
      )}
      <ol className="brain-test__items">
        {ICE_ITEMS.map((item) => (
          <IceRow
            key={item}
            item={item}
            asking={asking}
            isLocked={unarousable}
            isUntestable={isUntestable}
            choice={choiceOf(marks[item])}
            onChoose={(choice) => setMarks({ ...marks, [item]: markOf(choice, sinceSeq) })}
          />
        ))}
      </ol>
      <div className="brain-test__foot">
        <strong ref={sum} tabIndex={-1} className="numeral">
          {t('judge.brain.total-ice', { total, tested })}
        </strong>
        <Button
          variant="filled"
          disabled={open > 0 || tested === 0 || isUnderWay}
          onClick={() => void save()}
        >
          {t('judge.brain.save')}
        </Button>
      </div>
      <ScoreWaits isUnderWay={isUnderWay} />
      {refusal !== null && <RefusalText title={t('judge.brain.unsaved')} refusal={refusal} />}
    </>
  );
}

/** When an item counts as one that cannot be tested; while it is open, each row offers to say so. */
function Untestable(props: { readonly onToggle: (isOpen: boolean) => void }) {
  const { t } = useTranslation();
  return (
    <details className="disclosure" onToggle={(event) => props.onToggle(event.currentTarget.open)}>
      <summary>{t('judge.brain.untestable')}</summary>
      <p>{t('judge.brain.untestable-when')}</p>
      <p>{t('judge.brain.untestable-first')}</p>
    </details>
  );
}
