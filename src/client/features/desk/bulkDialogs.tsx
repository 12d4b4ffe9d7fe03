export { FailuresDialog } from './FailuresDialog.tsx';
export { SectionDialog } from './SectionDialog.tsx';
