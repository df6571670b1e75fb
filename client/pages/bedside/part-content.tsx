import type { ReactNode } from 'react';
import { BrainTest } from '#client/components/judge/neuro/brain-test.tsx';
import { EventList } from '#client/components/monitor/event-list.tsx';
import { LabResults } from '#client/components/monitor/lab-results.tsx';
import { OrderForm } from '#client/components/orders/order-form.tsx';
import { Handover } from './before/handover.tsx';
import { Flowsheet } from './flowsheet/flowsheet.tsx';
import { MessageList } from './messages/message-list.tsx';
import type { Inbox } from './messages/use-inbox.ts';
import { SbarNoteForm } from './note/sbar-note.tsx';
import type { Note } from './note/use-note.ts';
import type { Part } from './use-parts-shown.ts';

/** What the parts share wherever they are shown. */
export interface Shared {
  readonly note: Note;
  readonly inbox: Inbox;
}

/** The content of a part that looks the same on a desk and on a phone. */
export function partContent(
  part: Exclude<Part, 'monitor' | 'chart' | 'more'>,
  { note, inbox }: Shared,
): ReactNode {
  switch (part) {
    case 'events':
      return <EventList alarms />;
    case 'orders':
      return <OrderForm />;
    case 'brain':
      return <BrainTest />;
    case 'note':
      return <SbarNoteForm note={note} />;
    case 'messages':
      return <MessageList inbox={inbox} />;
    case 'flowsheet':
      return <Flowsheet />;
    case 'results':
      return <LabResults />;
    case 'handover':
      return <Handover />;
  }
}
