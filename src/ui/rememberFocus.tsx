const lengthOf = (node: Node) => (node instanceof CharacterData ? node.length : node.childNodes.length);

let left: { button: HTMLElement; at: number } | null = null;

/** A menu closes: what was chosen in it may open a dialog in the same moment, and the menu's button is where one goes on after it. */
export function leaveMenu(button: HTMLElement | null): void {
  left = button && { button, at: performance.now() };
}

/** The button of a menu that is just closing with the focus in it, null otherwise. */
function menuButton(): HTMLElement | null {
  const { activeElement, body } = document;
  const lost = activeElement === null || activeElement === body || activeElement.closest('[role="menu"]') !== null;
  return lost && left?.button.isConnected && performance.now() - left.at < 1_000 ? left.button : null;
}

/** Told to an element that is about to get the focus back: one that knows itself where its selection is takes both, and says so by `preventDefault`. */
export const takeFocus = 'takefocus';

/**
 * What has the focus now, and where in its text the selection is; returns what gives both back. With the focus alone the
 * browser would put the caret at the start of a text, and the editor would take that for a wish.
 */
export function rememberFocus(): () => void {
  const activeElement = menuButton() ?? document.activeElement;
  const selection = document.getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  return () => {
    if (!(activeElement instanceof HTMLElement)) return;
    if (!activeElement.dispatchEvent(new Event(takeFocus, { cancelable: true }))) return;
    activeElement.focus();
    if (!anchorNode || !focusNode || !activeElement.contains(anchorNode) || !activeElement.contains(focusNode)) return;
    selection?.setBaseAndExtent(
      anchorNode,
      Math.min(anchorOffset ?? 0, lengthOf(anchorNode)),
      focusNode,
      Math.min(focusOffset ?? 0, lengthOf(focusNode)),
    );
  };
}
