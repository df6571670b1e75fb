import type { OrderDraft, OrderedFor } from '#client/components/orders/order-draft.ts';

/** What every part of the form is given. */
export interface OrderFieldsProps {
  readonly draft: OrderDraft;
  readonly patient: OrderedFor;
  readonly onChange: (draft: OrderDraft) => void;
}
