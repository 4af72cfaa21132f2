import { piecesOf } from '@northstar/domain-discussion';
import { useTranslation } from 'react-i18next';
import type { Comment } from '../lib/types.js';

/** The words of a comment, with those it names by their names of today. */
export function CommentWords({ comment }: { comment: Pick<Comment, 'body' | 'mentions'> }) {
  const { t } = useTranslation('discussion');
  return piecesOf(comment.body).map((piece, index) => {
    if (typeof piece === 'string') return piece;
    const mention = comment.mentions.find(({ ref }) => ref === `${piece.kind}:${piece.id}`);
    if (!mention) return <span key={index} className="ns-mention">@{t('somebody')}</span>;
    return (
      <span key={index} className="ns-mention" data-me={mention.me} title={mention.left ? t('hasLeft', { name: mention.name }) : undefined}>
        @{mention.name}{mention.left && <span className="ns-faint"> ({t('left')})</span>}
      </span>
    );
  });
}
