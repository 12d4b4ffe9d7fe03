export { ExportDialog } from './ExportDialog.tsx';
export { ExportSeveralDialog } from './ExportSeveralDialog.tsx';
