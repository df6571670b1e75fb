import type { SessionOptions, SettingsChange } from '#shared/contracts/settings.ts';

/** What each group of settings is drawn from. */
export interface SettingsProps {
  readonly options: SessionOptions;
  readonly set: (settings: SettingsChange) => void;
}
