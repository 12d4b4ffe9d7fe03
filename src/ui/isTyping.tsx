/** Whether what has the focus takes letters for itself: text, a list to choose from, a menu, a dialog. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, select, textarea, [contenteditable], [role=menu], dialog') !== null
  );
}
