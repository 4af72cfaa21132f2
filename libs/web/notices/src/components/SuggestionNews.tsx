import { useQuery } from '@apollo/client/react';
import { useNetwork } from '@northstar/web-core';
import { RelativeTime } from '@northstar/web-ui';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SUGGESTION_NEWS } from '../api/suggestion-news.js';

/** What became of one's own suggestions since one was last at the texts. To be known, not to be done: it is not counted, and goes once one has been there. */
export function SuggestionNews() {
  const { t } = useTranslation('notices');
  const { slug, path } = useNetwork();
  const title = useId();
  const { data } = useQuery(SUGGESTION_NEWS, { variables: { slug }, fetchPolicy: 'cache-and-network' });
  const news = data?.network?.suggestionNews ?? [];
  if (news.length === 0) return null;
  return (
    <section className="ns-news" aria-labelledby={title}>
      <h2 id={title}>{t('news.title')}</h2>
      <ul>
        {news.map(({ document, accepted, rejected, latest }) => (
          <li key={document.id}>
            <Link to={`${path('d', document.id)}?${new URLSearchParams({ rail: 'suggestions', suggestion: latest.id }).toString()}`}>{document.ask ? t('ask', { number: document.ask.number, title: document.title }) : document.title}</Link>
            <span className="ns-dim">
              {[...(accepted > 0 ? [t('news.accepted', { count: accepted })] : []), ...(rejected > 0 ? [t('news.rejected', { count: rejected })] : [])].join(', ')}
              {' · '}{latest.settledBy && t('news.by', { name: latest.settledBy.name })} {latest.settledAt && <RelativeTime at={latest.settledAt} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
