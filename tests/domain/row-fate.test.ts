import { expect, test } from 'vitest'
import { fateOfRow, type RowStatement } from '#app/domain/row-fate.ts'

const says = (o: Partial<RowStatement> = {}): RowStatement => ({
  isHeld: false,
  isUndecided: false,
  isLeftOut: false,
  ...o,
})

test.each([
  ['brings a play', [says()], 'imported'],
  ['brings a rating of a play that is there', [says({ isHeld: true }), says()], 'imported'],
  ['says only what is there', [says({ isHeld: true }), says({ isHeld: true })], 'existing'],
  ['is about a title without a match', [says({ isUndecided: true })], 'undecided'],
  [
    'repeats what is kept of a title without a match',
    [says({ isHeld: true, isUndecided: true })],
    'undecided',
  ],
  ['is about a deselected title', [says({ isLeftOut: true })], 'left-out'],
  ['repeats what is there of a deselected title', [says({ isHeld: true, isLeftOut: true })], 'left-out'],
  ['is about a deselected title without a match', [says({ isUndecided: true, isLeftOut: true })], 'left-out'],
  ['brings one of two titles', [says({ isLeftOut: true }), says()], 'imported'],
  ['brings one title, and another waits', [says({ isUndecided: true }), says()], 'imported'],
  [
    'has one title there, and another waits',
    [says({ isHeld: true }), says({ isUndecided: true })],
    'undecided',
  ],
  [
    'has one title there, and another is deselected',
    [says({ isLeftOut: true }), says({ isHeld: true })],
    'existing',
  ],
  ['says nothing', [], null],
] as const)('a row that %s', (_, statements, fate) => {
  expect(fateOfRow(statements)).toBe(fate)
})
