import { Button } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSuggestions } from './SuggestionsProvider.js';
import { useWordings } from './WordingsProvider.js';

/** Offers another wording of what is selected in the text. Stands in the list, and beside the selected words. */
export function OfferSelected({ inBubble = false }: { readonly inBubble?: boolean }) {
  const { t } = useTranslation('suggestions');
  const { maySuggest } = useSuggestions();
  const { offerSelected } = useWordings();
  if (!maySuggest) return null;
  return (
    <Button
      size="xs" variant={inBubble ? 'filled' : 'default'} leftSection={<IconPencilPlus size={16} aria-hidden />} title={t('wordings.fromSelectionHint')}
      // The words stay selected while the button is pressed.
      onMouseDown={(event) => event.preventDefault()} onClick={offerSelected}
    >
      {t('wordings.fromSelection')}
    </Button>
  );
}
