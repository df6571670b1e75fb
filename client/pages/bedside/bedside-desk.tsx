import { Tabs } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TrendStack } from '#client/charts/trend-stack.tsx';
import { CallCard } from '#client/components/judge/call/call-card.tsx';
import { CallForm } from '#client/components/judge/call/call-form.tsx';
import { CallHistory } from '#client/components/judge/call/call-history.tsx';
import type { Calling } from '#client/components/judge/call/use-calling.ts';
import { Numerics } from '#client/components/monitor/numerics.tsx';
import { UnreadBadge } from './messages/unread-badge.tsx';
import { partContent, type Shared } from './part-content.tsx';
import { usePartFocus } from './use-part-focus.ts';
import { ACT_PARTS, type PartsShown, READ_PARTS, usePartName } from './use-parts-shown.ts';

/** The bedside on a desk: numerics, what there is to read, and what to do, side by side. */
export function BedsideDesk(
  props: Shared & { readonly parts: PartsShown; readonly calling: Calling },
) {
  const { parts, calling } = props;
  const side = useFocusOnceClosed(calling.isOpen);
  return (
    <main className="bedside-desk">
      <Numerics layout="rail" />
      <Reading {...props} />
      <div ref={side} tabIndex={-1} className="bedside-desk__side">
        {calling.isOpen ? (
          <CallForm
            draft={calling.draft}
            refusal={calling.refusal}
            onChange={calling.change}
            onCall={calling.call}
            onAside={calling.putAside}
            holds={calling.holds}
            onCancel={calling.close}
            onBringBack={calling.bringBack}
          />
        ) : (
          <>
            <CallCard calling={calling} />
            <CallHistory />
            <Acting {...props} parts={parts} />
          </>
        )}
      </div>
    </main>
  );
}

/** Brings the focus to where a form was, once that has closed. */
function useFocusOnceClosed(isOpen: boolean) {
  const box = useRef<HTMLDivElement | null>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) {
      box.current?.focus();
    }
    wasOpen.current = isOpen;
  }, [isOpen]);
  return box;
}

function Reading(props: Shared & { readonly parts: PartsShown }) {
  const { t } = useTranslation();
  const nameOf = usePartName();
  const { parts } = props;
  return (
    <Tabs
      className="bedside-desk__read"
      color="var(--text)"
      value={parts.read}
      keepMounted={false}
      onChange={(value) => parts.show(READ_PARTS.find((part) => part === value) ?? parts.read)}
    >
      <Tabs.List aria-label={t('bedside.tabs.read')}>
        {READ_PARTS.map((part) => (
          <Tabs.Tab key={part} value={part}>
            {nameOf(part)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {READ_PARTS.map((part) => (
        <Tabs.Panel key={part} value={part} data-part={part}>
          {part === 'chart' ? <TrendStack shortcuts overview /> : partContent(part, props)}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function Acting(props: Shared & { readonly parts: PartsShown }) {
  const { t } = useTranslation();
  const nameOf = usePartName();
  const { parts, inbox } = props;
  const box = usePartFocus(parts.byKey);
  return (
    <Tabs
      className="bedside-desk__act"
      color="var(--text)"
      value={parts.act}
      keepMounted={false}
      onChange={(value) => parts.show(ACT_PARTS.find((part) => part === value) ?? parts.act)}
    >
      <Tabs.List grow aria-label={t('bedside.tabs.act')}>
        {ACT_PARTS.map((part) => (
          <Tabs.Tab key={part} value={part}>
            {nameOf(part)}
            {part === 'messages' && <UnreadBadge count={inbox.unread.length} />}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <div ref={box} tabIndex={-1} className="bedside-desk__box">
        {ACT_PARTS.map((part) => (
          <Tabs.Panel key={part} value={part}>
            {partContent(part, props)}
          </Tabs.Panel>
        ))}
      </div>
    </Tabs>
  );
}
