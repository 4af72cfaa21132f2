import { Button } from '@mantine/core';
import { IconCheck, IconSelector, IconTheater } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DropMenu } from '../drops/DropMenu.js';
import { OrganisationBadge, type OrganisationMark } from '../marks/OrganisationBadge.js';

/** Somebody one can be in the demo. */
export interface DemoChoice { readonly id: string; readonly name: string; readonly description: string; readonly organisation: OrganisationMark | null }

/** In the demo: says so, says who one is, and makes one somebody else with one press. */
export function DemoBar({ people, current, busy, onChoose }: { readonly people: readonly DemoChoice[]; readonly current: { readonly id: string; readonly name: string }; readonly busy: boolean; readonly onChoose: (id: string) => void }) {
  const { t } = useTranslation('ui');
  const me = people.find(({ id }) => id === current.id);
  return (
    <aside className="ns-demo-bar" aria-label={t('demo.bar')}>
      <IconTheater size={18} aria-hidden />
      <span className="ns-demo-bar-words"><span className="ns-demo-bar-where"><strong>{t('demo.bar')}</strong>{' · '}</span>{t('demo.you', { name: current.name })}{me ? <span className="ns-dim">{` · ${me.description}`}</span> : null}</span>
      {/* Who one is already can be reached and does nothing: a menu whose first choice is disabled gets no focus, and so no keys. */}
      <DropMenu position="bottom-end" width={340} className="ns-demo-menu" target={<Button size="compact-sm" variant="default" loading={busy} rightSection={<IconSelector size={14} aria-hidden />}>{t('demo.switch')}</Button>}>
        {({ Item }) => people.map((person) => (
          <Item
            key={person.id} {...(person.id === current.id ? { 'aria-current': true, 'data-autofocus': true } : { onClick: () => onChoose(person.id) })} rightSection={person.id === current.id ? <IconCheck size={16} aria-hidden /> : null}
            leftSection={person.organisation ? <OrganisationBadge organisation={person.organisation} /> : null}
          >
            <span className="ns-person-words"><span className="ns-person-name">{person.name}</span><span className="ns-person-meta ns-wrap">{person.description}</span></span>
          </Item>
        ))}
      </DropMenu>
    </aside>
  );
}
