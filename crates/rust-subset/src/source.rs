//! The entry: a program's text into checked tables.

use crate::answers::Checked;
use crate::imports::check_imports;
use crate::items::*;
use crate::queries::Queries;
use crate::resolve::advice;
use crate::syntax::{reserved, syntax_error};
use crate::ty::DefId;
use program::{Diagnostic, Origin};
use std::collections::BTreeSet;

/// How a program is checked.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Values for the program's constants: `("N", "3")`.
    pub set: Vec<(String, String)>,
}

/// The built-in library, with what every program needs of it parsed. Making one takes longer than checking a small program: a
/// caller with several programs keeps it.
#[derive(Clone)]
pub struct Library {
    tables: Cx,
}

impl Library {
    /// Parses what every program needs; the rest is parsed for the programs that name it.
    pub fn new() -> Library {
        let tables = Cx::default();
        tables.add_library();
        tables.read_core();
        tables.index_impls();
        Library { tables }
    }
}

impl Default for Library {
    fn default() -> Library {
        Library::new()
    }
}

/// Parses and checks a program. All its problems come at once, in the order of the text.
pub fn check(user_source: &str, options: &Options) -> Result<Checked, Vec<Diagnostic>> {
    // What does not parse needs no library.
    let file = parse(user_source)?;
    check_file(Library::new().tables, file, options)
}

/// Like [`check`], with a library that is there already. The answer is the same.
pub fn check_with(
    library: &Library,
    user_source: &str,
    options: &Options,
) -> Result<Checked, Vec<Diagnostic>> {
    let file = parse(user_source)?;
    check_file(library.tables.clone(), file, options)
}

/// A program before its items are collected.
struct Parsed {
    file: syn::File,
    /// The lines of the macros that it defines.
    definitions: Vec<(u32, u32)>,
    /// It may ask where a panic or a call is.
    asks_for_places: bool,
    /// See [`Cx::named_lints`].
    named_lints: Vec<&'static str>,
}

/// Lints that refuse a program which does not switch them off.
const LINTS: [&str; 6] = [
    "static_mut_refs",
    "let_underscore",
    "overflowing_literals",
    "invalid_atomic_ordering",
    "unconditional_panic",
    "arithmetic_overflow",
];

fn parse(user_source: &str) -> Result<Parsed, Vec<Diagnostic>> {
    crate::parse::guard::check(user_source).map_err(|diagnostic| vec![diagnostic])?;
    let expanded =
        crate::parse::rules::expand(user_source).map_err(|diagnostic| vec![diagnostic])?;
    if user_source.contains("gen") {
        let tokens = expanded.as_ref().map(|expanded| expanded.tokens.clone());
        let found = reserved(
            tokens
                .or_else(|| user_source.parse().ok())
                .unwrap_or_default(),
        );
        if !found.is_empty() {
            return Err(found);
        }
    }
    let (parsed, definitions) = match expanded {
        Some(expanded) => (syn::parse2(expanded.tokens), expanded.definitions),
        None => (syn::parse_str(user_source), Vec::new()),
    };
    let mut file = parsed.map_err(|error| vec![syntax_error(&error, user_source)])?;
    crate::parse::configure::configure(&mut file)?;
    let asks = |name: &&str| user_source.contains(*name);
    Ok(Parsed {
        file,
        definitions,
        asks_for_places: ["set_hook", "Location"].iter().any(asks),
        named_lints: LINTS
            .into_iter()
            .filter(|lint| asks(lint) || asks(&"rust_2024_compatibility"))
            .collect(),
    })
}

fn check_file(library: Cx, parsed: Parsed, options: &Options) -> Result<Checked, Vec<Diagnostic>> {
    let cx = Cx {
        overrides: options.set.clone(),
        definitions: parsed.definitions,
        asks_for_places: parsed.asks_for_places,
        named_lints: parsed.named_lints,
        ..library
    };
    let root = cx.new_module(None, "crate", false, Origin::User);
    cx.collect_items(root, parsed.file.items, None);
    unknown_overrides(&cx, root);
    check_imports(&cx);
    cx.index_impls();
    let checked = Checked { cx, root };
    let mut problems = check_user_bodies(&checked);
    crate::wf::check_overlap(&checked.cx);
    crate::wf::check_imports(&checked.cx);
    problems.extend(checked.cx.diagnostics.borrow().iter().cloned());
    let advice = |problem: &Diagnostic| problem.text.starts_with(advice::START);
    // `#[tokio::main]` makes of an `async fn` what a `main` must be.
    if !problems.iter().any(advice) {
        problems.extend(checked.main().err());
    }
    // Where something is unknown to the explorer, types that do not fit are mostly its consequences.
    let unknown = |problem: &Diagnostic| !problem.text.ends_with(crate::check::TYPE_HINT);
    if problems.iter().any(unknown) {
        problems.retain(unknown);
    }
    problems.sort();
    problems.dedup();
    let mut said = BTreeSet::new();
    problems.retain(|problem| !advice(problem) || said.insert(problem.text.clone()));
    if problems.is_empty() {
        // Whatever was not understood is reported where it is found; nothing may get past that.
        problems.extend(
            checked
                .cx
                .cache
                .not_understood
                .get()
                .map(|span| Diagnostic {
                    span,
                    text: "The explorer does not understand this expression.".to_string(),
                }),
        );
    }
    if problems.is_empty() {
        Ok(checked)
    } else {
        Err(problems)
    }
}

/// Whether an expression needs nothing of the program: it is computed out of literals and the limits of types.
fn is_plain(value: &syn::Expr) -> bool {
    match value {
        syn::Expr::Lit(_) => true,
        syn::Expr::Path(path) => path.path.segments.len() > 1,
        syn::Expr::Unary(e) => is_plain(&e.expr),
        syn::Expr::Binary(e) => is_plain(&e.left) && is_plain(&e.right),
        syn::Expr::Paren(e) => is_plain(&e.expr),
        syn::Expr::Cast(e) => is_plain(&e.expr),
        syn::Expr::Reference(e) => is_plain(&e.expr),
        syn::Expr::Array(e) => e.elems.iter().all(is_plain),
        syn::Expr::Tuple(e) => e.elems.iter().all(is_plain),
        _ => false,
    }
}

fn unknown_overrides(cx: &Cx, root: ModId) {
    for (name, value) in &cx.overrides {
        let found = cx.lookup_in(root, name, Ns::Value, root);
        let known =
            matches!(found, Some(Res::Def(def)) if matches!(cx.def(def).kind, DefKind::Const(_)));
        let span = proc_macro2::Span::call_site();
        if !known {
            cx.report(
                Origin::User,
                span,
                format!("The program has no constant `{name}` to set: one is declared outside of all functions, as in `const {name}: usize = 2;`."),
            );
        } else if !syn::parse_str(value).is_ok_and(|value| is_plain(&value)) {
            cx.report(
                Origin::User,
                span,
                format!("`{value}` is no value for `{name}`."),
            );
        }
    }
}

fn check_user_bodies(checked: &Checked) -> Vec<Diagnostic> {
    let cx = &checked.cx;
    let mut problems = Vec::new();
    // Bodies can declare further items, so the list grows while it is walked.
    let mut next = 0;
    while next < cx.defs.borrow().len() {
        let id = DefId(next as u32);
        next += 1;
        if cx.def(id).origin == Origin::User {
            crate::wf::check_item(cx, id);
            problems.extend(check_def(cx, id));
        }
    }
    problems
}

fn check_def(cx: &Cx, id: DefId) -> Vec<Diagnostic> {
    let def = cx.def(id);
    cx.generics_of(id);
    cx.predicates_of(id);
    let has_body = match &def.kind {
        DefKind::Fn(source) => {
            cx.sig_of(id);
            source.block().is_some() && def.intrinsic.is_none()
        }
        DefKind::Const(source) => {
            cx.const_ty(id);
            source.value.is_some()
        }
        DefKind::Static { .. } => true,
        DefKind::LocalKey(_) => true,
        DefKind::Impl(_) => {
            check_impl(cx, id);
            false
        }
        DefKind::Adt(adt) => {
            let count = cx.adt_item(*adt).variants.len();
            (0..count).for_each(|variant| drop(cx.field_types(*adt, variant as u32)));
            false
        }
        DefKind::Alias(_) => {
            cx.alias_ty(id);
            false
        }
        DefKind::ImplTy(..) => {
            cx.assoc_value(id);
            false
        }
        DefKind::Trait(_) | DefKind::AssocTy(..) => false,
    };
    if has_body {
        cx.checked_body(id).err().unwrap_or_default()
    } else {
        Vec::new()
    }
}

/// An impl gives what its trait demands, and nothing else.
fn check_impl(cx: &Cx, id: DefId) {
    let Some(tr) = cx.impl_trait_ref(id) else {
        return;
    };
    let def = cx.def(id);
    let given: Vec<String> = cx
        .members_of(id)
        .iter()
        .map(|member| cx.def(*member).name.clone())
        .collect();
    for member in cx.members_of(id) {
        let member = cx.def(member);
        if cx.member_named(tr.def, &member.name, |_| true).is_none() {
            cx.report(
                def.origin,
                member.place(),
                format!(
                    "The trait `{}` has no `{}`.",
                    cx.def(tr.def).name,
                    member.name
                ),
            );
        }
    }
    for member in cx.members_of(tr.def) {
        let member = cx.def(member);
        let has_default = match &member.kind {
            DefKind::Fn(source) => source.block().is_some(),
            DefKind::Const(source) => source.value.is_some(),
            DefKind::AssocTy(item, at) => {
                matches!(&item.items[*at], syn::TraitItem::Type(ty) if ty.default.is_some())
            }
            _ => true,
        };
        if !has_default && !given.contains(&member.name) {
            let text = format!(
                "This impl lacks `{}`, which the trait `{}` demands.",
                member.name,
                cx.def(tr.def).name
            );
            cx.report(def.origin, def.span, text);
        }
    }
}

/// Checks every body of the built-in library, generic ones too, and gives what is wrong with it: the item's name, then why.
pub fn check_library() -> Vec<(String, Vec<Diagnostic>)> {
    let cx = Cx::default();
    cx.add_library();
    cx.read_all();
    cx.index_impls();
    let mut problems: Vec<(String, Vec<Diagnostic>)> = Vec::new();
    let items: Vec<Diagnostic> = cx.diagnostics.borrow().clone();
    if !items.is_empty() {
        problems.push(("items".to_string(), items));
    }
    let mut next = 0;
    while next < cx.defs.borrow().len() {
        let id = DefId(next as u32);
        next += 1;
        let before = cx.diagnostics.borrow().len();
        let mut found = check_def(&cx, id);
        found.extend(cx.diagnostics.borrow()[before..].iter().cloned());
        found.sort();
        found.dedup();
        if !found.is_empty() {
            let def = cx.def(id);
            let ty = cx
                .scope_of(id)
                .replaced()
                .map(|ty| format!(" for {}", cx.type_text(&ty)))
                .unwrap_or_default();
            problems.push((
                format!("{} {}{ty}", cx.module_name(def.module), cx.def_name(id)),
                found,
            ));
        }
    }
    problems
}

impl Checked {
    /// The lines, first and last, of each macro that the program defines.
    pub fn macro_lines(&self) -> &[(u32, u32)] {
        &self.cx.definitions
    }

    /// Whether the user's text says `unsafe`.
    pub fn uses_unsafe(&self) -> bool {
        self.cx.uses_unsafe.get()
    }
}
