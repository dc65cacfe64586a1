// The editor: CodeMirror with line numbers, squiggles and a marker in the margin.

import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { Compartment, EditorState } from "@codemirror/state";
import { drawSelection, EditorView, keymap, lineNumbers, placeholder } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const THEME = EditorView.theme({
  "&": { color: "var(--text)", fontSize: "0.875rem" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: "var(--mono)",
    lineHeight: "1.55",
    maxHeight: "max(22rem, calc(100vh - 14rem))",
  },
  ".cm-content, .cm-gutter": { minHeight: "22rem" },
  ".cm-content": { caretColor: "var(--text)", padding: "0.6rem 0" },
  ".cm-cursor": { borderLeftColor: "var(--text)" },
  ".cm-gutters": { color: "var(--soft)", background: "var(--sunk)", border: "0" },
  ".cm-placeholder": { color: "var(--soft)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": {
    background: "color-mix(in srgb, var(--accent) 28%, transparent)",
  },
  ".cm-lintRange": {
    backgroundImage: "none !important",
    textDecoration: "underline wavy 1.5px",
    textUnderlineOffset: "0.25em",
    textDecorationSkipInk: "none",
  },
  ".cm-lintRange-error": {
    textDecorationColor: "var(--error)",
    backgroundColor: "color-mix(in srgb, var(--error-ground) 60%, transparent)",
  },
  ".cm-lintRange-warning": { textDecorationColor: "var(--warning)" },
  ".cm-lint-marker": { width: "0.6rem", height: "0.6rem", marginTop: "0.45em", content: "none" },
  ".cm-lint-marker-error": { background: "var(--error)", borderRadius: "2px" },
  ".cm-lint-marker-warning": { background: "var(--warning)", borderRadius: "50%" },
  ".cm-tooltip": {
    color: "var(--text)",
    background: "var(--raised)",
    border: "1px solid var(--line)",
    borderRadius: "6px",
    maxWidth: "34rem",
  },
  ".cm-diagnostic": { fontFamily: "var(--sans)" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--error)" },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--warning)" },
});

const COLOURS = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--accent)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--warning)" },
]);

/** An editor in the element; calls changed() after each change of its text. */
export function createEditor(parent, nonce, changed) {
  const language = new Compartment();
  const view = new EditorView({
    parent,
    state: EditorState.create({
      extensions: [
        EditorView.cspNonce.of(nonce),
        THEME,
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        EditorView.lineWrapping,
        syntaxHighlighting(COLOURS),
        language.of([]),
        placeholder("Paste JSON, a form body or a curl command."),
        // Tab leaves the editor, as it leaves any field.
        keymap.of([...defaultKeymap, ...historyKeymap]),
        EditorView.contentAttributes.of({
          "aria-label": "Order: JSON, a form body or a curl command",
          "aria-describedby": "privacy",
          spellcheck: "false",
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed();
        }),
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    write(text) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    colour(format) {
      view.dispatch({ effects: language.reconfigure(format === "json" ? json() : []) });
    },
    mark(findings) {
      const diagnostics = findings.map(({ from, to, violation }) => ({
        from,
        to,
        severity: violation.severity,
        source: violation.ruleId,
        message: violation.hint ? `${violation.message} (${violation.hint})` : violation.message,
      }));
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    show({ from, to }) {
      view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
      view.focus();
    },
  };
}
