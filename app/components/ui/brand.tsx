/** The mark: a reel, lit from the left, that is also a bookmark's eye. */
export function BrandMark({ size = 34 }: { size?: number }) {
  return (
    <svg aria-hidden="true" focusable="false" viewBox="0 0 32 32" width={size} height={size}>
      <path
        fill="currentColor"
        fillRule="evenodd"
        d="M16 2a14 14 0 1 1 0 28 14 14 0 0 1 0-28Zm0 11.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8Zm0-8.2a3.3 3.3 0 1 0 0 6.6 3.3 3.3 0 0 0 0-6.6Zm-8.1 6.1a3.3 3.3 0 1 0 2 6.3 3.3 3.3 0 0 0-2-6.3Zm16.2 0a3.3 3.3 0 1 0-2 6.3 3.3 3.3 0 0 0 2-6.3ZM11 20.6a3.3 3.3 0 1 0 0 6.6 3.3 3.3 0 0 0 0-6.6Zm10 0a3.3 3.3 0 1 0 0 6.6 3.3 3.3 0 0 0 0-6.6Z"
      />
    </svg>
  )
}
