/** The mark of Northstar: a star of eight points, four of them long. */
export function BrandStar({ size = 20 }: { readonly size?: number }) {
  return (
    <svg className="ns-brand-star" width={size} height={size} viewBox="0 0 24 24" aria-hidden>
      <path d="M12 0.5 13.9 10.1 23.5 12 13.9 13.9 12 23.5 10.1 13.9 0.5 12 10.1 10.1Z" fill="currentColor" />
      <path d="M5 5 10.6 9.2 9.2 10.6ZM19 5 14.8 10.6 13.4 9.2ZM19 19 13.4 14.8 14.8 13.4ZM5 19 9.2 13.4 10.6 14.8Z" fill="var(--ns-gold-mark)" />
    </svg>
  );
}
