import i18next, { type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';

declare global {
  /** Every library adds its namespace here (`interface NorthstarMessages { voting: typeof votingMessages }`), so that keys are checked. */
  interface NorthstarMessages {}
}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: NorthstarMessages;
    defaultNS: false;
    returnNull: false;
  }
}

/** The interface's words. One instance for the whole page. */
export const i18n = i18next.createInstance();
void i18n.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  resources: {},
  initAsync: false,
  // React escapes already.
  interpolation: { escapeValue: false },
  react: { useSuspense: false, bindI18nStore: 'added' },
});

/** Makes a library's words known under its namespace. A page does so before it is first drawn. */
export function registerMessages(namespace: string, messages: object): void {
  i18n.addResourceBundle('en', namespace, messages as ResourceLanguage, true, true);
}
