//! Where things are in the source.

use proc_macro2::Span as TokenSpan;
use program::{Origin, Span};
use syn::{Expr, Pat};

/// From the first token to the last.
pub fn span(origin: Origin, first: TokenSpan, last: TokenSpan) -> Span {
    let (from, to) = (first.start(), last.end());
    // In what a macro stands for, the last token may be written before the first.
    let to = if (to.line, to.column) < (from.line, from.column) {
        first.end()
    } else {
        to
    };
    Span {
        origin,
        line: from.line as u32,
        column: from.column as u32 + 1,
        end_line: to.line as u32,
        end_column: to.column as u32 + 1,
    }
}

/// The first token of an expression.
pub fn start(e: &Expr) -> TokenSpan {
    match e {
        Expr::Array(e) => e.bracket_token.span.open(),
        Expr::Assign(e) => start(&e.left),
        Expr::Async(e) => e.async_token.span,
        Expr::Await(e) => start(&e.base),
        Expr::Binary(e) => start(&e.left),
        Expr::Block(e) => e.block.brace_token.span.open(),
        Expr::Break(e) => e.break_token.span,
        Expr::Call(e) => start(&e.func),
        Expr::Cast(e) => start(&e.expr),
        Expr::Closure(e) => e.capture.map_or(e.inputs_begin.span, |token| token.span),
        Expr::Const(e) => e.const_token.span,
        Expr::Continue(e) => e.continue_token.span,
        Expr::Field(e) => start(&e.base),
        Expr::ForLoop(e) => e.for_token.span,
        Expr::Group(e) => start(&e.expr),
        Expr::If(e) => e.if_token.span,
        Expr::Index(e) => start(&e.expr),
        Expr::Infer(e) => e.underscore_token.span,
        Expr::Let(e) => e.let_token.span,
        Expr::Lit(e) => e.lit.span(),
        Expr::Loop(e) => e.loop_token.span,
        Expr::Macro(e) => path_start(&e.mac.path),
        Expr::Match(e) => e.match_token.span,
        Expr::MethodCall(e) => start(&e.receiver),
        Expr::Paren(e) => e.paren_token.span.open(),
        Expr::Path(e) => e
            .qself
            .as_ref()
            .map_or_else(|| path_start(&e.path), |q| q.lt_token.spans[0]),
        Expr::Range(e) => e
            .start
            .as_ref()
            .map_or_else(|| limits(&e.limits), |from| start(from)),
        Expr::RawAddr(e) => e.and_token.span,
        Expr::Reference(e) => e.and_token.span,
        Expr::Repeat(e) => e.bracket_token.span.open(),
        Expr::Return(e) => e.return_token.span,
        Expr::Struct(e) => path_start(&e.path),
        Expr::Try(e) => start(&e.expr),
        Expr::TryBlock(e) => e.try_token.span,
        Expr::Tuple(e) => e.paren_token.span.open(),
        Expr::Unary(e) => match e.op {
            syn::UnOp::Deref(token) => token.span,
            syn::UnOp::Not(token) => token.span,
            syn::UnOp::Neg(token) => token.span,
            _ => start(&e.expr),
        },
        Expr::Unsafe(e) => e.unsafe_token.span,
        Expr::While(e) => e.while_token.span,
        Expr::Yield(e) => e.yield_token.span,
        _ => TokenSpan::call_site(),
    }
}

/// The last token of an expression.
pub fn end(e: &Expr) -> TokenSpan {
    match e {
        Expr::Array(e) => e.bracket_token.span.close(),
        Expr::Assign(e) => end(&e.right),
        Expr::Async(e) => e.block.brace_token.span.close(),
        Expr::Await(e) => e.await_token.span,
        Expr::Binary(e) => end(&e.right),
        Expr::Block(e) => e.block.brace_token.span.close(),
        Expr::Break(e) => match (&e.expr, &e.label) {
            (Some(value), _) => end(value),
            (None, Some(label)) => label.ident.span(),
            (None, None) => e.break_token.span,
        },
        Expr::Call(e) => e.paren_token.span.close(),
        Expr::Cast(e) => e.as_token.span,
        Expr::Closure(e) => end(&e.body),
        Expr::Const(e) => e.block.brace_token.span.close(),
        Expr::Continue(e) => e
            .label
            .as_ref()
            .map_or(e.continue_token.span, |label| label.ident.span()),
        Expr::Field(e) => match &e.member {
            syn::Member::Named(name) => name.span(),
            syn::Member::Unnamed(index) => index.span,
        },
        Expr::ForLoop(e) => e.body.brace_token.span.close(),
        Expr::Group(e) => end(&e.expr),
        Expr::If(e) => e
            .else_branch
            .as_ref()
            .map_or(e.then_branch.brace_token.span.close(), |(_, other)| {
                end(other)
            }),
        Expr::Index(e) => e.bracket_token.span.close(),
        Expr::Infer(e) => e.underscore_token.span,
        Expr::Let(e) => end(&e.expr),
        Expr::Lit(e) => e.lit.span(),
        Expr::Loop(e) => e.body.brace_token.span.close(),
        Expr::Macro(e) => match &e.mac.delimiter {
            syn::MacroDelimiter::Paren(token) => token.span.close(),
            syn::MacroDelimiter::Brace(token) => token.span.close(),
            syn::MacroDelimiter::Bracket(token) => token.span.close(),
        },
        Expr::Match(e) => e.brace_token.span.close(),
        Expr::MethodCall(e) => e.paren_token.span.close(),
        Expr::Paren(e) => e.paren_token.span.close(),
        Expr::Path(e) => e
            .path
            .segments
            .last()
            .map_or_else(TokenSpan::call_site, |segment| segment.ident.span()),
        Expr::Range(e) => e
            .end
            .as_ref()
            .map_or_else(|| limits(&e.limits), |to| end(to)),
        Expr::RawAddr(e) => end(&e.expr),
        Expr::Reference(e) => end(&e.expr),
        Expr::Repeat(e) => e.bracket_token.span.close(),
        Expr::Return(e) => e
            .expr
            .as_ref()
            .map_or(e.return_token.span, |value| end(value)),
        Expr::Struct(e) => e.brace_token.span.close(),
        Expr::Try(e) => e.question_token.span,
        Expr::Tuple(e) => e.paren_token.span.close(),
        Expr::Unary(e) => end(&e.expr),
        Expr::Unsafe(e) => e.block.brace_token.span.close(),
        Expr::While(e) => e.body.brace_token.span.close(),
        Expr::Yield(e) => e.yield_token.span,
        other => start(other),
    }
}

fn limits(limits: &syn::RangeLimits) -> TokenSpan {
    match limits {
        syn::RangeLimits::HalfOpen(token) => token.spans[0],
        syn::RangeLimits::Closed(token) => token.spans[0],
    }
}

/// The first token of a path.
pub fn path_start(path: &syn::Path) -> TokenSpan {
    path.segments
        .first()
        .map_or_else(TokenSpan::call_site, |segment| segment.ident.span())
}

/// A token that stands for a pattern.
pub fn pat(p: &Pat) -> TokenSpan {
    match p {
        Pat::Ident(p) => p.ident.span(),
        Pat::Lit(p) => p.lit.span(),
        Pat::Or(p) => p.cases.first().map_or_else(TokenSpan::call_site, pat),
        Pat::Paren(p) => p.paren_token.span.open(),
        Pat::Path(p) => path_start(&p.path),
        Pat::Range(p) => p
            .start
            .as_ref()
            .or(p.end.as_ref())
            .map_or_else(TokenSpan::call_site, |e| start(e)),
        Pat::Reference(p) => p.and_token.span,
        Pat::Rest(p) => p.dot2_token.spans[0],
        Pat::Slice(p) => p.bracket_token.span.open(),
        Pat::Struct(p) => path_start(&p.path),
        Pat::Tuple(p) => p.paren_token.span.open(),
        Pat::TupleStruct(p) => path_start(&p.path),
        Pat::Type(p) => pat(&p.pat),
        Pat::Wild(p) => p.underscore_token.span,
        Pat::Guard(p) => pat(&p.pat),
        Pat::Macro(p) => path_start(&p.mac.path),
        Pat::Const(p) => p.const_token.span,
        _ => TokenSpan::call_site(),
    }
}

/// A token that stands for a type.
pub fn ty(t: &syn::Type) -> TokenSpan {
    match t {
        syn::Type::Array(t) => t.bracket_token.span.open(),
        syn::Type::FnPtr(t) => t.fn_token.span,
        syn::Type::Group(t) => ty(&t.elem),
        syn::Type::ImplTrait(t) => t.impl_token.span,
        syn::Type::Infer(t) => t.underscore_token.span,
        syn::Type::Macro(t) => path_start(&t.mac.path),
        syn::Type::Never(t) => t.bang_token.span,
        syn::Type::Paren(t) => ty(&t.elem),
        syn::Type::Path(t) => path_start(&t.path),
        syn::Type::Ptr(t) => t.star_token.span,
        syn::Type::Reference(t) => t.and_token.span,
        syn::Type::Slice(t) => t.bracket_token.span.open(),
        syn::Type::TraitObject(t) => t
            .dyn_token
            .map_or_else(TokenSpan::call_site, |token| token.span),
        syn::Type::Tuple(t) => t.paren_token.span.open(),
        _ => TokenSpan::call_site(),
    }
}
