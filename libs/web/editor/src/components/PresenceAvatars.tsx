import { Button, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { DropPanel, Tip } from '@northstar/web-ui';
import { IconX } from '@tabler/icons-react';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { follow } from '../lib/follow.js';
import { everybodyPresent } from '../lib/presence.js';
import type { Present } from '../lib/presence.js';
import type { SharedDocument } from '../lib/shared-document.js';
import { useDocumentSession } from './DocumentSession.js';

/** How many faces fit beside each other before they become a number. */
const SHOWN = 4;

function store(document: SharedDocument | null) {
  let people: readonly Present[] = [];
  let key = '';
  return {
    subscribe: (listener: () => void) => {
      document?.awareness.on('change', listener);
      return () => document?.awareness.off('change', listener);
    },
    // The same list until somebody comes or goes: carets move with every key and must not draw the page anew.
    get: () => {
      const now = document ? everybodyPresent(document.awareness) : [];
      const nowKey = JSON.stringify(now.map(({ clientId, name, organisation, colour, self, writing }) => [clientId, name, organisation, colour, self, writing]));
      if (nowKey !== key) { key = nowKey; people = now; }
      return people;
    },
  };
}

function Face({ person }: { person: Present }) {
  return <span className="ns-face" style={{ '--ns-face': person.colour } as CSSProperties} aria-hidden>{person.initials}</span>;
}

/** Who has the document open now, oneself included. */
export function PresenceAvatars() {
  const { t } = useTranslation('editor');
  const { document, editor } = useDocumentSession();
  const { subscribe, get } = useMemo(() => store(document), [document]);
  const people = useSyncExternalStore(subscribe, get);
  const [opened, setOpened] = useState(false);
  const [followed, setFollowed] = useState<Present | null>(null);
  useEffect(() => (
    followed && document && editor && !editor.isDestroyed ? follow(document.awareness, followed.clientId, editor.view.dom, () => setFollowed(null)) : undefined
  ), [followed, document, editor]);
  if (people.length === 0) return null;
  const followable = people.some(({ self, writing }) => !self && writing);
  const label = t('presence.here', { count: people.length });
  const name = (person: Present) => (person.self ? t('presence.you', { name: person.name }) : person.name);
  return (
    <>
      <VisuallyHidden role="status">{followed ? t('presence.following', { name: followed.name }) : ''}</VisuallyHidden>
      {followed && (
        <UnstyledButton className="ns-following" onClick={() => setFollowed(null)} aria-label={t('presence.stop', { name: followed.name })} title={t('presence.followHint')}>
          {t('presence.following', { name: followed.name })}<IconX size={14} aria-hidden />
        </UnstyledButton>
      )}
      <DropPanel
        opened={opened} onChange={setOpened} position="bottom-start" withArrow trapFocus={followable} returnFocus={followable}
        target={(
          <Tip label={label} openDelay={400}>
            <UnstyledButton
              className="ns-presence" aria-label={label}
              // Alone in the text nothing in the list takes the focus, so the key comes here.
              onKeyDown={(event) => { if (event.key === 'Escape') setOpened(false); }}
            >
              {people.slice(0, SHOWN).map((person) => <Face key={person.clientId} person={person} />)}
              {people.length > SHOWN && <span className="ns-face ns-face-more" aria-hidden>+{people.length - SHOWN}</span>}
            </UnstyledButton>
          </Tip>
        )}
      >
        <VisuallyHidden component="p">{label}</VisuallyHidden>
        <ul className="ns-presence-list">
          {people.map((person) => (
            <li key={person.clientId}>
              <Face person={person} />
              <span><strong>{name(person)}</strong><span className="ns-dim">{person.organisation}</span></span>
              {!person.self && person.writing && <Button size="compact-xs" variant="default" ml="auto" aria-label={t('presence.follow', { name: person.name })} onClick={() => { setOpened(false); setFollowed(person); }}>{t('presence.followShort')}</Button>}
            </li>
          ))}
        </ul>
      </DropPanel>
    </>
  );
}
