/**
 * @jest-environment-options {"url": "http://192.168.1.7:3000/host/7QK4XY"}
 */
import { expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { Invite } from '#client/pages/host/invite/invite.tsx';
import { ok } from '#shared/contracts/result.ts';
import { renderSession, restOf } from '#test/support/dom.tsx';

test('[HOST-12] the links lead to where the console itself was reached, not to another network', async () => {
  const joinUrls = ['http://172.17.0.1:3000', 'http://192.168.1.7:3000'];
  const facts = { version: '1', engineVersion: 1, pinRequired: true, loopbackOnly: false };
  let asked = 0;
  renderSession(<Invite code="7QK4XY" withLinks />, {
    parts: {
      rest: restOf({
        server: async () => {
          asked += 1;
          return ok({ ...facts, joinUrls });
        },
      }),
    },
  });
  await waitFor(() => expect(asked).toBe(1));
  await screen.findByRole('img', {
    name: 'QR code of the join link http://192.168.1.7:3000/s/7QK4XY',
  });
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual([
    'http://192.168.1.7:3000/s/7QK4XY',
    'http://192.168.1.7:3000/wall/7QK4XY',
    'http://192.168.1.7:3000/host/7QK4XY',
  ]);
});
