import { isDissent } from '@northstar/domain-voting';
import { OrganisationBadge, PositionMark, RelativeTime, Section } from '@northstar/web-ui';
import { useTranslation } from 'react-i18next';
import { ALL_CHOICES, small } from '../lib/in-domain.js';
import type { BallotOfPage, Position } from '../lib/types.js';
import { AnsweredBy } from './AnsweredBy.js';

/** Who said what, with their reasons in their own words; what weighs most in a discussion comes first. */
export function Positions({ positions, own, title, texts }: { readonly texts: BallotOfPage['texts']; readonly positions: readonly Position[]; readonly own: readonly string[]; readonly title: string }) {
  if (positions.length === 0) return null;
  const groups = [...ALL_CHOICES, 'RANKED' as const].reverse().map((choice) => ({ choice, said: positions.filter((position) => position.choice === choice) })).filter(({ said }) => said.length > 0);
  return (
    <Section title={title}>
      <div className="ns-said-groups">
        {groups.map(({ choice, said }) => (
          <section key={choice} className="ns-said-group" data-choice={choice}>
            <h3><PositionMark choice={choice} size={16} /> <span className="ns-numbers ns-dim">{said.length}</span></h3>
            <ul>{said.map((position) => <Said key={position.id} position={position} texts={texts} own={own.includes(position.organisation.id)} />)}</ul>
          </section>
        ))}
      </div>
    </Section>
  );
}

function Said({ position, texts, own }: { readonly texts: BallotOfPage['texts']; readonly position: Position; readonly own: boolean }) {
  const { t } = useTranslation('voting');
  const { organisation, choice, shareDissent, reason, proposedChange, preferences, takenBy, takenAt } = position;
  const inside = choice !== 'RANKED' && isDissent(small(choice)) && !shareDissent;
  return (
    <li className="ns-said" data-own={own} data-inside={inside} data-words={Boolean(reason || proposedChange || preferences.length > 0)}>
      <p className="ns-said-who"><OrganisationBadge organisation={organisation} size="sm" withName /><span className="ns-dim ns-small">{takenBy.name}, <RelativeTime at={takenAt} /></span><AnsweredBy position={position} /></p>
      {inside && reason ? <p className="ns-dim ns-small ns-plain ns-inside">{t('dissent.inside')}</p> : null}
      <Preferences preferences={preferences} texts={texts} />
      {reason ? <blockquote className="ns-reason">{reason}</blockquote> : null}
      {proposedChange ? <div className="ns-proposed"><h4>{t('outcome.proposed')}</h4><p>{proposedChange}</p></div> : null}
    </li>
  );
}

/** An organisation's own order or dots. */
export function Preferences({ preferences, texts }: Pick<Position, 'preferences'> & { readonly texts: BallotOfPage['texts'] }) {
  const { t } = useTranslation('voting');
  if (preferences.length === 0) return null;
  return (
    <ol className="ns-preferences">
      {preferences.map(({ document: { id }, value }) => {
        const text = texts.find(({ document }) => document.id === id);
        return text ? <li key={id}><span className="ns-numbers ns-preference-value">{value}</span> <span>{text.document.kind === 'ASK' ? t('ask', { number: text.document.ask?.number ?? '' }) : t(text.document.kind)} {text.document.title}</span></li> : null;
      })}
    </ol>
  );
}
