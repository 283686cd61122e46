/** What TMDB calls an episode that has no name in a language: that language's word for it, and its number. */
const WORDS =
  'episode|épisode|folge|episodio|episódio|episodi|aflevering|afsnit|avsnitt|odcinek|epizoda|epizóda|díl|jakso|bölüm|rész|episodul|επεισόδιο|серия|эпизод|серія|епізод|פרק|الحلقة|एपिसोड|エピソード|에피소드|tập|ตอนที่'
const WORD_FIRST = new RegExp(`^(?:${WORDS})\\s*#?\\d+\\.?$`, 'i')
const NUMBER_FIRST = new RegExp(`^\\d+\\.?\\s*(?:${WORDS}|화|회)$`, 'i')
const COUNTED = /^第\s*\d+\s*[集話话回]$/

/** Whether an episode's name says no more than its number. */
export function isPlaceholderName(name: string | null): boolean {
  if (name === null || name.trim() === '') return true
  const text = name.trim()
  return WORD_FIRST.test(text) || NUMBER_FIRST.test(text) || COUNTED.test(text)
}
