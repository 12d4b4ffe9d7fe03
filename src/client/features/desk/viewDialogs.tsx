export { ColumnsDialog } from './ColumnsDialog.tsx';
export { ViewNameDialog } from './ViewNameDialog.tsx';
