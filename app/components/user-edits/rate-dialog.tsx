import { ratingWords } from '#app/words/en.ts'
import { Dialog } from '#app/components/ui/dialog.tsx'
import { RateForm } from './rate-form.tsx'

type RateDialogProps = {
  title: { titleId: number; name: string; value: number | null }
  onClose: () => void
}

/** The stars for a title that has no form on the page, such as a card of the library. */
export function RateDialog({ title, onClose }: RateDialogProps) {
  return (
    <Dialog title={ratingWords.rateIt(title.name)} onClose={onClose}>
      {/* The form must still be there while it is being sent. */}
      <div onSubmit={() => setTimeout(onClose)}>
        <RateForm fields={{ titleId: title.titleId }} name={title.name} value={title.value} />
      </div>
    </Dialog>
  )
}
