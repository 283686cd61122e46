import { tiers } from '#app/domain/rating.ts'
import { Specimen } from './specimen.tsx'

const colours: { name: string; tokens: string[] }[] = [
  {
    name: 'Ground and surfaces',
    tokens: ['ground', 'ground-deep', 'surface', 'surface-raised', 'surface-hover'],
  },
  { name: 'Lines', tokens: ['line', 'line-strong', 'focus'] },
  { name: 'Text', tokens: ['text', 'text-muted', 'text-faint'] },
  { name: 'Accent', tokens: ['accent', 'accent-hover', 'accent-text', 'accent-soft', 'on-accent'] },
  { name: 'Tiers', tokens: tiers.map((tier) => `tier-${tier.toLowerCase()}`) },
  { name: 'What happened', tokens: ['good', 'warning', 'danger', 'danger-soft'] },
]
const sizes = ['4xl', '3xl', '2xl', 'xl', 'l', 'm', 's', 'xs', '2xs']
const spaces = ['3xs', '2xs', 'xs', 's', 'm', 'l', 'xl', '2xl', '3xl']
const radii = ['s', 'm', 'l', 'xl', 'full']

/** Colours, type, space and shape: what tokens.css names. */
export function Foundations() {
  return (
    <>
      {colours.map(({ name, tokens }) => (
        <Specimen key={name} name={name}>
          <ul className="swatches">
            {tokens.map((token) => (
              <li key={token}>
                <span className="swatch" style={{ background: `var(--${token})` }} />
                <code>{token}</code>
              </li>
            ))}
          </ul>
        </Specimen>
      ))}
      <Specimen name="Type">
        <ul className="guide-type">
          {sizes.map((size) => (
            <li key={size}>
              <code>{size}</code>
              <span
                style={{
                  fontSize: `var(--size-${size})`,
                  fontFamily: size.endsWith('xl') ? 'var(--font-display)' : 'var(--font-text)',
                }}
              >
                The posters are the light
              </span>
            </li>
          ))}
        </ul>
      </Specimen>
      <Specimen name="Space">
        <ul className="guide-space">
          {spaces.map((space) => (
            <li key={space}>
              <code>{space}</code>
              <span style={{ inlineSize: `var(--space-${space})` }} />
            </li>
          ))}
        </ul>
      </Specimen>
      <Specimen name="Shape and shadow">
        <ul className="swatches">
          {radii.map((radius) => (
            <li key={radius}>
              <span className="swatch" style={{ borderRadius: `var(--radius-${radius})` }} />
              <code>radius-{radius}</code>
            </li>
          ))}
          {[1, 2, 3].map((depth) => (
            <li key={depth}>
              <span className="swatch guide-raised" style={{ boxShadow: `var(--shadow-${depth})` }} />
              <code>shadow-{depth}</code>
            </li>
          ))}
        </ul>
      </Specimen>
    </>
  )
}
