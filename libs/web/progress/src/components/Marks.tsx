import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryName, ResponseName } from '../lib/types.js';

const ring = <circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.5" />;
const full = <circle cx="8" cy="8" r="6.5" fill="currentColor" />;
const half = <>{ring}<path d="M8 2.25a5.75 5.75 0 0 0 0 11.5Z" fill="currentColor" /></>;

/** Each with a shape of its own, so that colour is never needed. */
const RESPONSE: Record<ResponseName, ReactNode> = {
  NOT_SENT: ring,
  SENT: <path d="M2 3 14 8 2 13l2-5Z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />,
  ACKNOWLEDGED: <path d="M2 3 14 8 2 13l2-5Z" fill="currentColor" />,
  ACCEPTED: full,
  PARTLY_ACCEPTED: half,
  NOTED: <path d="M3 6h10M3 10h10" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
  REJECTED: <path d="m3.5 3.5 9 9m0-9-9 9" stroke="currentColor" strokeWidth="2.25" strokeLinecap="round" />,
  OVERDUE: <path d="M8 2 14.8 14H1.2Z" fill="currentColor" />,
};
const DELIVERY: Record<DeliveryName, ReactNode> = {
  NOT_STARTED: ring,
  IN_PROGRESS: half,
  DELIVERED: full,
  REVERSED: <path d="M3 8a5 5 0 1 1 1.6 3.7M3 12V8.5h3.5" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round" />,
};

const Shape = ({ children, size }: { readonly children: ReactNode; readonly size: number }) => <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden>{children}</svg>;

/** What government said: shape and word. */
export function ResponseMark({ response, size = 14 }: { readonly response: ResponseName; readonly size?: number }) {
  const { t } = useTranslation('progress');
  return <span className="ns-progress-mark" data-response={response}><Shape size={size}>{RESPONSE[response]}</Shape>{t(`response.${response}`)}</span>;
}

/** What government did: shape and word. */
export function DeliveryMark({ delivery, size = 14 }: { readonly delivery: DeliveryName; readonly size?: number }) {
  const { t } = useTranslation('progress');
  return <span className="ns-progress-mark" data-delivery={delivery}><Shape size={size}>{DELIVERY[delivery]}</Shape>{t(`delivery.${delivery}`)}</span>;
}
