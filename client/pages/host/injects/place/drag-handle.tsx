import { ActionIcon } from '@mantine/core';
import { GripVertical } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Moves } from './reorder.ts';
import type { HandleEvents } from './use-drag.ts';

/** What moves an inject among those that are due: it is dragged, or moved by the arrow keys. */
export function DragHandle(props: {
  readonly place: number;
  readonly name: string;
  readonly moves: Moves;
  readonly events: HandleEvents;
  readonly onMove: (tick: number) => void;
}) {
  const { t } = useTranslation();
  const { place, moves, events, onMove } = props;
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      events.onEscape();
    }
    const tick = tickOfKey(event.key, moves);
    if (tick !== undefined) {
      event.preventDefault();
    }
    if (tick != null) {
      onMove(tick);
    }
  };
  const label = t('inject.move.handle', { text: props.name });
  return (
    <ActionIcon
      className="inject__handle"
      aria-label={label}
      title={t('inject.move.how')}
      onPointerDown={(event) => events.onPointerDown(event, place)}
      onPointerMove={events.onPointerMove}
      onPointerUp={events.onPointerUp}
      onPointerCancel={events.onPointerCancel}
      onKeyDown={press}
    >
      <GripVertical size={18} aria-hidden="true" />
    </ActionIcon>
  );
}

/** To which tick a key moves; null where it cannot, undefined for any other key. */
function tickOfKey(key: string, { upTick, downTick }: Moves): number | null | undefined {
  switch (key) {
    case 'ArrowUp':
      return upTick;
    case 'ArrowDown':
      return downTick;
    default:
      return undefined;
  }
}
