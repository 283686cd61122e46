import { describe, expect, test } from 'vitest'
import { chooseText, languageChain, type TitleText } from '#app/domain/choose-text.ts'
import { isPlaceholderName } from '#app/domain/placeholder-name.ts'

const text = (language: string, parts: Partial<TitleText>): TitleText => ({
  language,
  name: null,
  overview: null,
  tagline: null,
  ...parts,
})
const korean = { name: '기생충', language: 'ko' }

describe('what a title is called', () => {
  const texts = [
    text('en-US', { name: 'Parasite', overview: 'Greed.' }),
    text('fr-FR', { overview: 'Avidité.' }),
  ]

  test('each part comes in the first language that has it', () => {
    expect(chooseText(texts, languageChain('fr-FR', []), korean)).toMatchObject({
      name: 'Parasite',
      overview: 'Avidité.',
    })
  })

  test('the fallbacks come in their order, English last', () => {
    expect(languageChain('fr-FR', ['de-DE'])).toEqual(['fr-FR', 'de-DE', 'en-US'])
    expect(languageChain('en-US', ['de-DE'])).toEqual(['en-US', 'de-DE'])
  })

  test('in its own language it has its own name', () => {
    expect(chooseText(texts, languageChain('ko-KR', []), korean).name).toBe('기생충')
  })

  test('another region of a language is nearer than another language', () => {
    const brazilian = [...texts, text('pt-BR', { name: 'Parasita' })]
    expect(chooseText(brazilian, languageChain('pt-PT', []), korean).name).toBe('Parasita')
  })
})

test.each([
  'Episode 3',
  'Folge 12',
  'Épisode 1',
  'Episodio 4',
  '第3集',
  '第 3 話',
  '3화',
  'エピソード 2',
  '',
  null,
])('%j is no name', (name) => {
  expect(isPlaceholderName(name)).toBe(true)
})

test.each(['Pilot', 'Episode of a Lifetime', 'Chapter 3', 'Three', '3'])('%j is a name', (name) => {
  expect(isPlaceholderName(name)).toBe(false)
})
