//! What a `String` can be compared with, added to and made of.

use alloc::borrow::Cow;
use core::borrow::Borrow;
use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::intrinsics::*;
use core::ops::{Add, AddAssign, Deref, Index};
use core::str::FromStr;

impl<T: fmt::Display + ?Sized> ToString for T {
    fn to_string(&self) -> String {
        let mut f = fmt::Formatter::empty();
        if self.fmt(&mut f).is_err() {
            panic!("a Display implementation returned an error unexpectedly: Error");
        }
        f.text
    }
}

impl Deref for String {
    type Target = str;
    fn deref(&self) -> &str {
        self.text
    }
}
impl Clone for String {
    fn clone(&self) -> String {
        String { text: self.text }
    }
}
impl Default for String {
    fn default() -> String {
        String { text: "" }
    }
}
impl fmt::Display for String {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.text)
    }
}
impl fmt::Debug for String {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(fmt_str_debug(self.text))
    }
}
impl fmt::Write for String {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        str_push(self, s);
        Ok(())
    }
}
impl Hash for String {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}
impl PartialEq for String {
    fn eq(&self, other: &String) -> bool {
        self.text == other.text
    }
}
impl Eq for String {}
impl PartialOrd for String {
    fn partial_cmp(&self, other: &String) -> Option<Ordering> {
        self.text.partial_cmp(other.text)
    }
}
impl Ord for String {
    fn cmp(&self, other: &String) -> Ordering {
        self.text.cmp(other.text)
    }
}
impl PartialEq<str> for String {
    fn eq(&self, other: &str) -> bool {
        self.text == other
    }
}
impl PartialEq<&str> for String {
    fn eq(&self, other: &&str) -> bool {
        self.text == *other
    }
}
impl PartialEq<String> for str {
    fn eq(&self, other: &String) -> bool {
        let text: &str = self;
        text == other.text
    }
}
impl PartialEq<String> for &str {
    fn eq(&self, other: &String) -> bool {
        *self == other.text
    }
}
impl Add<&str> for String {
    type Output = String;
    fn add(self, other: &str) -> String {
        let mut sum = self;
        str_push(&mut sum, other);
        sum
    }
}
impl AddAssign<&str> for String {
    fn add_assign(&mut self, other: &str) {
        str_push(self, other);
    }
}
impl<I> Index<I> for String
where
    str: Index<I>,
{
    type Output = <str as Index<I>>::Output;
    fn index(&self, index: I) -> &<str as Index<I>>::Output {
        Index::index(self.text, index)
    }
}
impl From<&str> for String {
    fn from(s: &str) -> String {
        String {
            text: reinterpret(s),
        }
    }
}
impl From<&mut str> for String {
    fn from(s: &mut str) -> String {
        String {
            text: reinterpret(s),
        }
    }
}
impl From<&String> for String {
    fn from(s: &String) -> String {
        String { text: s.text }
    }
}
impl From<char> for String {
    fn from(c: char) -> String {
        String {
            text: str_from_chars(&[c]),
        }
    }
}
impl From<Box<str>> for String {
    fn from(s: Box<str>) -> String {
        s.into_string()
    }
}
impl From<String> for Vec<u8> {
    fn from(s: String) -> Vec<u8> {
        s.into_bytes()
    }
}
impl FromStr for String {
    type Err = core::convert::Infallible;
    fn from_str(s: &str) -> Result<String, core::convert::Infallible> {
        Ok(String::from(s))
    }
}
#[for_types(&'a str, String, Cow<'a, str>, Box<str>)]
impl<'a> FromIterator<__T> for String {
    fn from_iter<I: IntoIterator<Item = __T>>(iter: I) -> String {
        let mut text = String::new();
        let mut iter = iter.into_iter();
        while let Some(part) = iter.next() {
            str_push(&mut text, &part);
        }
        text
    }
}
#[for_types(&'a str, String, Cow<'a, str>, Box<str>)]
impl<'a> Extend<__T> for String {
    fn extend<I: IntoIterator<Item = __T>>(&mut self, iter: I) {
        let mut iter = iter.into_iter();
        while let Some(part) = iter.next() {
            str_push(self, &part);
        }
    }
}
impl FromIterator<char> for String {
    fn from_iter<I: IntoIterator<Item = char>>(iter: I) -> String {
        let mut text = String::new();
        text.extend(iter);
        text
    }
}
impl<'a> FromIterator<&'a char> for String {
    fn from_iter<I: IntoIterator<Item = &'a char>>(iter: I) -> String {
        let mut text = String::new();
        text.extend(iter.into_iter().copied());
        text
    }
}
impl Extend<char> for String {
    fn extend<I: IntoIterator<Item = char>>(&mut self, iter: I) {
        let mut iter = iter.into_iter();
        while let Some(c) = iter.next() {
            self.push(c);
        }
    }
}
impl<'a> Extend<&'a char> for String {
    fn extend<I: IntoIterator<Item = &'a char>>(&mut self, iter: I) {
        self.extend(iter.into_iter().copied());
    }
}
impl AsRef<str> for String {
    fn as_ref(&self) -> &str {
        self.text
    }
}
impl AsRef<[u8]> for String {
    fn as_ref(&self) -> &[u8] {
        self.text.as_bytes()
    }
}
impl Borrow<str> for String {
    fn borrow(&self) -> &str {
        self.text
    }
}
