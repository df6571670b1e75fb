import { io, type Socket } from 'socket.io-client';
import type { ClientAction } from '#shared/contracts/action.ts';
import type { Frame, Snapshot } from '#shared/contracts/frame.ts';
import type { Refusal } from '#shared/contracts/refusal.ts';
import type { Acknowledgement } from '#shared/contracts/wire.ts';

/** Everything a socket heard, in order. */
export type Heard =
  | { readonly event: 'snapshot'; readonly payload: Snapshot }
  | { readonly event: 'frame'; readonly payload: Frame }
  | { readonly event: string; readonly payload: unknown };

/** Wall milliseconds after which what did not come is called missing. */
const PATIENCE_MS = 20_000;

/** A real socket that keeps all it hears. */
export class LiveClient {
  readonly socket: Socket;
  readonly heard: Heard[] = [];
  #watchers: (() => void)[] = [];
  #actions = 0;

  constructor(url: string, auth: Record<string, unknown>, headers: Record<string, string> = {}) {
    this.socket = io(url, {
      auth,
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      autoConnect: false,
      extraHeaders: headers,
    });
    for (const event of ['connect', 'disconnect', 'connect_error']) {
      this.socket.on(event, (payload: unknown) => this.#hear({ event, payload }));
    }
    this.socket.onAny((event: string, payload: unknown) => this.#hear({ event, payload }));
    this.socket.connect();
  }

  /** Comes in; the first snapshot has been heard. */
  static async join(url: string, auth: Record<string, unknown>): Promise<LiveClient> {
    const client = new LiveClient(url, auth);
    await client.until(() => client.snapshots.length > 0 || client.refusal !== null);
    if (client.refusal !== null) {
      throw new Error(`refused: ${client.refusal.code}`);
    }
    return client;
  }

  /** Tries to come in; answers with the refusal. */
  static async refused(
    url: string,
    auth: Record<string, unknown>,
    headers: Record<string, string> = {},
  ): Promise<Refusal> {
    const client = new LiveClient(url, auth, headers);
    const refusal = await client.until(() => client.refusal);
    client.close();
    return refusal;
  }

  get snapshots(): Snapshot[] {
    return this.#payloads('snapshot');
  }

  get frames(): Frame[] {
    return this.#payloads('frame');
  }

  /** The newest snapshot. */
  get snapshot(): Snapshot {
    const snapshot = this.snapshots.at(-1);
    if (snapshot === undefined) {
      throw new Error('no snapshot was heard');
    }
    return snapshot;
  }

  get refusal(): Refusal | null {
    const declined = this.heard.find(({ event }) => event === 'connect_error');
    const error = declined?.payload as { data?: Refusal; message: string } | undefined;
    return error === undefined
      ? null
      : (error.data ?? { code: 'request-invalid', message: error.message });
  }

  /** Sends an action and waits for the answer. */
  act(action: ClientAction | { type: string }, actionId?: string): Promise<Acknowledgement> {
    this.#actions += 1;
    return this.send({ actionId: actionId ?? `test-action-${this.#actions}`, action });
  }

  /** Sends anything at all as an action. */
  send(request: unknown): Promise<Acknowledgement> {
    return this.socket.timeout(PATIENCE_MS).emitWithAck('act', request);
  }

  /** Waits until something heard makes this true; looks again after everything heard. */
  until<Value>(look: () => Value | null | undefined | false): Promise<Value> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        const events = this.heard.map(({ event }) => event).join(' ');
        reject(
          new Error(
            `it did not come; heard: ${events}; last ${JSON.stringify(this.frames.at(-1)?.clock)}`,
          ),
        );
      }, PATIENCE_MS);
      const again = () => {
        const value = look();
        if (value) {
          clearTimeout(timer);
          this.#watchers = this.#watchers.filter((watcher) => watcher !== again);
          resolve(value);
        }
      };
      this.#watchers.push(again);
      again();
    });
  }

  /** Waits for a frame that is as wanted, of those heard from now on. */
  nextFrame(wanted: (frame: Frame) => boolean = () => true): Promise<Frame> {
    const from = this.heard.length;
    return this.until(() =>
      this.heard
        .slice(from)
        .filter(({ event }) => event === 'frame')
        .map(({ payload }) => payload as Frame)
        .find(wanted),
    );
  }

  close(): void {
    this.socket.disconnect();
  }

  #payloads<Payload>(event: string): Payload[] {
    return this.heard
      .filter((heard) => heard.event === event)
      .map(({ payload }) => payload as Payload);
  }

  #hear(heard: Heard): void {
    this.heard.push(heard);
    for (const watcher of [...this.#watchers]) {
      watcher();
    }
  }
}
