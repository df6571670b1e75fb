import { io, type Socket } from 'socket.io-client';
import type { z } from 'zod';
import {
  closingSchema,
  frameSchema,
  personalSchema,
  snapshotSchema,
} from '#shared/contracts/frame.ts';
import { type Refusal, refusal, refusalSchema } from '#shared/contracts/refusal.ts';
import {
  type ClientToServer,
  type Handshake,
  PROTOCOL_VERSION,
  type ServerToClient,
} from '#shared/contracts/wire.ts';
import type { Wire, WireListener } from './wire.ts';

type SessionSocket = Socket<ServerToClient, ClientToServer>;

/**
 * A wire over Socket.IO, websocket first. It never gives up: on a conference network the tenth
 * attempt is the one that works.
 *
 * @param url where the server is; the page's own origin if absent
 */
export function createSocketWire(url?: string): Wire {
  let socket: SessionSocket | null = null;
  return {
    open(handshake, listener) {
      socket = openSocket(url, handshake);
      listen(socket, listener);
      socket.connect();
    },
    connectNow() {
      if (socket !== null && !socket.connected) {
        // A waiting attempt is dropped first, else the manager would make two.
        socket.disconnect().connect();
      }
    },
    close() {
      socket?.removeAllListeners();
      socket?.disconnect();
      socket = null;
    },
    act(request, acknowledge) {
      if (socket?.connected === true) {
        socket.emit('act', request, acknowledge);
      }
    },
    resync(request) {
      socket?.emit('resync', request);
    },
    point(request) {
      if (socket?.connected === true) {
        socket.emit('point', request);
      }
    },
  };
}

function openSocket(url: string | undefined, handshake: () => Handshake): SessionSocket {
  return io(url ?? window.location.origin, {
    autoConnect: false,
    forceNew: true,
    auth: (send) => send(handshake()),
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionAttempts: Number.POSITIVE_INFINITY,
    reconnectionDelay: 1_000,
    reconnectionDelayMax: 5_000,
    randomizationFactor: 0.5,
    timeout: 10_000,
  });
}

function listen(socket: SessionSocket, listener: WireListener): void {
  const parsed =
    <Schema extends z.ZodType>(schema: Schema, take: (value: z.output<Schema>) => void) =>
    (raw: unknown) => {
      const result = schema.safeParse(raw);
      if (result.success) {
        take(result.data);
      } else {
        listener.refused(notUnderstood());
      }
    };
  socket.on('connect', () => listener.connected());
  socket.on('disconnect', () => listener.disconnected());
  socket.on('connect_error', (error: Error & { data?: unknown }) => {
    const declined = refusalSchema.safeParse(error.data);
    if (declined.success) {
      listener.refused(declined.data);
    }
  });
  socket.on('snapshot', (raw) => {
    if (raw.protocolVersion === PROTOCOL_VERSION) {
      parsed(snapshotSchema, (snapshot) => listener.snapshot(snapshot))(raw);
    } else {
      listener.refused(notUnderstood());
    }
  });
  socket.on(
    'frame',
    parsed(frameSchema, (frame) => listener.frame(frame)),
  );
  socket.on(
    'personal',
    parsed(personalSchema, (message) => listener.personal(message)),
  );
  socket.on(
    'closing',
    parsed(closingSchema, ({ reason }) => {
      if (reason === 'session-failed') {
        listener.failed();
      }
      if (reason === 'deleted') {
        listener.deleted();
      }
    }),
  );
}

/** The page and the server are of different versions. */
function notUnderstood(): Refusal {
  return refusal('request-invalid', 'This page and the server are of different versions.');
}
