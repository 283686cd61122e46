import type { ChangeLabel, EditSubject } from '#app/domain/change-label.ts'
import type { PlainText } from '#app/domain/plain-text-message.ts'
import {
  bingeDoneWords,
  bulkDoneWords,
  commonWords,
  doneWords,
  leftWatchlistWords,
  listDoneWords,
  markDoneWords,
  matchingWords,
  nameGroupWords,
  noteDoneWords,
  partWords,
  rewatchDoneWords,
  vanishedRemovalWords,
  watchlistDoneWords,
} from '#app/words/en.ts'
import { formatDay } from './day.ts'
import { episodeCode, seasonName } from './episode-code.ts'
import { renderMessage, type Sentences } from './render-message.ts'
import { tierName } from './tier-name.ts'

/** What was done by hand, in a few words: `Rated Severance S1 E2 10, Outstanding`. */
export const changeLabelText = (label: ChangeLabel | PlainText): string => renderMessage(SENTENCES, label)

const named = (title: string | null) => title ?? commonWords.untitled

/** `Severance S1 E3`, `Severance, Season 1`, or the title alone. */
function subjectText({ title, season, number }: EditSubject): string {
  if (season === null) return named(title)
  return number === null
    ? doneWords.season(named(title), seasonName(season))
    : partWords.ofTitle(named(title), episodeCode({ season, number }))
}

function notedText({ subject, isOfPlay }: { subject: EditSubject; isOfPlay: boolean }): string {
  if (isOfPlay) return noteDoneWords.ofPlay(subjectText(subject))
  const { title, season, number } = subject
  return season !== null && number === null
    ? noteDoneWords.ofSeason(named(title), season)
    : subjectText(subject)
}

function dateText({ day, year }: { day: string | null; year: number | null }): string | null {
  if (day !== null) return formatDay(day)
  return year === null ? null : String(year)
}

const onWatchlist: Pick<
  Sentences<ChangeLabel>,
  Extract<ChangeLabel['code'], `${string}-watchlist`> | 'watchlist-decided'
> = {
  'is-on-watchlist': ({ title }) => watchlistDoneWords.listed(title),
  'is-off-watchlist': ({ title }) => watchlistDoneWords.unlisted(title),
  'put-on-watchlist': ({ title }) => watchlistDoneWords.added(title),
  'taken-off-watchlist': ({ title }) => watchlistDoneWords.taken(title),
  'found-on-watchlist': ({ title }) => watchlistDoneWords.listedFound(title),
  'found-off-watchlist': ({ title }) => watchlistDoneWords.unlistedFound(title),
  'many-on-watchlist': ({ titles }) => bulkDoneWords.listed(titles),
  'many-off-watchlist': ({ titles }) => bulkDoneWords.unlisted(titles),
  'followed-watchlist': ({ count }) => leftWatchlistWords.decided.follow(count),
  'kept-watchlist': ({ count }) => leftWatchlistWords.decided.keep(count),
  'watchlist-decided': () => leftWatchlistWords.nothingWaits,
}

const SENTENCES: Sentences<ChangeLabel> = {
  ...onWatchlist,
  'marked-watched': ({ subject }) => doneWords.marked(subjectText(subject)),
  'marked-episodes': ({ title, episodes }) => doneWords.markedEpisodes(episodes, named(title)),
  'none-left-to-mark': ({ title }) => doneWords.nothingLeft(named(title)),
  redated: (label) => doneWords.redated(subjectText(label.subject), dateText(label)),
  'dated-already': ({ subject }) => doneWords.datedAlready(subjectText(subject)),
  'removed-play': ({ subject, day }) => doneWords.removed(subjectText(subject), day && formatDay(day)),
  placed: ({ subject, season, number }) =>
    doneWords.placed(subjectText(subject), episodeCode({ season, number })),
  rated: ({ subject, value }) => doneWords.rated(subjectText(subject), value, tierName(value)),
  unrated: ({ subject }) => doneWords.unrated(subjectText(subject)),
  marked: ({ mark, title }) => markDoneWords.marked[mark](named(title)),
  unmarked: ({ mark, title }) => markDoneWords.unmarked[mark](named(title)),
  'note-kept': (note) => noteDoneWords.kept(notedText(note)),
  'note-erased': (note) => noteDoneWords.erased(notedText(note)),
  'note-as-it-was': (note) => noteDoneWords.asItWas(notedText(note)),
  'list-made': ({ list }) => listDoneWords.made(list),
  'list-made-with': ({ list, title }) => listDoneWords.madeWith(list, named(title)),
  'list-as-it-was': ({ list }) => listDoneWords.asItWas(list),
  'list-described': ({ list }) => listDoneWords.described(list),
  'list-renamed': ({ before, after }) => listDoneWords.renamed(before, after),
  'list-deleted': ({ list }) => listDoneWords.deleted(list),
  'put-on-list': ({ subject, list }) => listDoneWords.put(subjectText(subject), list),
  'on-list-already': ({ subject, list }) => listDoneWords.onIt(subjectText(subject), list),
  'taken-off-list': ({ subject, list }) => listDoneWords.took(subjectText(subject), list),
  'at-top-of-list': ({ subject, list }) => listDoneWords.atTop(subjectText(subject), list),
  'at-end-of-list': ({ subject, list }) => listDoneWords.atEnd(subjectText(subject), list),
  'moved-up-list': ({ subject, list }) => listDoneWords.movedUp(subjectText(subject), list),
  'moved-down-list': ({ subject, list }) => listDoneWords.movedDown(subjectText(subject), list),
  'noted-on-list': ({ subject, list }) => listDoneWords.says(subjectText(subject), list),
  'noted-already': ({ subject }) => listDoneWords.saysAsItWas(subjectText(subject)),
  'rewatch-began': ({ title }) => rewatchDoneWords.began(named(title)),
  'rewatch-under-way': ({ title }) => rewatchDoneWords.underWay(named(title)),
  'rewatch-ended': ({ title }) => rewatchDoneWords.ended(named(title)),
  'no-rewatch': ({ title }) => rewatchDoneWords.noneUnderWay(named(title)),
  'many-marked': ({ movies, episodes }) => bulkDoneWords.marked(movies, episodes),
  'many-none-left': () => bulkDoneWords.nothingLeft,
  'many-rated': ({ titles, value }) => bulkDoneWords.rated(titles, value, tierName(value)),
  'many-unrated': ({ titles }) => bulkDoneWords.unrated(titles),
  'removed-plays': ({ plays, title }) => bulkDoneWords.removedPlays(plays, title),
  'no-plays': () => bulkDoneWords.noPlays,
  'asked-tmdb': ({ titles }) => bulkDoneWords.askedTmdb(titles),
  'list-made-of-many': ({ list, titles }) => bulkDoneWords.madeList(list, titles),
  'many-put-on-list': ({ list, titles }) => bulkDoneWords.putOnList(titles, list),
  'many-on-list-already': ({ list }) => bulkDoneWords.onListAlready(list),
  'binge-moved': () => bingeDoneWords.moved,
  'binge-put-back': () => bingeDoneWords.putBack,
  'binge-recounted': ({ timeZone }) => bingeDoneWords.countedAnew(timeZone),
  matched: ({ title, to }) => matchingWords.changes.matched(title, to),
  'said-not-on-tmdb': ({ title }) =>
    matchingWords.changes.saidNotThere(title ?? commonWords.titleWithoutName),
  'names-assigned': ({ count, series }) => nameGroupWords.changes.assigned(count, series),
  'removed-upstream': ({ count }) => vanishedRemovalWords.removed(count),
}
