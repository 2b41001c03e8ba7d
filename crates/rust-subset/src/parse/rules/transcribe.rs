//! What a rule's body stands for, given the variables' values.

use super::hygiene::Renaming;
use super::matching::{Bindings, Bound, names};
use super::rule::Part;
use proc_macro2::{Group, Span, TokenStream, TokenTree};

/// The body with its variables replaced.
pub fn transcribe(
    parts: &[Part],
    bindings: &Bindings,
    renaming: &Renaming,
    fuel: &mut usize,
) -> Result<Vec<TokenTree>, (Span, String)> {
    let mut out = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        *fuel = fuel
            .checked_sub(1)
            .ok_or((span_of(part), TOO_MUCH.to_string()))?;
        match part {
            Part::Token(tokens) => renaming.token(parts, at, tokens, &mut out),
            Part::Group(delimiter, inner, span) => {
                let fields = renaming.in_fields(parts, at);
                let content = transcribe(inner, bindings, &fields, fuel)?;
                let mut group =
                    Group::new(*delimiter, content.into_iter().collect::<TokenStream>());
                group.set_span(*span);
                out.push(TokenTree::Group(group));
            }
            Part::Variable(name, _, span) => match bindings.get(name) {
                Some(Bound::One(tokens)) => out.extend(tokens.iter().cloned()),
                Some(Bound::Many(_)) => {
                    return Err((
                        *span,
                        format!("`${name}` repeats: it must stand in `$( .. )` here too."),
                    ));
                }
                None => return Err((*span, format!("The macro's arguments have no `${name}`."))),
            },
            Part::Repeat(inner, separator, _, span) => {
                for (round, values) in rounds(inner, bindings, *span)?.iter().enumerate() {
                    if round > 0 {
                        out.extend(separator.iter().cloned());
                    }
                    out.extend(transcribe(inner, values, renaming, fuel)?);
                }
            }
        }
    }
    Ok(out)
}

/// What is said where macros expand to more than the explorer takes.
pub const TOO_MUCH: &str =
    "This macro expands to more than the explorer takes; write a function or a loop.";

/// The variables' values in each round of a repetition.
fn rounds(
    inner: &[Part],
    bindings: &Bindings,
    span: Span,
) -> Result<Vec<Bindings>, (Span, String)> {
    let used = names(inner);
    let mut length = None;
    for name in &used {
        if let Some(Bound::Many(values)) = bindings.get(name) {
            if length.is_some_and(|length| length != values.len()) {
                return Err((
                    span,
                    format!("`${name}` does not repeat as often as the others in this `$( .. )`."),
                ));
            }
            length = Some(values.len());
        }
    }
    let Some(length) = length else {
        return Err((
            span,
            "This `$( .. )` has no variable that repeats.".to_string(),
        ));
    };
    let round = |at: usize| {
        let value = |name: &String| {
            let value = match bindings.get(name)? {
                Bound::Many(values) => values.get(at)?.clone(),
                one => one.clone(),
            };
            Some((name.clone(), value))
        };
        used.iter().filter_map(value).collect()
    };
    Ok((0..length).map(round).collect())
}

fn span_of(part: &Part) -> Span {
    match part {
        Part::Token(tokens) => super::tokens::whole(tokens),
        Part::Group(_, _, span) | Part::Variable(_, _, span) | Part::Repeat(_, _, _, span) => *span,
    }
}
