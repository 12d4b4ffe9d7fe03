const lengthOf = (node: Node) => (node instanceof CharacterData ? node.length : node.childNodes.length);

/**
 * What has the focus now, and where in its text the selection is; returns what gives both back. With the focus alone the
 * browser would put the caret at the start of a text, and the editor would take that for a wish.
 */
export function rememberFocus(): () => void {
  const { activeElement } = document;
  const selection = document.getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  return () => {
    if (!(activeElement instanceof HTMLElement)) return;
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
