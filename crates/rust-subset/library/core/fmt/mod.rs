//! `core::fmt`. A formatter owns the text it makes; `format_args!` renders at once, so an `Arguments` is finished text.

pub use core::fmt::builders::{DebugList, DebugMap, DebugSet, DebugStruct, DebugTuple};
pub use core::fmt::builders::{FromFn, from_fn};
pub use core::fmt::impls::{format, write};

pub type Result = core::result::Result<(), Error>;

#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Error;

impl Debug for Error {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str("Error")
    }
}
impl Display for Error {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad("an error occurred when formatting an argument")
    }
}
impl core::error::Error for Error {}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alignment {
    Left,
    Right,
    Center,
}

/// Finished text, and whether a part of it refused to be formatted.
pub struct Arguments<'a> {
    pub(crate) text: String,
    pub(crate) failed: bool,
    pub(crate) literal: bool,
    marker: core::marker::PhantomData<&'a ()>,
}
impl<'a> Arguments<'a> {
    pub(crate) fn made(text: String, failed: bool, literal: bool) -> Arguments<'a> {
        Arguments {
            text,
            failed,
            literal,
            marker: core::marker::PhantomData,
        }
    }
    pub fn as_str(&self) -> Option<&'static str> {
        if self.literal {
            Some(self.text.text)
        } else {
            None
        }
    }
}
impl<'a> Display for Arguments<'a> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str(self.text.text)
    }
}
impl<'a> Debug for Arguments<'a> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str(self.text.text)
    }
}

pub trait Write {
    fn write_str(&mut self, s: &str) -> Result;
    fn write_char(&mut self, c: char) -> Result {
        self.write_str(core::intrinsics::str_from_chars(&[c]))
    }
    fn write_fmt(&mut self, args: Arguments<'_>) -> Result {
        self.write_str(args.text.text)?;
        if args.failed { Err(Error) } else { Ok(()) }
    }
}
impl<W: ?Sized + Write> Write for &mut W {
    fn write_str(&mut self, s: &str) -> Result {
        (**self).write_str(s)
    }
}

#[lang = "display"]
pub trait Display {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
#[lang = "debug"]
pub trait Debug {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
pub trait LowerHex {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
pub trait UpperHex {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
pub trait Octal {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
pub trait Binary {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
pub trait LowerExp {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
pub trait UpperExp {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
pub trait Pointer {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}

/// Bits of `Formatter::flags`.
pub(crate) const PLUS: u32 = 1;
pub(crate) const ALTERNATE: u32 = 4;
pub(crate) const ZERO: u32 = 8;
pub(crate) const DEBUG_LOWER_HEX: u32 = 16;
pub(crate) const DEBUG_UPPER_HEX: u32 = 32;

#[lang = "formatter"]
pub struct Formatter<'a> {
    pub(crate) text: String,
    pub(crate) failed: bool,
    pub(crate) fill: char,
    pub(crate) align: u8,
    pub(crate) flags: u32,
    pub(crate) width: Option<usize>,
    pub(crate) precision: Option<usize>,
    marker: core::marker::PhantomData<&'a ()>,
}

impl<'a> Formatter<'a> {
    /// An empty formatter without options.
    pub(crate) fn empty() -> Formatter<'a> {
        Formatter {
            text: String { text: "" },
            failed: false,
            fill: ' ',
            align: 3,
            flags: 0,
            width: None,
            precision: None,
            marker: core::marker::PhantomData,
        }
    }
    /// An empty formatter with the same options.
    pub(crate) fn alike(&self) -> Formatter<'a> {
        Formatter {
            text: String { text: "" },
            failed: false,
            fill: self.fill,
            align: self.align,
            flags: self.flags,
            width: self.width,
            precision: self.precision,
            marker: core::marker::PhantomData,
        }
    }
    pub fn write_str(&mut self, data: &str) -> Result {
        core::intrinsics::str_push(&mut self.text, data);
        Ok(())
    }
    pub fn write_char(&mut self, c: char) -> Result {
        self.text.push(c);
        Ok(())
    }
    pub fn write_fmt(&mut self, args: Arguments<'_>) -> Result {
        core::intrinsics::str_push(&mut self.text, args.text.text);
        if args.failed { Err(Error) } else { Ok(()) }
    }
    pub fn fill(&self) -> char {
        self.fill
    }
    pub fn align(&self) -> Option<Alignment> {
        match self.align {
            0 => Some(Alignment::Left),
            1 => Some(Alignment::Right),
            2 => Some(Alignment::Center),
            _ => None,
        }
    }
    pub fn width(&self) -> Option<usize> {
        self.width
    }
    pub fn precision(&self) -> Option<usize> {
        self.precision
    }
    pub fn sign_plus(&self) -> bool {
        self.flags & PLUS != 0
    }
    pub fn sign_minus(&self) -> bool {
        self.flags & 2 != 0
    }
    pub fn alternate(&self) -> bool {
        self.flags & ALTERNATE != 0
    }
    pub fn sign_aware_zero_pad(&self) -> bool {
        self.flags & ZERO != 0
    }

    /// Writes text padded to the width; `default_align` where no alignment is asked for.
    pub(crate) fn pad_to_width(&mut self, s: &str, chars: usize, default_align: u8) -> Result {
        let missing = match self.width {
            Some(width) if width > chars => width - chars,
            _ => return self.write_str(s),
        };
        let align = if self.align == 3 {
            default_align
        } else {
            self.align
        };
        let before = match align {
            0 => 0usize,
            1 => missing,
            _ => missing / 2,
        };
        self.write_fill(before)?;
        self.write_str(s)?;
        self.write_fill(missing - before)
    }
    fn write_fill(&mut self, count: usize) -> Result {
        let one = core::intrinsics::str_from_chars(&[self.fill]);
        self.write_str(core::intrinsics::str_repeat(one, count))
    }
    pub fn pad(&mut self, s: &str) -> Result {
        if self.width.is_none() && self.precision.is_none() {
            return self.write_str(s);
        }
        let text = match self.precision {
            Some(max) => core::str::first_chars(s, max),
            None => s,
        };
        let chars = core::str::count_chars(text);
        self.pad_to_width(text, chars, 0)
    }
    pub fn pad_integral(&mut self, is_nonnegative: bool, prefix: &str, buf: &str) -> Result {
        let sign = if !is_nonnegative {
            "-"
        } else if self.sign_plus() {
            "+"
        } else {
            ""
        };
        let prefix = if self.alternate() { prefix } else { "" };
        self.pad_number(sign, prefix, buf)
    }
    /// Writes sign, prefix and digits; zeros of the `0` flag go between prefix and digits.
    pub(crate) fn pad_number(&mut self, sign: &str, prefix: &str, digits: &str) -> Result {
        let chars = sign.len() + prefix.len() + digits.len();
        let mut number = String { text: "" };
        core::intrinsics::str_push(&mut number, sign);
        core::intrinsics::str_push(&mut number, prefix);
        if self.sign_aware_zero_pad() {
            let width = self.width.unwrap_or(0);
            if width > chars {
                let zeros = core::intrinsics::str_repeat("0", width - chars);
                core::intrinsics::str_push(&mut number, zeros);
            }
            core::intrinsics::str_push(&mut number, digits);
            return self.write_str(number.text);
        }
        core::intrinsics::str_push(&mut number, digits);
        self.pad_to_width(number.text, chars, 1)
    }

    pub fn debug_struct(&mut self, name: &str) -> DebugStruct<'_, 'a> {
        DebugStruct::begin(self, name)
    }
    pub fn debug_tuple(&mut self, name: &str) -> DebugTuple<'_, 'a> {
        DebugTuple::begin(self, name)
    }
    pub fn debug_list(&mut self) -> DebugList<'_, 'a> {
        DebugList::begin(self)
    }
    pub fn debug_set(&mut self) -> DebugSet<'_, 'a> {
        DebugSet::begin(self)
    }
    pub fn debug_map(&mut self) -> DebugMap<'_, 'a> {
        DebugMap::begin(self)
    }
}
impl<'a> Write for Formatter<'a> {
    fn write_str(&mut self, s: &str) -> Result {
        core::intrinsics::str_push(&mut self.text, s);
        Ok(())
    }
}

pub fn write(output: &mut dyn Write, args: Arguments<'_>) -> Result {
    output.write_fmt(args)
}
