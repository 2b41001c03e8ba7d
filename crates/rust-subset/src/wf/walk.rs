//! The lifetimes and paths of a written type, in their order.

use proc_macro2::Span;

/// What a type says.
pub enum Part<'t> {
    /// A reference without a lifetime, or `'_`.
    Elided(Span),
    /// `'a`
    Named(&'t syn::Lifetime),
    /// A type's name with its arguments.
    Path(&'t syn::Path),
}

/// Walks types and bounds.
pub struct Walk<'f, 't> {
    /// Hears of each part, and whether it is inside of a function's type, which has lifetimes of its own.
    pub each: &'f mut dyn FnMut(Part<'t>, bool),
    bound: Vec<&'t syn::Ident>,
    inside: bool,
}

impl<'f, 't> Walk<'f, 't> {
    pub fn new(each: &'f mut dyn FnMut(Part<'t>, bool)) -> Walk<'f, 't> {
        Walk {
            each,
            bound: Vec::new(),
            inside: false,
        }
    }

    pub fn lifetime(&mut self, lifetime: &'t syn::Lifetime) {
        let part = match &lifetime.ident {
            name if name == "_" => Part::Elided(lifetime.span()),
            name if self.bound.contains(&name) => return,
            _ => Part::Named(lifetime),
        };
        (self.each)(part, self.inside);
    }

    /// `for<'a>` and what it is said of.
    fn bind(
        &mut self,
        lifetimes: &'t Option<syn::BoundLifetimes>,
        inside: bool,
        f: impl FnOnce(&mut Self),
    ) {
        let (known, outer) = (self.bound.len(), self.inside);
        for param in lifetimes.iter().flat_map(|bound| &bound.lifetimes) {
            if let syn::GenericParam::Lifetime(param) = param {
                self.bound.push(&param.lifetime.ident);
            }
        }
        self.inside |= inside;
        f(self);
        self.inside = outer;
        self.bound.truncate(known);
    }

    pub fn ty(&mut self, ty: &'t syn::Type) {
        use syn::Type as T;
        match ty {
            T::Reference(t) => {
                match &t.lifetime {
                    Some(lifetime) => self.lifetime(lifetime),
                    None => (self.each)(Part::Elided(t.and_token.span), self.inside),
                }
                self.ty(&t.elem);
            }
            T::Ptr(t) => self.ty(&t.elem),
            T::Slice(t) => self.ty(&t.elem),
            T::Array(t) => self.ty(&t.elem),
            T::Paren(t) => self.ty(&t.elem),
            T::Group(t) => self.ty(&t.elem),
            T::Tuple(t) => t.elems.iter().for_each(|ty| self.ty(ty)),
            T::FnPtr(t) => self.bind(&t.lifetimes, true, |this| {
                t.inputs.iter().for_each(|arg| this.ty(&arg.ty));
                this.output(&t.output);
            }),
            T::Path(t) => {
                t.qself.iter().for_each(|q| self.ty(&q.ty));
                (self.each)(Part::Path(&t.path), self.inside);
                self.arguments(&t.path);
            }
            T::TraitObject(t) => self.bounds(&t.bounds),
            T::ImplTrait(t) => self.bounds(&t.bounds),
            _ => {}
        }
    }

    pub fn output(&mut self, output: &'t syn::ReturnType) {
        if let syn::ReturnType::Type(_, ty) = output {
            self.ty(ty);
        }
    }

    pub fn bounds(
        &mut self,
        bounds: &'t syn::punctuated::Punctuated<syn::TypeParamBound, syn::Token![+]>,
    ) {
        for bound in bounds {
            match bound {
                syn::TypeParamBound::Trait(bound) => {
                    self.bind(&bound.lifetimes, false, |this| this.arguments(&bound.path));
                }
                syn::TypeParamBound::Lifetime(lifetime) => self.lifetime(lifetime),
                _ => {}
            }
        }
    }

    /// The bounds of generic parameters.
    pub fn generics(&mut self, generics: &'t syn::Generics) {
        for param in &generics.params {
            match param {
                syn::GenericParam::Type(param) => self.bounds(&param.bounds),
                syn::GenericParam::Lifetime(param) => {
                    param.bounds.iter().for_each(|bound| self.lifetime(bound));
                }
                syn::GenericParam::Const(_) => {}
            }
        }
        let clauses = generics.where_clause.iter();
        for clause in clauses.flat_map(|clause| &clause.predicates) {
            match clause {
                syn::WherePredicate::Type(clause) => {
                    self.bind(&clause.lifetimes, false, |this| {
                        this.ty(&clause.bounded_ty);
                        this.bounds(&clause.bounds);
                    });
                }
                syn::WherePredicate::Lifetime(clause) => {
                    self.lifetime(&clause.lifetime);
                    clause.bounds.iter().for_each(|bound| self.lifetime(bound));
                }
                _ => {}
            }
        }
    }

    /// The arguments in a path.
    pub fn arguments(&mut self, path: &'t syn::Path) {
        for segment in &path.segments {
            match &segment.arguments {
                syn::PathArguments::AngleBracketed(args) => {
                    args.args.iter().for_each(|arg| self.argument(arg));
                }
                syn::PathArguments::Parenthesized(args) => self.bind(&None, true, |this| {
                    args.inputs.iter().for_each(|ty| this.ty(&ty.ty));
                    this.output(&args.output);
                }),
                syn::PathArguments::None => {}
            }
        }
    }

    fn argument(&mut self, arg: &'t syn::GenericArgument) {
        match arg {
            syn::GenericArgument::Lifetime(lifetime) => self.lifetime(lifetime),
            syn::GenericArgument::Type(ty) => self.ty(ty),
            syn::GenericArgument::AssocType(assoc) => self.ty(&assoc.ty),
            syn::GenericArgument::Constraint(constraint) => self.bounds(&constraint.bounds),
            _ => {}
        }
    }
}
