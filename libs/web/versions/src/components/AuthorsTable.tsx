import { Button, Table } from '@mantine/core';
import { formatDay, OrganisationBadge, Section } from '@northstar/web-ui';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AuthorTable } from '../lib/types.js';

/** Parts of a hundred in whole numbers. */
export const percentOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part * 100) / whole));

/** Who wrote a text, person by person; on paper a page of its own. */
export function AuthorsTable({ authorship }: { readonly authorship: AuthorTable }) {
  const { t } = useTranslation('versions');
  const { writers, words } = authorship;
  const sorted = [...writers].sort((a, b) => (a.organisation?.name ?? '').localeCompare(b.organisation?.name ?? '', 'en') || a.person.name.localeCompare(b.person.name, 'en'));
  const percent = (of: number) => t('authors.percent', { value: percentOf(of, words) });
  return (
    <div className="ns-authors-table"><Section
      title={t('authors.title')} note={t('authors.note')}
      action={writers.length > 0 ? <Button variant="default" size="xs" leftSection={<IconPrinter size={15} aria-hidden />} onClick={() => window.print()}>{t('authors.print')}</Button> : undefined}
    >
      {writers.length === 0 ? <p className="ns-dim">{t('authors.empty')}</p> : (
        <Table.ScrollContainer minWidth={0} className="ns-figures">
          <Table>
            <Table.Thead>
              <Table.Tr>{(['organisation', 'person', 'kept', 'share', 'removed', 'first', 'last'] as const).map((key) => <Table.Th key={key} scope="col">{t(`authors.${key}`)}</Table.Th>)}</Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {sorted.map(({ person, organisation, words: theirs, deletedCharacters, deletedOfOthers, firstAt, lastAt }) => (
                <Table.Tr key={`${person.id} ${organisation?.id ?? ''}`}>
                  <Table.Td data-label={t('authors.organisation')}>{organisation ? <OrganisationBadge organisation={organisation} size="sm" withName /> : t('authors.nobody')}</Table.Td>
                  <Table.Th scope="row" data-label={t('authors.person')}>{person.name}</Table.Th>
                  <Table.Td data-label={t('authors.kept')} className="ns-number">{theirs}</Table.Td>
                  <Table.Td data-label={t('authors.share')} className="ns-number">{percent(theirs)}</Table.Td>
                  <Table.Td data-label={t('authors.removed')} className="ns-number">
                    {deletedCharacters}{deletedOfOthers > 0 && <span className="ns-dim ns-figure-more">{t('authors.others', { count: deletedOfOthers })}</span>}
                  </Table.Td>
                  <Table.Td data-label={t('authors.first')}>{formatDay(Date.parse(firstAt))}</Table.Td>
                  <Table.Td data-label={t('authors.last')}>{formatDay(Date.parse(lastAt))}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
            <Table.Tfoot>
              <Table.Tr>
                <Table.Th scope="row" colSpan={2}>{t('authors.all')}</Table.Th>
                <Table.Td data-label={t('authors.kept')} className="ns-number">{words}</Table.Td>
                <Table.Td colSpan={4} />
              </Table.Tr>
            </Table.Tfoot>
          </Table>
        </Table.ScrollContainer>
      )}
    </Section></div>
  );
}
