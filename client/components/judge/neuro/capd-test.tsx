import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChoiceRow } from '#client/components/choice-row.tsx';
import { RefusalText } from '#client/components/orders/refusal-text.tsx';
import { CAPD_ITEMS } from '#client/store/vocabulary.ts';
import type { CapdItem } from '#shared/contracts/judgement.ts';
import { useDraft } from '../drafts.tsx';
import { useSending } from '../use-sending.ts';
import { AskedItemRow } from './asked-item.tsx';
import { capdPoints, howOften, OFTEN } from './capd-points.ts';
import { ScoreWaits } from './score-waits.tsx';
import { useAsking, useOnlyAsked } from './use-asking.ts';

/** From this total on a child shows a sign of delirium. Source: Traube 2014. */
const POSITIVE_FROM = 9;

/** The CAPD: eight things to watch for, how often each is so, and the sum of their points. */
export function CapdTest() {
  const { t } = useTranslation();
  const [points, setPoints] = useDraft('capd');
  const asking = useAsking();
  useOnlyAsked(asking, [points, setPoints]);
  const { send, isUnderWay, refusal } = useSending();
  const complete = completed(points);
  const open = CAPD_ITEMS.filter((item) => points[item] === undefined).length;
  const total = Object.values(points).reduce((sum, point) => sum + point, 0);
  async function save(all: Record<CapdItem, number>): Promise<void> {
    const answer = await send({ type: 'capd.score', points: all });
    if (answer.ok) {
      setPoints({});
    }
  }
  return (
    <>
      <p className="secondary">{t('judge.brain.capd-how', { count: open })}</p>
      {asking.refusal !== null && (
        <RefusalText title={t('judge.brain.refused')} refusal={asking.refusal} />
      )}
      <ol className="brain-test__items">
        {CAPD_ITEMS.map((item) => (
          <AskedItemRow key={item} item={item} kind="capd" asking={asking} isLocked={false}>
            {asking.of(item).reply !== null && (
              <ChoiceRow
                legend={t('judge.brain.mark', { question: t(`judge.item.${item}`) })}
                choices={OFTEN.map((value) => ({ value, label: t(`judge.often.${value}`) }))}
                value={howOften(item, points[item])}
                onChoose={(often) => setPoints({ ...points, [item]: capdPoints(item, often) })}
              />
            )}
          </AskedItemRow>
        ))}
      </ol>
      <div className="brain-test__foot">
        <p>
          <strong className="numeral">{t('judge.brain.total-capd', { total })}</strong>
          {total >= POSITIVE_FROM && <> · {t('judge.brain.positive')}</>}
        </p>
        <Button
          variant="filled"
          disabled={complete === null || isUnderWay}
          onClick={() => complete !== null && void save(complete)}
        >
          {t('judge.brain.save')}
        </Button>
      </div>
      <ScoreWaits isUnderWay={isUnderWay} />
      {refusal !== null && <RefusalText title={t('judge.brain.unsaved')} refusal={refusal} />}
    </>
  );
}

function completed(
  points: Readonly<Partial<Record<CapdItem, number>>>,
): Record<CapdItem, number> | null {
  return CAPD_ITEMS.every((item) => points[item] !== undefined)
    ? (points as Record<CapdItem, number>)
    : null;
}
