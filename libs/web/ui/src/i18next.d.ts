import 'i18next';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: NorthstarMessages;
    defaultNS: false;
    returnNull: false;
  }
}
