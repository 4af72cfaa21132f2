import { Select, type SelectProps } from '@mantine/core';
import { inLanguage, LANGUAGES } from '@northstar/domain-strategy';

const inEnglish = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'none' });

/** Found by its own name and by its English one: "کوردیی ناوەندی – Central Kurdish". */
const choices = LANGUAGES.map(({ tag, name }) => {
  const english = inEnglish.of(tag);
  return { value: tag, label: english === undefined || english === name || tag.startsWith('en') ? name : `${name} – ${english}` };
});

/** Chooses the language of a text. */
export function LanguageSelect(props: Omit<SelectProps, 'data' | 'searchable' | 'allowDeselect'>) {
  return (
    <Select
      {...props} data={choices} searchable allowDeselect={false}
      // The name of the language is in that language, the rest is not.
      renderOption={({ option: { value, label } }) => {
        const [name, english] = label.split(' – ');
        return <span><bdi {...inLanguage(value)}>{name}</bdi>{english ? <span className="ns-dim"> – {english}</span> : null}</span>;
      }}
    />
  );
}
