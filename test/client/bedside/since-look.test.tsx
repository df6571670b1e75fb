import { describe, expect, test } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { SinceLook } from '#client/pages/bedside/look/since-look.tsx';
import { useLastLook } from '#client/pages/bedside/look/use-last-look.ts';
import { createDeviceMemory } from '#client/store/device-memory.ts';
import type { LatestValues } from '#client/store/session-state.ts';
import { renderSession, storageOf } from '#test/support/dom.tsx';
import { manualPage } from '#test/support/manual-clock.ts';
import { sessionStateOf } from '#test/support/session-fixtures.ts';
import { atBedside } from './at-bedside.ts';

function latestAt(tick: number, given: Partial<LatestValues['values']>): LatestValues {
  const values = sessionStateOf().latest?.values;
  if (values === undefined) {
    throw new Error('the fixtures have no values');
  }
  return { tick, values: { ...values, ...given } };
}

const CALM = latestAt(3200, { heartRatePerMin: 96, systolicMmHg: 118, temperatureC: 38.1 });
const WORSE = latestAt(3275, { heartRatePerMin: 118, systolicMmHg: 86, temperatureC: 38.7 });

function Phone() {
  return <SinceLook last={useLastLook(true)} />;
}

function phone(memory = createDeviceMemory(() => storageOf())) {
  const sight = manualPage();
  const state = atBedside({ latest: CALM });
  const page = renderSession(<Phone />, { state, parts: { memory, page: sight } });
  const putAway = (hidden: boolean) => act(() => sight.set(hidden));
  return { ...page, putAway, memory };
}

const changes = () => screen.queryAllByRole('listitem').map((item) => item.firstChild?.textContent);

describe('since the last look', () => {
  test('[BED-61] a phone taken up again says what has gone up and down, and since when', () => {
    const { change, putAway } = phone();
    change({ latest: WORSE });
    expect(screen.queryByRole('heading')).toBeNull();
    change({ latest: CALM });
    putAway(true);
    change({ latest: WORSE });
    putAway(false);
    expect(screen.getByRole('heading').textContent).toBe('Since you last looked, 1 h 15 min ago');
    expect(changes()).toEqual(['HR up by 22', 'Systolic down by 32', 'Temp up by 0.6']);
  });

  test('[BED-61] a page that the phone forgot knows the last look', () => {
    const { putAway, memory, unmount } = phone();
    putAway(true);
    unmount();
    const again = phone(memory);
    again.change({ latest: WORSE });
    expect(changes()).toHaveLength(3);
  });

  test('[BED-61] says so where nothing has changed, and nothing after a step back in time', () => {
    const { change, putAway } = phone();
    putAway(true);
    change({ latest: { ...CALM, tick: 3210 } });
    expect(screen.getByText('Nothing has changed.')).not.toBeNull();
    change({ latest: { ...WORSE, tick: 3100 } });
    expect(screen.queryByRole('heading')).toBeNull();
  });
});
