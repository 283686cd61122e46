import { plural } from '#app/locale/plural.ts'
import type { PosterTitle } from '#app/domain/poster-title.ts'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { PosterGrid } from '#app/components/cards/poster-grid.tsx'
import { ProgressBar } from '#app/components/ui/progress-bar.tsx'
import { Stat, Stats } from '#app/components/ui/stat.tsx'
import { Toast } from '#app/components/ui/toast.tsx'
import { Specimen } from './specimen.tsx'

/** One of each thing that can stand on a poster, without a picture. */
const designed: PosterTitle[] = [
  { ...unseen(-1, 'movie', 'The Long Way Home', 1998), rating: 9, status: 'completed' },
  { ...unseen(-2, 'series', 'Lighthouse Keepers', 2019), status: 'watching', aired: 24, watched: 9 },
  { ...unseen(-3, 'series', 'Paper Moons', 2012), status: 'abandoned', aired: 30, watched: 4 },
]

function unseen(id: number, kind: PosterTitle['kind'], name: string, year: number): PosterTitle {
  return {
    id,
    kind,
    name,
    year,
    posterPath: null,
    rating: null,
    status: 'not-started',
    aired: null,
    watched: null,
  }
}

/** What tells or shows something. */
export function Showings({ posters }: { posters: PosterTitle[] }) {
  return (
    <>
      <Specimen name="Posters">
        <PosterGrid titles={[...posters, ...designed]} />
      </Specimen>
      <Specimen name="Pills">
        <div className="row">
          <Pill>Drama</Pill>
          <Pill to="/library">A link</Pill>
          <Pill icon="bookmark" tone="accent">
            On the watchlist
          </Pill>
          <Pill icon="check" tone="good">
            Finished
          </Pill>
          <Pill tone="warning">Interrupted</Pill>
          <Pill tone="danger">Failed</Pill>
        </div>
      </Specimen>
      <Specimen name="Notices">
        <Notice>Something to know.</Notice>
        <Notice tone="good">Nothing is missing.</Notice>
        <Notice tone="warning">Trakt asks to wait until 18:05.</Notice>
        <Notice tone="danger">The disk is full.</Notice>
      </Specimen>
      <Specimen name="Toast">
        <Toast
          action={
            <Button type="button" icon="undo">
              Undo
            </Button>
          }
        >
          Marked Arrival watched.
        </Toast>
      </Specimen>
      <Specimen name="Progress">
        <ProgressBar label="Episodes watched" value={9} max={24} />
        <ProgressBar label="Titles looked up, nobody knows of how many" value={0} max={null} />
      </Specimen>
      <Specimen name="Figures">
        <Stats>
          <Stat label="Movies" value="1,204" note="since 2011" />
          <Stat label="Episodes" value="8,310" />
        </Stats>
      </Specimen>
      <Specimen name="Table">
        <div className="table-scroll">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Title</th>
                <th scope="col">Year</th>
                <th scope="col">Plays</th>
              </tr>
            </thead>
            <tbody>
              {designed.map(({ id, name, year }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>{year}</td>
                  <td>{plural(-id, 'play')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Specimen>
      <Specimen name="Empty">
        <EmptyState
          icon="film"
          heading="No play so far"
          actions={<ButtonLink to="/library">To the library</ButtonLink>}
        >
          <p>It says what will stand here, and offers the next step.</p>
        </EmptyState>
      </Specimen>
    </>
  )
}
