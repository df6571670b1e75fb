import type { Server, Socket } from 'socket.io';
import type { SessionOutlet, SnapshotSource } from '#server/session/outlet.ts';
import type { Session } from '#server/session/session.ts';
import type { Frame, Personal } from '#shared/contracts/frame.ts';
import type { Role } from '#shared/contracts/identity.ts';
import type { ClientToServer, ServerToClient } from '#shared/contracts/wire.ts';

/** What a socket is once it has been let in. */
export interface Seat {
  readonly session: Session;
  readonly participantId: string;
  readonly token: string;
}

/** Socket.IO with our events. No events between servers. */
export type SessionServer = Server<ClientToServer, ServerToClient, Record<string, never>, Seat>;

/** See {@link SessionServer}. */
export type SessionSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, Seat>;

/** Speaks to the sockets of one session; every role has a room, and so has every person. */
export class Rooms implements SessionOutlet {
  readonly #server: SessionServer;
  readonly #code: string;

  constructor(server: SessionServer, code: string) {
    this.#server = server;
    this.#code = code;
  }

  frame(role: Role, frame: Frame): void {
    this.#server.to(roleRoom(this.#code, role)).emit('frame', frame);
  }

  everyoneChanged(view: SnapshotSource): void {
    for (const socket of this.#sockets(this.#code)) {
      showSnapshot(socket, view);
    }
  }

  personChanged(participantId: string, view: SnapshotSource): void {
    for (const socket of this.#sockets(personRoom(participantId))) {
      showSnapshot(socket, view);
    }
  }

  removed(participantId: string): void {
    this.personal(participantId, { kind: 'removed' });
    this.#server.in(personRoom(participantId)).disconnectSockets();
  }

  personal(participantId: string, told: Personal): void {
    this.#server.to(personRoom(participantId)).emit('personal', told);
  }

  closing(reason: 'draining' | 'session-failed' | 'deleted'): void {
    this.#server.to(this.#code).emit('closing', { reason });
    if (reason !== 'draining') {
      // After the answers to what was under way, which are about to leave as well.
      setImmediate(() => this.#server.in(this.#code).disconnectSockets());
    }
  }

  #sockets(room: string): SessionSocket[] {
    const { adapter, sockets } = this.#server.sockets;
    return [...(adapter.rooms.get(room) ?? [])].flatMap((id) => sockets.get(id) ?? []);
  }
}

/** Puts a socket into the rooms of its role and shows it everything that role may see. */
export function showSnapshot(socket: SessionSocket, view: SnapshotSource): void {
  const { session, participantId, token } = socket.data;
  const snapshot = view.snapshot({ participantId, token });
  if (snapshot === null || !socket.connected) {
    return;
  }
  const wanted = new Set([
    session.code,
    roleRoom(session.code, snapshot.you.role),
    personRoom(participantId),
  ]);
  for (const room of socket.rooms) {
    if (room !== socket.id && !wanted.has(room)) {
      void socket.leave(room);
    }
  }
  void socket.join([...wanted]);
  socket.emit('snapshot', snapshot);
}

function roleRoom(code: string, role: Role): string {
  return `${code}/${role}`;
}

function personRoom(participantId: string): string {
  return `person/${participantId}`;
}
