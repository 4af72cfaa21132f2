import { IconArrowsDiff, IconDownload, IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** A preview as page, in every format, and beside the edition before. Pages open beside this one: what is written here is not left. */
export function PreviewFormats({ path, files, compared, label }: {
  readonly path: string; readonly files: readonly { readonly name: string; readonly title: string; readonly path: string }[]; readonly compared: boolean; readonly label: string;
}) {
  const { t } = useTranslation('publishing');
  return (
    <ul className="ns-edition-files" aria-label={label}>
      <li><a href={path} target="_blank" rel="noreferrer"><IconExternalLink size={16} aria-hidden /> {t('proof.page')}</a></li>
      {files.map((file) => <li key={file.name}><a href={file.path} title={file.title} target="_blank" rel="noreferrer"><IconDownload size={16} aria-hidden /> {file.name}</a></li>)}
      {compared ? <li><a href={`${path}/changes`} target="_blank" rel="noreferrer"><IconArrowsDiff size={16} aria-hidden /> {t('proof.changes')}</a></li> : null}
    </ul>
  );
}
