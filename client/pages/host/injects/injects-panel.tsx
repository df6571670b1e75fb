import { Button, Tabs, TextInput } from '@mantine/core';
import { Plus, Search as SearchIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#client/pages/host/use-command.ts';
import { useSession } from '#client/store/session-context.tsx';
import { hasEnded } from '#client/store/session-state.ts';
import { AddDialog } from './add-dialog.tsx';
import { ArmDialog } from './arm-dialog.tsx';
import { matchingInjects, sortedInjects } from './inject-views.ts';
import './injects.css';
import type { InjectView } from '#shared/contracts/inject.ts';
import { InjectItems } from './place/inject-items.tsx';
import { usePinned } from './place/use-pinned.ts';

/** The field that the key I leads to. */
export const INJECT_SEARCH_ID = 'inject-search';

type Open = { readonly kind: 'add' } | { readonly kind: 'arm'; readonly view: InjectView } | null;

/** What can be brought in: what is due or done, and everything that waits for a hand. */
export function InjectsPanel(props: { readonly run: Command['run'] }) {
  const words = useTranslation();
  const { t } = words;
  const { run } = props;
  const injects = useSession((state) => state.injects);
  const ended = useSession(hasEnded);
  const [open, setOpen] = useState<Open>(null);
  const [search, setSearch] = useState('');
  const { due, waiting, done } = sortedInjects(matchingInjects(injects, search, words));
  const close = () => setOpen(null);
  const list = { run, isSearched: search !== '', onArm: arm };
  return (
    <div className="injects">
      <Search search={search} found={due.length + waiting.length} onSearch={setSearch} />
      <Tabs
        className="injects__tabs"
        color="var(--text)"
        keepMounted={false}
        defaultValue={due.length > 0 ? 'queue' : 'palette'}
      >
        <Tabs.List grow aria-label={t('inject.tabs.label')}>
          <Tabs.Tab value="palette">{t('inject.tabs.palette')}</Tabs.Tab>
          <Tabs.Tab value="queue">{t('inject.tabs.queue', { due: due.length })}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="palette">
          <Palette waiting={waiting} {...list} />
        </Tabs.Panel>
        <Tabs.Panel value="queue">
          <Queue due={due} done={done} {...list} />
        </Tabs.Panel>
      </Tabs>
      {ended ? null : (
        <Button
          leftSection={<Plus size={18} aria-hidden="true" />}
          onClick={() => setOpen({ kind: 'add' })}
        >
          {t('inject.add.action')}
        </Button>
      )}
      {open?.kind === 'add' && <AddDialog run={run} onClose={close} />}
      {open?.kind === 'arm' && <ArmDialog view={open.view} run={run} onClose={close} />}
    </div>
  );

  function arm(view: InjectView): void {
    setOpen({ kind: 'arm', view });
  }
}

interface ListProps {
  readonly run: Command['run'];
  readonly isSearched: boolean;
  readonly onArm: (view: InjectView) => void;
}

/** Looks through palette and queue alike, so that it is there whichever of the two is open. */
function Search(props: {
  readonly search: string;
  readonly found: number;
  readonly onSearch: (search: string) => void;
}) {
  const { t } = useTranslation();
  const { search, found, onSearch } = props;
  return (
    <>
      <TextInput
        id={INJECT_SEARCH_ID}
        aria-label={t('inject.search.label')}
        placeholder={t('inject.search.label')}
        type="search"
        autoComplete="off"
        leftSection={<SearchIcon size={18} aria-hidden="true" />}
        value={search}
        onChange={(event) => onSearch(event.currentTarget.value)}
      />
      <p className="visually-hidden" role="status">
        {search === '' ? '' : t('inject.search.found', { count: found })}
      </p>
    </>
  );
}

function Palette(props: ListProps & { readonly waiting: readonly InjectView[] }) {
  const { t } = useTranslation();
  const pinned = usePinned();
  const { waiting, isSearched } = props;
  return (
    <div className="injects__list">
      {waiting.length === 0 ? (
        <p className="secondary">{t(isSearched ? 'inject.search.none' : 'inject.palette.empty')}</p>
      ) : (
        <InjectItems {...props} views={pinned.first(waiting)} />
      )}
    </div>
  );
}

function Queue(
  props: ListProps & { readonly due: readonly InjectView[]; readonly done: readonly InjectView[] },
) {
  const { t } = useTranslation();
  const { due, done, isSearched } = props;
  return (
    <div className="injects__list">
      {due.length === 0 ? (
        <p className="secondary">{t(isSearched ? 'inject.search.none' : 'inject.queue.empty')}</p>
      ) : (
        <InjectItems {...props} views={due} />
      )}
      {done.length > 0 && (
        <section aria-label={t('inject.queue.done')}>
          <h3 className="injects__heading">{t('inject.queue.done')}</h3>
          <InjectItems {...props} views={done} />
        </section>
      )}
    </div>
  );
}
