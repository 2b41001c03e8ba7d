// The editor that a listing opens where the book was built with it; theme/js/listing/textarea.js is the one that stands in for it.
import { defaultKeymap, history, historyKeymap, indentLess, indentMore } from "@codemirror/commands";
import { rust } from "@codemirror/lang-rust";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorState, RangeSetBuilder, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, GutterMarker, drawSelection, gutterLineClass, highlightSpecialChars, keymap, lineNumbers } from "@codemirror/view";
import { tagHighlighter, tags } from "@lezer/highlight";

/** The classes that the build gives the code of the page, so that both follow its colors. */
const colors = tagHighlighter([
    { tag: tags.comment, class: "hl-comment" },
    { tag: [tags.keyword, tags.modifier, tags.self], class: "hl-keyword" },
    { tag: [tags.string, tags.character, tags.escape], class: "hl-string" },
    { tag: [tags.number, tags.bool], class: "hl-number" },
    { tag: [tags.typeName, tags.className], class: "hl-type" },
    { tag: tags.macroName, class: "hl-macro" },
    { tag: [tags.function(tags.variableName), tags.function(tags.definition(tags.variableName)), tags.function(tags.propertyName)], class: "hl-function" },
]);

/** Lights the lines of mistakes, numbers and text, and the line of a step, until the text changes. */
const lighting = StateEffect.define();
const marker = new (class extends GutterMarker { elementClass = "is-wrong"; })();

/** Both sets of marks: of the lines with mistakes, and the line of a step, 0 for none. */
function marksOf(state, { mistakes, step } = { mistakes: [], step: 0 }) {
    const lines = new RangeSetBuilder();
    const gutter = new RangeSetBuilder();
    const words = new Map(mistakes.filter(({ line }) => line >= 1 && line <= state.doc.lines).map(({ line, text }) => [line, text]));
    const within = step >= 1 && step <= state.doc.lines && !words.has(step) ? [step] : [];
    for (const number of [...words.keys(), ...within].sort((a, b) => a - b)) {
        const { from } = state.doc.line(number);
        if (!words.has(number)) { lines.add(from, from, Decoration.line({ class: "is-lit" })); continue; }
        lines.add(from, from, Decoration.line({ class: "is-wrong", attributes: { title: words.get(number) } }));
        gutter.add(from, from, marker);
    }
    return { lines: lines.finish(), gutter: gutter.finish() };
}

const lit = StateField.define({
    create: (state) => marksOf(state),
    update(value, transaction) {
        const now = transaction.docChanged ? marksOf(transaction.state) : value;
        return transaction.effects.reduce((marks, effect) => (effect.is(lighting) ? marksOf(transaction.state, effect.value) : marks), now);
    },
    provide: (field) => [
        EditorView.decorations.from(field, ({ lines }) => lines),
        gutterLineClass.from(field, ({ gutter }) => gutter),
    ],
});

/** Tab fills up to the next step of four; over several lines it indents them all. */
function indent(view) {
    const { state } = view;
    const { main } = state.selection;
    if (state.doc.lineAt(main.from).number !== state.doc.lineAt(main.to).number) return indentMore(view);
    const column = main.from - state.doc.lineAt(main.from).from;
    view.dispatch(state.replaceSelection(" ".repeat(4 - (column % 4))), { scrollIntoView: true, userEvent: "input" });
    return true;
}

/** An editor for a program, as theme/js/listing/edit.js asks for it. */
export function editor({ text, label, changed, run }) {
    const view = new EditorView({
        state: EditorState.create({
            doc: text,
            extensions: [
                lineNumbers(), highlightSpecialChars(), history(), drawSelection(), indentOnInput(), bracketMatching(),
                rust(), syntaxHighlighting(colors), indentUnit.of("    "), EditorState.tabSize.of(4), lit,
                keymap.of([
                    { key: "Mod-Enter", run: () => { run(); return true; } },
                    { key: "Ctrl-Enter", run: () => { run(); return true; } },
                    { key: "Tab", run: indent, shift: indentLess },
                    ...defaultKeymap, ...historyKeymap,
                ]),
                // Escape lets the next Tab leave, however long the reader takes.
                EditorView.domEventHandlers({
                    keyup: (event, it) => { if (event.key === "Escape") it.setTabFocusMode(3_600_000); },
                    blur: (_, it) => { it.setTabFocusMode(false); },
                }),
                EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0", autocapitalize: "off", autocorrect: "off", spellcheck: "false" }),
                EditorView.updateListener.of((update) => { if (update.docChanged) changed(update.state.doc.toString()); }),
            ],
        }),
    });
    return {
        element: view.dom,
        get: () => view.state.doc.toString(),
        set: (now) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: now } }),
        focus: () => view.contentDOM.focus({ preventScroll: true }),
        light: (mistakes, step) => view.dispatch({ effects: lighting.of({ mistakes, step }) }),
        go(line, column) {
            const place = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
            const at = Math.min(place.from + column - 1, place.to);
            view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: "center" }) });
            view.focus();
        },
    };
}
