import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { Registry } from '#server/session/registry.ts';
import type { WallTime } from '#server/session/wall-time.ts';
import { type Refusal, refusal, refusalOf } from '#shared/contracts/refusal.ts';
import {
  type Acknowledgement,
  actSchema,
  handshakeSchema,
  pointSchema,
  resyncSchema,
} from '#shared/contracts/wire.ts';
import { type Access, hostKnown, isFailedGuess, type KnownHosts, sameOrigin } from './access.ts';
import { ActionLimit } from './action-limit.ts';
import { addressKey, clientAddress } from './address.ts';
import { Rooms, type SessionServer, type SessionSocket, showSnapshot } from './rooms.ts';

/** Bytes of one message from a client at most; a longer one closes the connection. */
const MOST_BYTES = 32 * 1024;
const TIDY_EVERY_MS = 60_000;
/** Wall milliseconds that answers under way have to leave when the server goes. */
const LAST_ANSWERS_MS = 1000;

/** What the gateway is made of. */
export interface GatewayParts {
  readonly httpServer: HttpServer;
  readonly registry: Registry;
  readonly access: Access;
  readonly time: WallTime;
  readonly publicUrl: string | null;
  readonly trustedProxies: number;
  readonly knownHosts: KnownHosts;
}

/** The socket side of the server: lets people in, takes their actions, sends them what is theirs. */
export class Gateway {
  readonly #parts: GatewayParts;
  readonly #server: SessionServer;
  readonly #limit: ActionLimit;
  #cancelTidy: () => void = () => undefined;

  constructor(parts: GatewayParts) {
    this.#parts = parts;
    this.#limit = new ActionLimit(parts.time);
    this.#server = new Server(parts.httpServer, {
      transports: ['websocket', 'polling'],
      maxHttpBufferSize: MOST_BYTES,
      perMessageDeflate: false,
      httpCompression: false,
      serveClient: false,
      connectTimeout: 10_000,
      allowRequest: ({ headers }, answer) => {
        const meant = hostKnown(headers, parts.knownHosts) && sameOrigin(headers, parts.publicUrl);
        answer(null, meant);
      },
    });
    this.#server.use((socket, next) => {
      void this.#enter(socket).then((reason) =>
        next(reason === null ? undefined : Object.assign(new Error(reason.code), { data: reason })),
      );
    });
    this.#server.on('connection', (socket) => this.#welcome(socket));
    this.#tidy();
  }

  /** Tells everyone that the server is about to go. */
  announceClosing(): void {
    this.#server.emit('closing', { reason: 'draining' });
  }

  /** Ends all connections, and with them the HTTP server. */
  async close(): Promise<void> {
    this.#cancelTidy();
    const closed = this.#server.close();
    // A request that somebody began and never finishes would keep the server here for good.
    const cut = this.#parts.time.after(LAST_ANSWERS_MS, () =>
      this.#parts.httpServer.closeAllConnections(),
    );
    await closed;
    cut();
  }

  /** Lets a socket in, or says why not. */
  async #enter(socket: SessionSocket): Promise<Refusal | null> {
    const asked = handshakeSchema.safeParse(socket.handshake.auth);
    if (!asked.success) {
      return refusalOf('handshake-invalid', asked.error);
    }
    const { registry, access } = this.#parts;
    const address = this.#addressOf(socket);
    const wait = access.codeFailures.waitSeconds(address);
    const blocked = refusal('rate-limited', `Too many failed tries. Try again in ${wait} s.`);
    if (wait > 0 && asked.data.token === undefined) {
      return blocked;
    }
    const { code } = asked.data;
    const admitted = await registry.visit(code, async (session) => {
      session.speakThrough(new Rooms(this.#server, code));
      const admission = await session.admit(asked.data);
      if (admission.ok) {
        const { participantId, token } = admission.value;
        socket.data = { session, participantId, token };
        leaveOnce(socket);
      }
      return admission;
    });
    if (admitted.ok) {
      return null;
    }
    if (isFailedGuess(admitted.error)) {
      access.codeFailures.count(address);
      return wait > 0 ? blocked : admitted.error;
    }
    return admitted.error;
  }

  #welcome(socket: SessionSocket): void {
    // Whatever a client sends, these take: what is not of the right form is refused by name.
    socket.on('act', (request: unknown, acknowledge: unknown) => {
      void this.#act(socket, request).then((answer) => {
        // A session on the move does not answer: the client asks again where it goes on.
        const moving = !answer.ok && answer.error.code === 'server-draining';
        if (typeof acknowledge === 'function' && !moving) {
          acknowledge(answer);
        }
      });
    });
    socket.on('resync', (request: unknown) => void this.#resync(socket, request));
    socket.on('point', (request: unknown) => void this.#point(socket, request));
    void this.#showAll(socket);
  }

  async #showAll(socket: SessionSocket): Promise<void> {
    const shown = await socket.data.session.read((view) => showSnapshot(socket, view));
    if (!shown.ok && shown.error.code === 'session-failed') {
      socket.emit('closing', { reason: 'session-failed' });
      socket.disconnect();
    }
  }

  async #act(socket: SessionSocket, request: unknown): Promise<Acknowledgement> {
    const { session, participantId } = socket.data;
    if (!this.#limit.take(participantId)) {
      const error = refusal('rate-limited', 'Ten actions a second are the most that is taken.');
      return { ok: false, error };
    }
    const sent = actSchema.safeParse(request);
    return sent.success
      ? session.act(participantId, sent.data)
      : { ok: false, error: refusalOf('action-invalid', sent.error) };
  }

  /** Sends what a client missed: one frame, or a snapshot if that cannot be one. */
  async #resync(socket: SessionSocket, request: unknown): Promise<void> {
    const { session, participantId } = socket.data;
    if (!this.#limit.take(participantId)) {
      return;
    }
    const asked = resyncSchema.safeParse(request);
    await session.read((view) => {
      const role = session.roleOf(participantId);
      const frame = asked.success && role !== null ? view.since(role, asked.data) : null;
      if (frame === null) {
        showSnapshot(socket, view);
      } else {
        socket.emit('frame', frame);
      }
    });
  }

  /** Takes where a facilitator looks. It is passed on for the eye alone, so nothing is answered. */
  async #point(socket: SessionSocket, request: unknown): Promise<void> {
    const { session, participantId } = socket.data;
    if (!this.#limit.take(participantId)) {
      return;
    }
    const asked = pointSchema.safeParse(request);
    if (asked.success) {
      await session.point(participantId, asked.data.tick);
    }
  }

  #addressOf(socket: SessionSocket): string {
    const { headers } = socket.handshake;
    return addressKey(
      clientAddress({
        connection: socket.handshake.address,
        forwardedFor: headers['x-forwarded-for'],
        trustedProxies: this.#parts.trustedProxies,
      }),
    );
  }

  #tidy(): void {
    this.#limit.tidy();
    this.#cancelTidy = this.#parts.time.after(TIDY_EVERY_MS, () => this.#tidy());
  }
}

/** Counts the socket out when its connection ends, whether or not it ever got as far as a room. */
function leaveOnce(socket: SessionSocket): void {
  const { session, participantId } = socket.data;
  let left = false;
  const leave = () => {
    if (!left) {
      left = true;
      void session.leave(participantId);
    }
  };
  socket.on('disconnect', leave);
  socket.conn.once('close', leave);
  if (socket.conn.readyState !== 'open') {
    leave();
  }
}
