import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { BedsidePage } from '#client/pages/bedside/bedside-page.tsx';
import { RoleNotice } from '#client/pages/session/role-notice.tsx';
import { createDeviceMemory } from '#client/store/device-memory.ts';
import { loadCharts, renderSession, storageOf } from '#test/support/dom.tsx';
import { sessionStateOf } from '#test/support/session-fixtures.ts';
import { atBedside, RUNNING } from './at-bedside.ts';

await loadCharts();

const ENDED = { ...RUNNING, status: 'ended' } as const;
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const tab = (name: string) => userEvent.click(screen.getByRole('tab', { name }));

function bedside() {
  const memory = createDeviceMemory(() => storageOf({ 'beacon.here.7QK4XY': 'yes' }));
  return renderSession(<BedsidePage />, { state: atBedside(), parts: { memory } });
}

test('[BED-80] after the end what was begun and was not sent is named', async () => {
  const { change } = bedside();
  await tab('Orders');
  await press(/^Fever/);
  await press(/^Paracetamol/);
  await tab('Flowsheet');
  await userEvent.type(screen.getByLabelText('Value (°C)'), '38,5');
  await tab('Note');
  await userEvent.type(screen.getByLabelText('Situation'), 'Hot');
  await press('Call grade');
  await userEvent.click(screen.getByRole('radio', { name: '≥ 38.0 °C' }));
  change({ clock: ENDED });
  expect(screen.queryByRole('form', { name: 'Call the grade' })).toBeNull();
  expect(screen.getByText(/^Not sent before the end/).textContent).toBe(
    'Not sent before the end: the call that you had begun, the order “Paracetamol, 1000 mg, ' +
      'By mouth”, the value Temp 38,5 for the flowsheet, and the last words of your note.',
  );
});

test('[BED-80] after the end nothing is said where nothing was begun', () => {
  const { change } = bedside();
  change({ clock: ENDED });
  expect(screen.queryByText(/^Not sent before the end/)).toBeNull();
});

test('[BED-81] who is given another role is told so until it is dismissed', async () => {
  const { you } = sessionStateOf();
  const { change } = renderSession(<RoleNotice />, { state: atBedside() });
  expect(screen.getByRole('status').textContent).toBe('');
  change({ you: you && { ...you, role: 'evaluator' } });
  expect(screen.getByRole('status').textContent).toMatch(/made you an evaluator/);
  change({ you });
  expect(screen.getByRole('status').textContent).toMatch(/made you a learner/);
  await press('Dismiss');
  expect(screen.getByRole('status').textContent).toBe('');
});
