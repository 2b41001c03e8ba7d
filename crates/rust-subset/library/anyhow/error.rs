//! `anyhow`. An error is a chain: each link has a text, what it was made from, and the link below.

use anyhow::chain::Chain;
use core::convert::Infallible;
use core::error::Error as StdError;
use core::fmt::{self, Debug, Display};
use core::intrinsics;
use core::ops::Deref;

pub type Result<T, E = Error> = core::result::Result<T, E>;

#[lang = "anyhow_error"]
pub struct Error {
    link: Box<Link>,
}

/// One link of the chain: a context, or the error it began with.
struct Link {
    shown: Box<dyn Message>,
    below: Option<Box<Link>>,
}

/// What a link can be: an error with its sources, or only a message.
trait Message {
    fn display(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result;
    fn debug(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result;
    fn error(&self) -> Option<&(dyn StdError + 'static)>;
    fn type_number(&self) -> u64;
}
struct OfError<E> {
    error: E,
}
struct OfText<C> {
    text: C,
}
/// What an error was made of by `msg`: its `Debug` is known, too.
struct OfMessage<M> {
    text: M,
}
struct OfBoxed {
    error: Box<dyn StdError + Send + Sync + 'static>,
}
impl Message for OfBoxed {
    fn display(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&*self.error, f)
    }
    fn debug(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Debug::fmt(&*self.error, f)
    }
    fn error(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&*self.error)
    }
    fn type_number(&self) -> u64 {
        0
    }
}
impl<E: StdError + 'static> Message for OfError<E> {
    fn display(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.error, f)
    }
    fn debug(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Debug::fmt(&self.error, f)
    }
    fn error(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&self.error)
    }
    fn type_number(&self) -> u64 {
        intrinsics::type_id_of::<E>()
    }
}
impl<C: Display + 'static> Message for OfText<C> {
    fn display(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.text, f)
    }
    fn debug(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.text, f)
    }
    fn error(&self) -> Option<&(dyn StdError + 'static)> {
        None
    }
    fn type_number(&self) -> u64 {
        intrinsics::type_id_of::<C>()
    }
}

impl<M: Display + Debug + 'static> Message for OfMessage<M> {
    fn display(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.text, f)
    }
    fn debug(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Debug::fmt(&self.text, f)
    }
    fn error(&self) -> Option<&(dyn StdError + 'static)> {
        None
    }
    fn type_number(&self) -> u64 {
        intrinsics::type_id_of::<M>()
    }
}
impl Debug for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.below {
            Some(below) => f
                .debug_struct("Error")
                .field("context", &Quoted { of: &*self.shown })
                .field("source", below)
                .finish(),
            None => self.shown.debug(f),
        }
    }
}
impl Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.shown.display(f)
    }
}
impl StdError for Link {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        let below = self.below.as_deref()?;
        Some(below.as_error())
    }
}
impl Link {
    /// What the chain shows of it: the error that it holds, or itself.
    fn as_error(&self) -> &(dyn StdError + 'static) {
        match self.shown.error() {
            Some(error) => error,
            None => self,
        }
    }
}
/// An error as one of std's.
struct Whole {
    error: Error,
}
impl Debug for Whole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Debug::fmt(&self.error, f)
    }
}
impl Display for Whole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.error, f)
    }
}
impl StdError for Whole {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.error.link.as_error().source()
    }
}
/// A context's text, as a literal.
struct Quoted<'a> {
    of: &'a dyn Message,
}
impl<'a> Debug for Quoted<'a> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut inner = fmt::Formatter::empty();
        self.of.display(&mut inner)?;
        f.write_str("\"")?;
        for c in inner.text.chars() {
            for escaped in c.escape_debug() {
                f.write_char(escaped)?;
            }
        }
        f.write_str("\"")
    }
}

impl Error {
    pub fn new<E: StdError + Send + Sync + 'static>(error: E) -> Error {
        Error {
            link: Box::new(Link {
                shown: Box::new(OfError { error }),
                below: None,
            }),
        }
    }
    pub fn from_boxed(boxed_error: Box<dyn StdError + Send + Sync + 'static>) -> Error {
        Error {
            link: Box::new(Link {
                shown: Box::new(OfBoxed { error: boxed_error }),
                below: None,
            }),
        }
    }
    pub fn msg<M: Display + Debug + Send + Sync + 'static>(message: M) -> Error {
        Error {
            link: Box::new(Link {
                shown: Box::new(OfMessage { text: message }),
                below: None,
            }),
        }
    }
    pub fn context<C: Display + Send + Sync + 'static>(self, context: C) -> Error {
        let shown: Box<dyn Message> = Box::new(OfText { text: context });
        Error {
            link: Box::new(Link {
                shown,
                below: Some(self.link),
            }),
        }
    }
    /// The texts of the chain, outermost first.
    fn texts(&self) -> Vec<String> {
        self.chain().map(|error| error.to_string()).collect()
    }
    pub fn chain(&self) -> Chain<'_> {
        Chain::new(self.link.as_error())
    }
    pub fn root_cause(&self) -> &(dyn StdError + 'static) {
        self.chain().last().unwrap()
    }
    pub fn into_boxed_dyn_error(self) -> Box<dyn StdError + Send + Sync + 'static> {
        Box::new(Whole { error: self })
    }
    pub fn reallocate_into_boxed_dyn_error_without_backtrace(
        self,
    ) -> Box<dyn StdError + Send + Sync + 'static> {
        self.into_boxed_dyn_error()
    }
    pub fn is<E: Display + Debug + Send + Sync + 'static>(&self) -> bool {
        self.downcast_ref::<E>().is_some()
    }
    pub fn downcast_ref<E: Display + Debug + Send + Sync + 'static>(&self) -> Option<&E> {
        let mut at: Option<&Link> = Some(&*self.link);
        while let Some(link) = at {
            if link.shown.type_number() == intrinsics::type_id_of::<E>() {
                let shown: &dyn Message = &*link.shown;
                let holder: *mut OfText<E> = intrinsics::ptr_cast(shown);
                return Some(&(*holder).text);
            }
            at = link.below.as_deref();
        }
        None
    }
    pub fn downcast_mut<E: Display + Debug + Send + Sync + 'static>(&mut self) -> Option<&mut E> {
        let found: *const E = self.downcast_ref::<E>()?;
        let found: *mut E = intrinsics::ptr_cast(found);
        Some(&mut *found)
    }
    pub fn downcast<E: Display + Debug + Send + Sync + 'static>(
        self,
    ) -> core::result::Result<E, Error> {
        if !self.is::<E>() {
            return Err(self);
        }
        let mut link: Link = *self.link;
        while link.shown.type_number() != intrinsics::type_id_of::<E>() {
            let below = link.below.take();
            link = *below.unwrap();
        }
        let holder: *mut OfText<E> = intrinsics::ptr_cast(Box::into_raw(link.shown));
        let OfText { text } = intrinsics::box_take(holder);
        Ok(text)
    }
}
impl Deref for Error {
    type Target = dyn StdError + Send + Sync + 'static;
    fn deref(&self) -> &(dyn StdError + Send + Sync + 'static) {
        let error: *mut (dyn StdError + Send + Sync + 'static) =
            intrinsics::ptr_cast(self.link.as_error());
        &*error
    }
}
#[for_types(dyn StdError, dyn StdError + Send + Sync)]
impl AsRef<__T> for Error {
    fn as_ref(&self) -> &__T {
        &**self
    }
}
#[for_types(dyn StdError, dyn StdError + Send, dyn StdError + Send + Sync)]
impl From<Error> for Box<__T> {
    fn from(error: Error) -> Box<__T> {
        error.into_boxed_dyn_error()
    }
}
impl<E: StdError + Send + Sync + 'static> From<E> for Error {
    fn from(error: E) -> Error {
        Error::new(error)
    }
}
impl Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !f.alternate() {
            return self.link.shown.display(f);
        }
        f.write_str(self.texts().join(": ").as_str())
    }
}
impl Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() {
            return Debug::fmt(&*self.link, f);
        }
        let texts = self.texts();
        f.write_str(texts[0].as_str())?;
        if texts.len() > 1 {
            f.write_str("\n\nCaused by:")?;
            for (n, text) in texts[1..].iter().enumerate() {
                // Further lines of a text stand below its first.
                if texts.len() > 2 {
                    write!(f, "\n{:>5}: {}", n, text.replace('\n', "\n       "))?;
                } else {
                    write!(f, "\n    {}", text.replace('\n', "\n    "))?;
                }
            }
        }
        Ok(())
    }
}

pub trait Context<T, E> {
    fn context<C: Display + Send + Sync + 'static>(self, context: C) -> Result<T, Error>;
    fn with_context<C: Display + Send + Sync + 'static, F: FnOnce() -> C>(
        self,
        f: F,
    ) -> Result<T, Error>;
}
/// What `context` takes: errors, and `anyhow::Error` itself.
pub trait IntoError {
    fn into_error(self) -> Error;
}
impl<E: StdError + Send + Sync + 'static> IntoError for E {
    fn into_error(self) -> Error {
        Error::new(self)
    }
}
impl IntoError for Error {
    fn into_error(self) -> Error {
        self
    }
}
/// What `anyhow!` takes: errors, and texts.
pub trait IntoAnyhow {
    fn into_anyhow(self) -> Error;
}
impl<E: IntoError> IntoAnyhow for E {
    fn into_anyhow(self) -> Error {
        self.into_error()
    }
}
impl IntoAnyhow for &'static str {
    fn into_anyhow(self) -> Error {
        Error::msg(self)
    }
}
impl IntoAnyhow for String {
    fn into_anyhow(self) -> Error {
        Error::msg(self)
    }
}
impl<T, E: IntoError> Context<T, E> for core::result::Result<T, E> {
    fn context<C: Display + Send + Sync + 'static>(self, context: C) -> Result<T, Error> {
        match self {
            Ok(value) => Ok(value),
            Err(error) => Err(error.into_error().context(context)),
        }
    }
    fn with_context<C: Display + Send + Sync + 'static, F: FnOnce() -> C>(
        self,
        f: F,
    ) -> Result<T, Error> {
        match self {
            Ok(value) => Ok(value),
            Err(error) => Err(error.into_error().context(f())),
        }
    }
}
impl<T> Context<T, Infallible> for Option<T> {
    fn context<C: Display + Send + Sync + 'static>(self, context: C) -> Result<T, Error> {
        match self {
            Some(value) => Ok(value),
            None => Err(Error {
                link: Box::new(Link {
                    shown: Box::new(OfText { text: context }),
                    below: None,
                }),
            }),
        }
    }
    fn with_context<C: Display + Send + Sync + 'static, F: FnOnce() -> C>(
        self,
        f: F,
    ) -> Result<T, Error> {
        match self {
            Some(value) => Ok(value),
            None => Err(Error {
                link: Box::new(Link {
                    shown: Box::new(OfText { text: f() }),
                    below: None,
                }),
            }),
        }
    }
}
