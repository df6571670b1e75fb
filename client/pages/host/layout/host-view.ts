import type { Transport } from '#client/pages/host/clock/use-transport.ts';
import type { Command } from '#client/pages/host/use-command.ts';
import type { OverriddenVital } from '#shared/contracts/inject.ts';

/** What every layout of the console is drawn from. */
export interface HostView {
  readonly code: string;
  readonly command: Command;
  readonly transport: Transport;
  readonly onBookmark: () => void;
  readonly onOverride: (vital: OverriddenVital) => void;
  /** The parts that are open, of those that share a place. */
  readonly places: Places;
}

/** The parts of the console that share a place, and which of them is shown. */
export interface Places {
  readonly left: LeftPart;
  readonly right: RightPart;
  readonly narrow: NarrowPart;
  show(change: Partial<Pick<Places, 'left' | 'right' | 'narrow'>>): void;
}

/** What the left column can show. */
export const LEFT_PARTS = ['injects', 'drill', 'orders', 'results', 'events'] as const;

/** See {@link LEFT_PARTS}. */
export type LeftPart = (typeof LEFT_PARTS)[number];

/** What the right column can show. */
export const RIGHT_PARTS = ['people', 'guide', 'log', 'session'] as const;

/** See {@link RIGHT_PARTS}. */
export type RightPart = (typeof RIGHT_PARTS)[number];

/** The tabs of the console on a phone. */
export const NARROW_PARTS = ['drive', 'patient', 'people', 'guide', 'log'] as const;

/** See {@link NARROW_PARTS}. */
export type NarrowPart = (typeof NARROW_PARTS)[number];
