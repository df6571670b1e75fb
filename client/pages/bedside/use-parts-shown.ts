import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBrainTest } from '#client/components/monitor/use-brain-test.ts';

/** What a desk shows in its middle: what there is to read. */
export const READ_PARTS = ['chart', 'flowsheet', 'results', 'handover'] as const;

/** What a desk shows at its side: what there is to do, and what happened. */
export const ACT_PARTS = ['events', 'orders', 'brain', 'note', 'messages'] as const;

/** What a phone has behind its last tab. */
export const MORE_PARTS = ['messages', 'events', 'flowsheet', 'results', 'handover'] as const;

/** What a phone has a tab for. */
export const PHONE_TABS = ['monitor', 'chart', 'brain', 'orders', 'note', 'more'] as const;

/** A part of the bedside. */
export type Part =
  | (typeof READ_PARTS)[number]
  | (typeof ACT_PARTS)[number]
  | (typeof PHONE_TABS)[number];

/** Which parts are on the screen, whichever layout it has. */
export interface PartsShown {
  readonly read: (typeof READ_PARTS)[number];
  readonly act: (typeof ACT_PARTS)[number];
  readonly phone: Part;
  /** How often a key brought a part here: the focus then comes along. */
  readonly byKey: number;
  readonly show: (part: Part, by?: 'key') => void;
}

/** See {@link PartsShown}. */
export function usePartsShown(): PartsShown {
  const [shown, setShown] = useState<Omit<PartsShown, 'show'>>({
    read: 'chart',
    act: 'events',
    phone: 'monitor',
    byKey: 0,
  });
  return {
    ...shown,
    show(part, by) {
      setShown((now) => ({
        read: READ_PARTS.find((name) => name === part) ?? now.read,
        act: ACT_PARTS.find((name) => name === part) ?? now.act,
        phone: part,
        byKey: now.byKey + (by === 'key' ? 1 : 0),
      }));
    },
  };
}

/** The name of a part; the test of the brain has that of the test that fits the patient. */
export function usePartName(): (part: Part) => string {
  const { t } = useTranslation();
  const brainTest = useBrainTest();
  return (part) => t(`bedside.tabs.${part === 'brain' ? brainTest : part}`);
}
