import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';

/** A page without what it says of itself to programs: that is data, which reads as JSON and holds no sign that could end it; nothing of it is run. */
export const withoutData = (html: string): string => html.replace(/<script type="application\/ld\+json">([^<>]*)<\/script>/, (_, data: string) => {
  JSON.parse(data);
  return '';
});

// The standard lets > stand in a text as it is, which this rule of the validator does not know; < and & are escaped, or the stories of hostile words would fail.
const validator = new HtmlValidate(new FileSystemConfigLoader({ root: true, extends: ['html-validate:standard'], rules: { 'no-raw-characters': 'off' } }));

/** What the standard of HTML has against a page, by a validator that did not write it. */
export async function complaintsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column, selector }) => `${ruleId}: ${message} (${selector ?? `${line}:${column}`})`));
}
