import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

/** The pages that have a help of their own. */
const HELP_PAGES = [
  'landing',
  'library',
  'host',
  'bedside',
  'evaluator',
  'wall',
  'debrief',
  'grade',
  'settings',
] as const;

/** See {@link HELP_PAGES}. */
export type HelpPage = (typeof HELP_PAGES)[number];

/** What a page says of itself where its address does not say enough. */
export interface HelpTopic {
  readonly page: HelpPage;
  /** Which test of the mind the patient has, at the bedside. */
  readonly brainTest?: 'ice' | 'capd';
}

const PATHS: readonly (readonly [RegExp, HelpPage])[] = [
  [/^\/$/, 'landing'],
  [/^\/scenarios/, 'library'],
  [/^\/host\//, 'host'],
  [/^\/s\//, 'bedside'],
  [/^\/wall\//, 'wall'],
  [/^\/debrief\//, 'debrief'],
  [/^\/grade$/, 'grade'],
  [/^\/settings$/, 'settings'],
];

/** The help of an address; that of the start page where an address has none. */
export function topicAt(path: string): HelpTopic {
  return { page: PATHS.find(([pattern]) => pattern.test(path))?.[1] ?? 'landing' };
}

interface Held {
  readonly topic: HelpTopic | null;
  readonly setTopic: (topic: HelpTopic | null) => void;
}

const HelpContext = createContext<Held>({ topic: null, setTopic: () => undefined });

/** Lets the pages below say what their help is about. */
export function HelpProvider(props: { readonly children: ReactNode }) {
  const [topic, setTopic] = useState<HelpTopic | null>(null);
  const held = useMemo(() => ({ topic, setTopic }), [topic]);
  return <HelpContext value={held}>{props.children}</HelpContext>;
}

/** What the page says that its help is about; null where it leaves that to its address. */
export function useToldTopic(): HelpTopic | null {
  return useContext(HelpContext).topic;
}

/** Says what the help of this page is about, for as long as it is shown. */
export function useHelpTopic({ page, brainTest }: HelpTopic): void {
  const { setTopic } = useContext(HelpContext);
  useEffect(() => {
    setTopic(brainTest === undefined ? { page } : { page, brainTest });
    return () => setTopic(null);
  }, [page, brainTest, setTopic]);
}
