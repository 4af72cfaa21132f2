import { Switch } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { authoredRuns, showAuthors, useDocumentSession, type AuthorLook } from '@northstar/web-editor';
import { formatMoment, organisationColour } from '@northstar/web-ui';
import { IconMovie, IconUsersGroup } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AUTHORSHIP } from '../api/authorship.js';
import type { Authorship } from '../lib/types.js';

/** Kinds of lines, so that organisations are told apart without colour. */
const LINES = 5;
/** After somebody stops typing; asking at every key would be for nothing. */
const QUIET_MS = 1_200;

/** In the line above a text: a switch that shows who wrote what, and the ways to its history and its voices. */
export function AuthorsBar({ documentId, historyTo, voicesTo }: { readonly documentId: string; readonly historyTo: string; readonly voicesTo: string }) {
  const { t } = useTranslation('versions');
  const [shown, setShown] = useState(false);
  return (
    <section className="ns-authors" aria-label={t('authors.bar')}>
      <Switch size="xs" label={t('authors.show')} checked={shown} onChange={(event) => setShown(event.currentTarget.checked)} />
      <Link to={historyTo}><IconMovie size={16} aria-hidden />{t('authors.history')}</Link>
      <Link to={voicesTo}><IconUsersGroup size={16} aria-hidden />{t('authors.voices')}</Link>
      {shown && <div className="ns-authors-shown"><Shown documentId={documentId} /></div>}
    </section>
  );
}

function Shown({ documentId }: { readonly documentId: string }) {
  const { t } = useTranslation('versions');
  const { editor, document } = useDocumentSession();
  const { data, error, refetch } = useQuery(AUTHORSHIP, { variables: { documentId }, fetchPolicy: 'no-cache' });
  const authorship = data?.document?.authorship;
  const [here, setHere] = useState<number | null>(null);
  const layer = useRef<ReturnType<typeof showAuthors> | null>(null);
  const organisations = useMemo(() => organisationsOf(authorship), [authorship]);
  const ydoc = document?.ydoc;

  useEffect(() => {
    if (!editor || editor.isDestroyed) return undefined;
    const made = showAuthors(editor);
    layer.current = made;
    const look = () => setHere(made.at(editor.state.selection.head));
    editor.on('selectionUpdate', look);
    return () => {
      editor.off('selectionUpdate', look);
      made.stop();
      layer.current = null;
    };
  }, [editor]);

  useEffect(() => {
    if (!authorship || !editor || !ydoc) return undefined;
    const looks = authorship.passages.map((passage): AuthorLook => {
      const { organisation } = authorship.writers[passage.writer]!;
      return {
        colour: organisationColour(organisation?.colour ?? null), line: Math.max(0, organisations.findIndex(({ id }) => id === (organisation?.id ?? null))) % LINES,
        initials: organisation?.initials ?? '–', title: sayWho(authorship, passage, t),
      };
    });
    const draw = () => {
      layer.current?.show(authoredRuns(ydoc, authorship.passages), (passage) => looks[passage]!);
      setHere(layer.current?.at(editor.state.selection.head) ?? null);
    };
    // The binding of editor and shared text sometimes writes all blocks anew, and marks do not outlive that.
    let request = 0;
    const again = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (!transaction.docChanged) return;
      cancelAnimationFrame(request);
      request = requestAnimationFrame(draw);
    };
    draw();
    editor.on('transaction', again);
    return () => {
      cancelAnimationFrame(request);
      editor.off('transaction', again);
    };
  }, [authorship, organisations, editor, ydoc, t]);

  // What anybody writes is known a moment after it is stored.
  useEffect(() => {
    if (!ydoc) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => { refetch().catch(() => { /* Shown as it was; the next change asks again. */ }); }, QUIET_MS);
    };
    ydoc.on('update', later);
    return () => {
      clearTimeout(timer);
      ydoc.off('update', later);
    };
  }, [ydoc, refetch]);

  if (error && !authorship) return <p className="ns-authors-note" role="alert">{t('authors.failed')}</p>;
  if (!authorship) return <p className="ns-authors-note" role="status">{t('authors.loading')}</p>;
  if (authorship.writers.length === 0) return <p className="ns-authors-note">{t('authors.empty')}</p>;
  const passage = here === null ? undefined : authorship.passages[here];
  return (
    <>
      <ul className="ns-authors-key" aria-label={t('authors.key')}>
        {organisations.map(({ id, name, initials, colour, words }, index) => (
          <li key={id ?? ''} style={{ '--ns-org': organisationColour(colour) } as CSSProperties}>
            <span className="ns-wrote-by" aria-hidden>{initials}</span>
            <span className="ns-wrote" data-line={index % LINES}>{name ?? t('authors.nobody')}</span> <span className="ns-dim">{t('authors.words', { count: words })}</span>
          </li>
        ))}
      </ul>
      <p className="ns-authors-note" role="status">{passage ? t('authors.here', { who: sayWho(authorship, passage, t) }) : t(editor?.isFocused ? 'authors.hereNew' : 'authors.hint')}</p>
    </>
  );
}

type Say = ReturnType<typeof useTranslation<'versions'>>['t'];

/** "Ines Okafor, Harbour Watch, Thu 26 Nov 17:00", and who brought it back if somebody did. */
function sayWho({ writers }: Authorship, { writer, until, broughtBack }: Authorship['passages'][number], t: Say): string {
  const { person, organisation } = writers[writer]!;
  const who = t('authors.who', { person: person.name, organisation: organisation?.name ?? t('authors.nobody'), when: formatMoment(Date.parse(until), { now: Date.now() }) });
  return broughtBack == null ? who : t('authors.broughtBack', { who, person: writers[broughtBack]!.person.name });
}

/** Who has words in the text, by name. */
function organisationsOf(authorship: Authorship | undefined) {
  const found = new Map<string | null, { id: string | null; name: string | null; initials: string; colour: number | null; words: number }>();
  for (const { organisation, words } of authorship?.writers ?? []) {
    const id = organisation?.id ?? null;
    const known = found.get(id);
    if (known) known.words += words;
    else found.set(id, { id, name: organisation?.name ?? null, initials: organisation?.initials ?? '–', colour: organisation?.colour ?? null, words });
  }
  return [...found.values()].filter(({ words }) => words > 0).sort((a, b) => (a.name ?? '').localeCompare(b.name ?? '', 'en'));
}
