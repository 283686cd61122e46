import { Link } from '@remix-run/react'
import type { FoundStory } from '#app/domain/search-result.ts'
import { titlePath } from '#app/domain/title-path.ts'
import { Poster } from '#app/components/ui/poster.tsx'

/** Titles whose story tells of what was looked for, with the place where it does. */
export function FoundStories({ stories }: { stories: FoundStory[] }) {
  return (
    <ul className="part-list">
      {stories.map((story) => (
        <li key={story.id} data-title-id={story.id}>
          <Link to={titlePath(story.kind, story.id, story.name)} prefetch="intent" className="part-row">
            <Poster name={story.name} year={story.year} path={story.posterPath} sizes="4.5rem" />
            <span className="part-words">
              <span className="part-name">
                {story.name}
                {story.year !== null && <span className="part-year">{story.year}</span>}
              </span>
              <span className="part-story">
                {story.excerpt.map((part) =>
                  part.isHit ? (
                    <mark key={part.at}>{part.text}</mark>
                  ) : (
                    <span key={part.at}>{part.text}</span>
                  ),
                )}
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
