import { safeHref } from '@northstar/engine-editor-schema';
import type { NumberedSource, Source } from '@northstar/engine-editor-schema';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A source in one line, with what is known of it. */
export function SourceLine({ source }: { source: Source }) {
  const { t } = useTranslation('editor');
  const { title, publisher, date, href, archiveHref, archiveDate } = source;
  const linked = (address: string, words: string) => (safeHref(address) === null ? words : <a href={address} rel="noopener noreferrer nofollow" target="_blank">{words}</a>);
  return (
    <>
      {linked(href, title || href || t('blocks.unnamed'))}
      {publisher && `, ${publisher}`}{date && `, ${date}`}
      {archiveHref && <>, {linked(archiveHref, archiveDate ? t('blocks.archivedOn', { date: archiveDate }) : t('blocks.archived'))}</>}
    </>
  );
}

/** Footnotes and sources at the end of a text, each list only where there is something to list. `edit` adds what a writer may do with a line. */
export function NotesList({ notes, sources, edit }: { notes: readonly ReactNode[]; sources: readonly NumberedSource[]; edit?: (kind: 'note' | 'source', index: number) => ReactNode }) {
  const { t } = useTranslation('editor');
  return (
    <>
      {notes.length > 0 && (
        <section className="ns-notes" aria-label={t('blocks.notes')}>
          <p className="ns-notes-title">{t('blocks.notes')}</p>
          <ol>{notes.map((words, index) => <li key={index}>{words || t('blocks.emptyNote')} {edit?.('note', index)}</li>)}</ol>
        </section>
      )}
      {sources.length > 0 && (
        <section className="ns-notes" aria-label={t('blocks.sources')}>
          <p className="ns-notes-title">{t('blocks.sources')}</p>
          <ol>{sources.map(({ source }, index) => <li key={index}><SourceLine source={source} /> {edit?.('source', index)}</li>)}</ol>
        </section>
      )}
    </>
  );
}
