import { registerMessages } from '@northstar/web-core';
import type { DocumentImportQuery } from '@northstar/web-graphql';
import { useTranslation } from 'react-i18next';
import { importMessages } from '../messages-import.js';

registerMessages('strategies', { import: importMessages });

export type Imported = NonNullable<DocumentImportQuery['documentImport']>;

/** What a file had that a text has no room for: what is left out, and what comes in another form. */
export function ImportReport({ remarks, done = false }: Pick<Imported, 'remarks'> & { readonly done?: boolean }) {
  const { t } = useTranslation('strategies');
  if (remarks.length === 0) return <p className="ns-import-all">{t(done ? 'import.everythingNow' : 'import.everything')}</p>;
  const part = (lost: boolean) => remarks.filter((remark) => remark.lost === lost);
  return (
    <div className="ns-import-report">
      {([[done ? 'lostNow' : 'lost', part(true)], [done ? 'changedNow' : 'changed', part(false)]] as const).map(([key, list]) => (list.length === 0 ? null : (
        <section key={key} aria-label={t(`import.${key}`)}>
          <h3>{t(`import.${key}`)}</h3>
          <ul>{list.map(({ kind, count }) => <li key={kind}>{t(`import.remark.${kind}`, { count })}</li>)}</ul>
        </section>
      )))}
    </div>
  );
}
