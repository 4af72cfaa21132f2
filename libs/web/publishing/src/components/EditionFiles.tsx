import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../lib/types.js';

/** An edition to take along, as the public can as well. */
export function EditionFiles({ edition: { number, files } }: { readonly edition: Edition }) {
  const { t } = useTranslation('publishing');
  return (
    <ul className="ns-edition-files" aria-label={t('files', { number })}>
      {files.map(({ name, title, path }) => <li key={name}><a href={path} title={title}><IconDownload size={16} aria-hidden /> {name}</a></li>)}
    </ul>
  );
}
