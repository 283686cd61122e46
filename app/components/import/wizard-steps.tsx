import { runWords } from '#app/words/en.ts'
import { Icon } from '#app/components/ui/icon.tsx'
import { type WizardStep, wizardSteps } from './run-words.ts'

/** Where in the wizard one is. */
export function WizardSteps({ current }: { current: WizardStep }) {
  const at = wizardSteps.indexOf(current)
  return (
    <ol className="wizard-steps" aria-label={runWords.steps.label}>
      {wizardSteps.map((step, index) => (
        <li
          key={step}
          data-state={index < at ? 'past' : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          <span className="wizard-dot" aria-hidden="true">
            {index < at || current === 'done' ? <Icon name="check" /> : index + 1}
          </span>
          <span className="wizard-name">{runWords.steps[step]}</span>
        </li>
      ))}
    </ol>
  )
}
