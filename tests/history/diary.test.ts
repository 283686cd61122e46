import { describe, expect, test } from 'vitest'
import { type DiaryPlay, diaryDays, foldSeries, wholeDays } from '#app/domain/diary.ts'

let id = 1
const aDiaryPlay = (
  titleId: number,
  episode: [number, number] | null,
  watchedAt: string | null,
  day = '2024-05-04',
): DiaryPlay => ({
  id: id++,
  title: {
    id: titleId,
    kind: episode ? 'series' : 'movie',
    name: `Title ${titleId}`,
    posterPath: null,
    isInLibrary: true,
  },
  episode: episode && { season: episode[0], number: episode[1], name: null },
  day,
  watchedAt,
  basis: 'source',
  source: 'trakt',
  sourceWatchedAt: watchedAt,
})

describe('folding a day', () => {
  test('two episodes of a series become one line in the order they were seen, where the newest of them stood', () => {
    const plays = [
      aDiaryPlay(1, [1, 2], '2024-05-04T21:00:00.000Z'),
      aDiaryPlay(2, null, '2024-05-04T20:30:00.000Z'),
      aDiaryPlay(1, [1, 1], '2024-05-04T20:00:00.000Z'),
    ]
    expect(foldSeries(plays)).toEqual([
      { kind: 'fold', title: plays[0]?.title, plays: [plays[2], plays[0]] },
      { kind: 'play', play: plays[1] },
    ])
  })

  test('a single episode and a movie seen twice stay lines of their own', () => {
    const plays = [aDiaryPlay(1, [1, 1], null), aDiaryPlay(2, null, null), aDiaryPlay(2, null, null)]
    expect(foldSeries(plays).map((line) => line.kind)).toEqual(['play', 'play', 'play'])
  })

  test('the same episode twice in a day is two plays in the fold', () => {
    const twice = [
      aDiaryPlay(1, [1, 1], '2024-05-04T20:00:00.000Z'),
      aDiaryPlay(1, [1, 1], '2024-05-04T20:00:00.000Z'),
    ]
    expect(foldSeries(twice)).toMatchObject([{ kind: 'fold', plays: [{}, {}] }])
  })

  test('episodes without a time come after those with one, by season and number', () => {
    const plays = [
      aDiaryPlay(1, [2, 1], '2024-05-04T20:00:00.000Z'),
      aDiaryPlay(1, [1, 10], null),
      aDiaryPlay(1, [1, 9], null),
    ]
    const fold = foldSeries(plays)[0]
    expect(fold?.kind === 'fold' && fold.plays.map((p) => p.episode?.number)).toEqual([1, 9, 10])
  })

  test('the same series on two days is two lines', () => {
    const days = diaryDays([
      aDiaryPlay(1, [1, 2], null, '2024-05-05'),
      aDiaryPlay(1, [1, 1], null, '2024-05-04'),
    ])
    expect(days.map((day) => [day.day, day.plays, day.lines.length])).toEqual([
      ['2024-05-05', 1, 1],
      ['2024-05-04', 1, 1],
    ])
  })
})

describe('cutting a page', () => {
  const days = (...names: string[]) => names.map((day) => ({ day }))
  test('a page ends with a whole day', () => {
    expect(wholeDays(days('c', 'c', 'b', 'b', 'b'), 4)).toEqual({ plays: days('c', 'c'), hasMore: true })
  })
  test('a day longer than a page is cut', () => {
    expect(wholeDays(days('c', 'c', 'c'), 2)).toEqual({ plays: days('c', 'c'), hasMore: true })
  })
  test('the last page is kept as it is', () => {
    expect(wholeDays(days('c', 'b'), 2)).toEqual({ plays: days('c', 'b'), hasMore: false })
  })
})
