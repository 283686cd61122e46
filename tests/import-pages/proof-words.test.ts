import { expect, test } from 'vitest'
import { type PlayProof, type ProofScope, proofScope } from '#app/domain/proof.ts'
import { byTitle, proofWords } from '#app/format/proof-words.ts'

const whole: PlayProof = {
  upstream: { plays: 12_031, reported: 12_031 },
  held: { plays: 12_031 },
  missing: [],
  extra: [],
  leftOut: 0,
}
const words = (proof: Partial<PlayProof>, scope: ProofScope = 'everything') =>
  proofWords({ ...whole, ...proof }, { source: 'Trakt', scope, kept: 0 })

test('everything listed, counted and held is whole', () => {
  expect(words({})).toEqual({
    isWhole: true,
    sentences: [
      'Trakt lists 12,031 plays and counts 12,031; we hold 12,031.',
      'Nothing is missing, nothing is extra.',
    ],
  })
})

test('plays that are gone and kept are not passed over', () => {
  const { sentences } = proofWords(whole, { source: 'Trakt', scope: 'everything', kept: 2 })
  expect(sentences[1]).toBe('Nothing is missing, nothing is extra but 2 plays that you keep.')
})

test('without a count of all there is, nothing is said of what is extra', () => {
  expect(words({ upstream: { plays: 12_031, reported: null } })).toEqual({
    isWhole: true,
    sentences: ['Trakt lists 12,031 plays; we hold 12,031.', 'Nothing is missing.'],
  })
})

test('a missing play is said, and nothing is called whole', () => {
  const proof = words({ held: { plays: 12_030 }, missing: [{ title: 'Heat', plays: 1 }] })
  expect(proof).toEqual({
    isWhole: false,
    sentences: ['Trakt lists 12,031 plays and counts 12,031; we hold 12,030.', '1 play is missing.'],
  })
})

test('what is here and no longer there is said beside what is whole', () => {
  const { isWhole, sentences } = words({ extra: [{ title: 'Heat', plays: 2 }] })
  expect(isWhole).toBe(true)
  expect(sentences.slice(1)).toEqual(['Nothing is missing.', '2 plays here are no longer listed there.'])
})

test('a count that differs from the list proves nothing', () => {
  const proof = words({ upstream: { plays: 12_031, reported: 12_033 } })
  expect(proof.isWhole).toBe(false)
  expect(proof.sentences.join(' ')).not.toMatch(/[Nn]othing (else )?is (missing|extra)/)
  expect(proof.sentences[1]).toContain('count and its list differ')
})

test('what the person left out is no loss, and is said', () => {
  expect(words({ held: { plays: 12_000 }, leftOut: 31 })).toEqual({
    isWhole: true,
    sentences: [
      'Trakt lists 12,031 plays and counts 12,031; we hold 12,000.',
      'You left out 31.',
      'Nothing else is missing, nothing is extra.',
    ],
  })
})

test('numbers that do not add up are never called whole', () => {
  const { isWhole, sentences } = words({ held: { plays: 12_000 } })
  expect(isWhole).toBe(false)
  expect(sentences.join(' ')).not.toContain('othing')
})

test.each([
  [{ upstream: { plays: 0, reported: null }, held: { plays: 0 } }, ', and Trakt listed no plays.'],
  [{ upstream: { plays: 1, reported: null }, held: { plays: 1 } }, ': Trakt listed 1 play, and it is here.'],
  [
    { upstream: { plays: 3, reported: null }, held: { plays: 3 } },
    ': Trakt listed 3 plays, and all are here.',
  ],
  [
    {
      upstream: { plays: 3, reported: null },
      held: { plays: 2 },
      missing: [{ title: 'Heat', plays: 1 }],
    },
    ': Trakt listed 3 plays, and 1 is missing here.',
  ],
])('a look at the news only says so (%#)', (proof, end) => {
  const said = words(proof, 'news')
  expect(said.isWhole).toBe(false)
  expect(said.sentences).toEqual([`Only what is new since the last sync was looked at${end}`])
})

const all = ['movies', 'series', 'ratings', 'watchlist']
const partial = { ...whole, upstream: { plays: 3, reported: null } }
test.each([
  ['everything', { kind: 'import', isCheck: false, include: all, proof: whole }],
  ['everything', { kind: 'sync', isCheck: true, include: all, proof: partial }],
  // The counts had differed, so the sync read everything.
  ['everything', { kind: 'sync', isCheck: false, include: all, proof: whole }],
  ['news', { kind: 'sync', isCheck: false, include: all, proof: partial }],
  ['movies', { kind: 'import', isCheck: false, include: ['movies', 'ratings'], proof: whole }],
  ['series', { kind: 'import', isCheck: false, include: ['series'], proof: whole }],
  ['no plays', { kind: 'import', isCheck: false, include: ['ratings'], proof: whole }],
  ['everything', { kind: 'import', isCheck: false, include: [], file: {}, proof: partial }],
  [
    'no plays',
    {
      kind: 'import',
      isCheck: false,
      include: [],
      file: {},
      proof: { ...whole, upstream: { plays: 0, reported: null } },
    },
  ],
] as const)('the proof is about %s (%#)', (scope, run) => {
  expect(proofScope(run)).toBe(scope)
})

test('what an import of one kind proves, it says of that kind', () => {
  expect(words({}, 'movies').sentences[0]).toContain('12,031 movie plays')
  expect(words({}, 'no plays')).toEqual({ isWhole: false, sentences: ['No plays were asked for.'] })
})

test('titles of one name share a line', () => {
  expect(
    byTitle([
      { title: 'Heat', plays: 1 },
      { title: null, plays: 2 },
      { title: 'Heat', plays: 3 },
    ]),
  ).toEqual([
    { title: 'Heat', plays: 4 },
    { title: 'A title without a name', plays: 2 },
  ])
})
