import { once } from 'node:events';
import { io, type Socket } from 'socket.io-client';
import type { ClientAction } from '#shared/contracts/action.ts';
import type { Frame, Snapshot } from '#shared/contracts/frame.ts';
import type { Acknowledgement, ClientToServer, ServerToClient } from '#shared/contracts/wire.ts';

let sent = 0;
const open = new Set<{ disconnect(): void }>();

/** A socket of somebody in a session, with what it was told. */
export interface Person {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  readonly snapshot: Snapshot;
  /** Sends an action and waits for its acknowledgement; a refusal is an error. */
  act(action: ClientAction): Promise<number>;
  /** Waits for a frame of which something holds. */
  until(holds: (frame: Frame) => boolean): Promise<Frame>;
}

/** Joins a session as a real client does and waits for the snapshot. */
export async function joinSession(
  url: string,
  auth: { code: string; token?: string; name?: string; role?: 'learner' | 'observer' },
): Promise<Person> {
  const socket: Person['socket'] = io(url, { auth, transports: ['websocket'], forceNew: true });
  open.add(socket);
  const first = once(socket as never, 'snapshot');
  const refused = new Promise<never>((_, reject) => socket.once('connect_error', reject));
  const [snapshot] = (await Promise.race([first, refused])) as [Snapshot];
  return {
    socket,
    snapshot,
    act: (action) => actThrough(socket, action),
    until: (holds) =>
      new Promise((resolve) => {
        const look = (frame: Frame): void => {
          if (holds(frame)) {
            socket.off('frame', look);
            resolve(frame);
          }
        };
        socket.on('frame', look);
      }),
  };
}

/** Disconnects everybody, also after a test that failed half way. */
export function leaveEveryone(): void {
  for (const socket of open) {
    socket.disconnect();
  }
  open.clear();
}

async function actThrough(socket: Person['socket'], action: ClientAction): Promise<number> {
  sent += 1;
  const actionId = `live-test-action-${sent}`;
  const answer: Acknowledgement = await socket.emitWithAck('act', { actionId, action });
  if (!answer.ok) {
    throw new Error(`${action.type}: ${answer.error.message}`);
  }
  return answer.seq;
}

/** Creates a session over HTTP. */
export async function createSession(
  url: string,
  options: { scenarioId?: string; seed?: number; care?: 'none' | 'rules' } = {},
): Promise<{ code: string; facilitatorToken: string }> {
  const response = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ scenarioId: 'mild-crs', ...options }),
  });
  return (await response.json()) as { code: string; facilitatorToken: string };
}
