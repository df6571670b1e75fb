import { Button, Checkbox } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceRow } from '#client/components/choice-row.tsx';
import { RefusalText } from '#client/components/orders/refusal-text.tsx';
import { elapsedLabel } from '#client/store/time.ts';
import { ICE_ITEMS } from '#client/store/vocabulary.ts';
import type { AskedReply } from '#shared/contracts/frame.ts';
import type { IceItem } from '#shared/contracts/truth-view.ts';
import { type Drafts, useDraft } from '../drafts.tsx';
import { useSending } from '../use-sending.ts';
import { AskedItemRow } from './asked-item.tsx';
import { Handwriting } from './handwriting.tsx';
import { ScoreWaits } from './score-waits.tsx';
import { type Asking, useAsking, useOnlyAsked } from './use-asking.ts';

/** The ICE test: ten items asked one by one, each marked by who asks, and their sum. */
export function IceTest() {
  const { t } = useTranslation();
  const [points, setPoints] = useDraft('ice');
  const [{ unarousable }, setArousal] = useDraft('arousal');
  const setUnarousable = (is: boolean) => setArousal({ unarousable: is });
  const asking = useAsking();
  useOnlyAsked(asking, [points, setPoints]);
  const { send, isUnderWay, refusal } = useSending();
  const sum = useRef<HTMLElement | null>(null);
  const open = unarousable ? 0 : ICE_ITEMS.filter((item) => points[item] === undefined).length;
  const total = unarousable ? 0 : sumOf(points);
  async function save(): Promise<void> {
    const action = completed(unarousable ? {} : points);
    setUnarousable(false);
    const answer = await send({ type: 'ice.score', points: action, unarousable });
    if (!answer.ok) {
      setUnarousable(unarousable);
    } else {
      setPoints({});
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
            point={points[item] ?? null}
            onMark={(point) => setPoints({ ...points, [item]: point })}
          />
        ))}
      </ol>
      <div className="brain-test__foot">
        <strong ref={sum} tabIndex={-1} className="numeral">
          {t('judge.brain.total-ice', { total })}
        </strong>
        <Button variant="filled" disabled={open > 0 || isUnderWay} onClick={() => void save()}>
          {t('judge.brain.save')}
        </Button>
      </div>
      <ScoreWaits isUnderWay={isUnderWay} />
      {refusal !== null && <RefusalText title={t('judge.brain.unsaved')} refusal={refusal} />}
    </>
  );
}

function IceRow(props: {
  readonly item: IceItem;
  readonly asking: Asking;
  readonly isLocked: boolean;
  readonly point: number | null;
  readonly onMark: (point: number) => void;
}) {
  const { t } = useTranslation();
  const { item, asking, isLocked } = props;
  const isAnswered = asking.of(item).reply !== null;
  return (
    <AskedItemRow
      item={item}
      kind="ice"
      asking={asking}
      isLocked={isLocked}
      expected={t(`judge.expected.${item}`)}
    >
      {isAnswered && <WrittenBefore reply={asking.before(item)} />}
      {isAnswered && (
        <ChoiceRow
          legend={t('judge.brain.mark', { question: t(`judge.item.${item}`) })}
          choices={[
            { value: 1, label: t('judge.brain.right') },
            { value: 0, label: t('judge.brain.wrong') },
          ]}
          value={isLocked ? null : props.point}
          disabled={isLocked}
          onChoose={props.onMark}
        />
      )}
    </AskedItemRow>
  );
}

/** How the sentence was written in the test before: a change is an early sign, point or not. */
function WrittenBefore(props: { readonly reply: AskedReply | null }) {
  const { t } = useTranslation();
  const { reply } = props;
  if (reply?.handwriting === undefined) {
    return null;
  }
  return (
    <div className="asked-item__before">
      <p className="secondary">{t('judge.writing.before', { time: elapsedLabel(reply.tick) })}</p>
      <Handwriting {...reply.handwriting} />
    </div>
  );
}

function sumOf(points: Drafts['ice']): number {
  return Object.values(points).reduce((sum, point) => sum + point, 0);
}

/** A point for each item; none for what was not asked, which is saved only of who cannot be woken. */
function completed(points: Drafts['ice']): Record<IceItem, number> {
  return Object.fromEntries(ICE_ITEMS.map((item) => [item, points[item] ?? 0])) as Record<
    IceItem,
    number
  >;
}
