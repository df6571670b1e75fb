import type { Wire, WireListener } from '#client/connection/wire.ts';
import { assert } from '#shared/contracts/invariant.ts';
import type { Acknowledgement, Handshake } from '#shared/contracts/wire.ts';

/** An action that a fake wire carried, and how to answer it. */
export interface Carried {
  readonly actionId: string;
  readonly action: unknown;
  readonly acknowledge: (answer: Acknowledgement) => void;
}

/** A wire without a network: the test plays the server. */
export interface FakeWire extends Wire {
  /** What the wire tells its owner; the test speaks through it. */
  readonly owner: WireListener;
  readonly carried: Carried[];
  readonly resyncs: { readonly tick: number; readonly seq: number }[];
  readonly points: { readonly tick: number }[];
  readonly counts: { connectNow: number; close: number };
  handshake(): Handshake;
}

/** Builds a wire that records what goes through it. */
export function fakeWire(): FakeWire {
  let opened: { handshake: () => Handshake; listener: WireListener } | null = null;
  const open = () => {
    assert(opened !== null, 'the wire has not been opened');
    return opened;
  };
  const carried: Carried[] = [];
  const resyncs: { tick: number; seq: number }[] = [];
  const points: { tick: number }[] = [];
  const counts = { connectNow: 0, close: 0 };
  return {
    open(handshake, listener) {
      opened = { handshake, listener };
    },
    connectNow() {
      counts.connectNow += 1;
    },
    close() {
      counts.close += 1;
    },
    act: (request, acknowledge) => carried.push({ ...request, acknowledge }),
    resync: (request) => resyncs.push(request),
    point: (request) => points.push(request),
    get owner() {
      return open().listener;
    },
    carried,
    resyncs,
    points,
    counts,
    handshake: () => open().handshake(),
  };
}
