import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '#client/components/monitor/in-language.ts';
import { useWaits } from '#client/store/use-waits.ts';
import type { AskedReply } from '#shared/contracts/frame.ts';
import { Handwriting } from './handwriting.tsx';
import type { AskedItem, Asking } from './use-asking.ts';

/** One item of a test of the brain: the question, the reply once it comes, and the marks for it. */
export function AskedItemRow(props: {
  readonly item: AskedItem;
  readonly kind: 'ice' | 'capd';
  readonly asking: Asking;
  readonly isLocked: boolean;
  /** What a right reply is, where there is one. */
  readonly expected?: string;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const { item, kind, asking } = props;
  const { reply, isAwaited } = asking.of(item);
  const waits = useWaits();
  const words = kind === 'ice' ? ICE_WORDS : CAPD_WORDS;
  return (
    <li className="asked-item">
      <div className="asked-item__head">
        <p>
          <span className="asked-item__question">{t(`judge.item.${item}`)}</span>{' '}
          {props.expected !== undefined && (
            <span className="asked-item__expected">{props.expected}</span>
          )}
        </p>
        <Button
          variant={reply === null ? 'default' : 'subtle'}
          disabled={props.isLocked}
          // Not disabled while a reply is awaited: that would take the focus away.
          aria-disabled={isAwaited}
          {...(isAwaited ? { 'data-disabled': true } : {})}
          aria-label={`${t(reply === null ? words.ask : words.again)}: ${t(`judge.item.${item}`)}`}
          onClick={() => !isAwaited && asking.ask(item)}
        >
          {t(reply === null ? words.ask : words.again)}
        </Button>
      </div>
      <div role="status" className="asked-item__reply">
        {isAwaited && <p className="secondary">{t(waits ? 'judge.brain.waits' : words.waiting)}</p>}
        {reply !== null && <Reply reply={reply} />}
      </div>
      {props.children}
    </li>
  );
}

const ICE_WORDS = {
  ask: 'judge.brain.ask',
  again: 'judge.brain.ask-again',
  waiting: 'judge.brain.asking',
} as const;

const CAPD_WORDS = {
  ask: 'judge.brain.watch',
  again: 'judge.brain.watch-again',
  waiting: 'judge.brain.watching',
} as const;

function Reply(props: { readonly reply: AskedReply }) {
  const { i18n } = useTranslation();
  const { text, handwriting } = props.reply;
  const words = inLanguage(text, i18n.language);
  return (
    <>
      <p lang={words.language}>{words.text}</p>
      {handwriting !== undefined && <Handwriting {...handwriting} />}
    </>
  );
}
