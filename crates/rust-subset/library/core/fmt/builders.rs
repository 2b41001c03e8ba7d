//! The builders behind `Debug`.

use core::fmt::{Debug, Display, Formatter, Result};
use core::intrinsics::str_push;

/// Renders one entry of a `{:#?}` text: each of its lines is indented, a comma and a new line follow.
fn indented(f: &mut Formatter<'_>, label: &str, value: &dyn Debug) -> Result {
    let mut inner = f.alike();
    str_push(&mut inner.text, label);
    value.fmt(&mut inner)?;
    push_indented(f, inner.text.text);
    Ok(())
}
fn push_indented(f: &mut Formatter<'_>, entry: &str) {
    str_push(&mut f.text, "    ");
    str_push(&mut f.text, entry.replace("\n", "\n    ").text);
    str_push(&mut f.text, ",\n");
}

pub struct DebugStruct<'a, 'b> {
    fmt: &'a mut Formatter<'b>,
    result: Result,
    has_fields: bool,
}
impl<'a, 'b> DebugStruct<'a, 'b> {
    pub(crate) fn begin(fmt: &'a mut Formatter<'b>, name: &str) -> DebugStruct<'a, 'b> {
        let result = fmt.write_str(name);
        DebugStruct {
            fmt,
            result,
            has_fields: false,
        }
    }
    pub fn field(&mut self, name: &str, value: &dyn Debug) -> &mut Self {
        if self.result.is_ok() {
            self.result = self.write_field(name, value);
        }
        self.has_fields = true;
        self
    }
    fn write_field(&mut self, name: &str, value: &dyn Debug) -> Result {
        if self.fmt.alternate() {
            if !self.has_fields {
                self.fmt.write_str(" {\n")?;
            }
            let mut label = String { text: name };
            str_push(&mut label, ": ");
            indented(self.fmt, label.text, value)
        } else {
            self.fmt
                .write_str(if self.has_fields { ", " } else { " { " })?;
            self.fmt.write_str(name)?;
            self.fmt.write_str(": ")?;
            value.fmt(self.fmt)
        }
    }
    pub fn finish_non_exhaustive(&mut self) -> Result {
        self.result?;
        let alternate = self.fmt.alternate();
        self.result = if self.has_fields {
            self.fmt
                .write_str(if alternate { "    ..\n}" } else { ", .. }" })
        } else {
            self.fmt.write_str(" { .. }")
        };
        self.result
    }
    pub fn finish(&mut self) -> Result {
        if self.has_fields && self.result.is_ok() {
            let alternate = self.fmt.alternate();
            self.result = self.fmt.write_str(if alternate { "}" } else { " }" });
        }
        self.result
    }
}

pub struct DebugTuple<'a, 'b> {
    fmt: &'a mut Formatter<'b>,
    result: Result,
    fields: usize,
    empty_name: bool,
}
impl<'a, 'b> DebugTuple<'a, 'b> {
    pub(crate) fn begin(fmt: &'a mut Formatter<'b>, name: &str) -> DebugTuple<'a, 'b> {
        let result = fmt.write_str(name);
        DebugTuple {
            fmt,
            result,
            fields: 0,
            empty_name: name.is_empty(),
        }
    }
    pub fn field(&mut self, value: &dyn Debug) -> &mut Self {
        if self.result.is_ok() {
            self.result = self.write_field(value);
        }
        self.fields += 1;
        self
    }
    fn write_field(&mut self, value: &dyn Debug) -> Result {
        if self.fmt.alternate() {
            if self.fields == 0 {
                self.fmt.write_str("(\n")?;
            }
            indented(self.fmt, "", value)
        } else {
            self.fmt
                .write_str(if self.fields == 0 { "(" } else { ", " })?;
            value.fmt(self.fmt)
        }
    }
    pub fn finish_non_exhaustive(&mut self) -> Result {
        self.result?;
        self.result = if self.fields > 0 {
            if self.fmt.alternate() {
                self.fmt.write_str("    ..\n)")
            } else {
                self.fmt.write_str(", ..)")
            }
        } else {
            self.fmt.write_str("(..)")
        };
        self.result
    }
    pub fn finish(&mut self) -> Result {
        if self.fields > 0 && self.result.is_ok() {
            if self.fields == 1 && self.empty_name && !self.fmt.alternate() {
                self.fmt.write_str(",")?;
            }
            self.result = self.fmt.write_str(")");
        }
        self.result
    }
}

/// That more entries follow, which are not shown.
fn rest(has_fields: bool, alternate: bool) -> &'static str {
    match (has_fields, alternate) {
        (false, _) => "..",
        (true, false) => ", ..",
        (true, true) => "    ..\n",
    }
}

/// What lists and sets share: entries between brackets.
struct Entries<'a, 'b> {
    fmt: &'a mut Formatter<'b>,
    result: Result,
    has_fields: bool,
}
impl<'a, 'b> Entries<'a, 'b> {
    fn begin(fmt: &'a mut Formatter<'b>, open: &str) -> Entries<'a, 'b> {
        let result = fmt.write_str(open);
        Entries {
            fmt,
            result,
            has_fields: false,
        }
    }
    fn entry(&mut self, value: &dyn Debug) {
        if self.result.is_ok() {
            self.result = self.write_entry(value);
        }
        self.has_fields = true;
    }
    fn write_entry(&mut self, value: &dyn Debug) -> Result {
        if self.fmt.alternate() {
            if !self.has_fields {
                self.fmt.write_str("\n")?;
            }
            indented(self.fmt, "", value)
        } else {
            if self.has_fields {
                self.fmt.write_str(", ")?;
            }
            value.fmt(self.fmt)
        }
    }
    fn finish_non_exhaustive(&mut self, close: &str) -> Result {
        self.result?;
        self.fmt
            .write_str(rest(self.has_fields, self.fmt.alternate()))?;
        self.finish(close)
    }
    fn finish(&mut self, close: &str) -> Result {
        self.result?;
        self.result = self.fmt.write_str(close);
        self.result
    }
}

pub struct DebugList<'a, 'b> {
    inner: Entries<'a, 'b>,
}
impl<'a, 'b> DebugList<'a, 'b> {
    pub(crate) fn begin(fmt: &'a mut Formatter<'b>) -> DebugList<'a, 'b> {
        DebugList {
            inner: Entries::begin(fmt, "["),
        }
    }
    pub fn entry(&mut self, entry: &dyn Debug) -> &mut Self {
        self.inner.entry(entry);
        self
    }
    pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut Self {
        for entry in entries {
            self.inner.entry(&entry);
        }
        self
    }
    pub fn finish_non_exhaustive(&mut self) -> Result {
        self.inner.finish_non_exhaustive("]")
    }
    pub fn finish(&mut self) -> Result {
        self.inner.finish("]")
    }
}

pub struct DebugSet<'a, 'b> {
    inner: Entries<'a, 'b>,
}
impl<'a, 'b> DebugSet<'a, 'b> {
    pub(crate) fn begin(fmt: &'a mut Formatter<'b>) -> DebugSet<'a, 'b> {
        DebugSet {
            inner: Entries::begin(fmt, "{"),
        }
    }
    pub fn entry(&mut self, entry: &dyn Debug) -> &mut Self {
        self.inner.entry(entry);
        self
    }
    pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut Self {
        for entry in entries {
            self.inner.entry(&entry);
        }
        self
    }
    pub fn finish_non_exhaustive(&mut self) -> Result {
        self.inner.finish_non_exhaustive("}")
    }
    pub fn finish(&mut self) -> Result {
        self.inner.finish("}")
    }
}

/// `key`: the text of a key that has no value yet.
pub struct DebugMap<'a, 'b> {
    fmt: &'a mut Formatter<'b>,
    result: Result,
    has_fields: bool,
    key: Option<String>,
}
impl<'a, 'b> DebugMap<'a, 'b> {
    pub(crate) fn begin(fmt: &'a mut Formatter<'b>) -> DebugMap<'a, 'b> {
        let result = fmt.write_str("{");
        DebugMap {
            fmt,
            result,
            has_fields: false,
            key: None,
        }
    }
    pub fn entry(&mut self, key: &dyn Debug, value: &dyn Debug) -> &mut Self {
        self.key(key).value(value)
    }
    pub fn key(&mut self, key: &dyn Debug) -> &mut Self {
        if self.result.is_ok() {
            if self.key.is_some() {
                panic!("attempted to begin a new map entry without completing the previous one");
            }
            self.result = self.write_key(key);
        }
        self
    }
    fn write_key(&mut self, key: &dyn Debug) -> Result {
        let mut text = self.fmt.alike();
        key.fmt(&mut text)?;
        text.write_str(": ")?;
        if self.fmt.alternate() {
            if !self.has_fields {
                self.fmt.write_str("\n")?;
            }
        } else {
            if self.has_fields {
                self.fmt.write_str(", ")?;
            }
            self.fmt.write_str(text.text.text)?;
        }
        self.key = Some(text.text);
        Ok(())
    }
    pub fn value(&mut self, value: &dyn Debug) -> &mut Self {
        if self.result.is_ok() {
            match self.key.take() {
                Some(key) => self.result = self.write_value(key, value),
                None => panic!("attempted to format a map value before its key"),
            }
        }
        self.has_fields = true;
        self
    }
    fn write_value(&mut self, key: String, value: &dyn Debug) -> Result {
        if !self.fmt.alternate() {
            return value.fmt(self.fmt);
        }
        let mut entry = self.fmt.alike();
        entry.text = key;
        value.fmt(&mut entry)?;
        push_indented(self.fmt, entry.text.text);
        Ok(())
    }
    pub fn entries<K: Debug, V: Debug, I: IntoIterator<Item = (K, V)>>(
        &mut self,
        entries: I,
    ) -> &mut Self {
        for (key, value) in entries {
            self.entry(&key, &value);
        }
        self
    }
    pub fn finish_non_exhaustive(&mut self) -> Result {
        self.result?;
        let rest = rest(self.has_fields, self.fmt.alternate());
        self.result = self.fmt.write_str(rest);
        self.finish()
    }
    pub fn finish(&mut self) -> Result {
        self.result?;
        if self.key.is_some() {
            panic!("attempted to finish a map with a partial entry");
        }
        self.result = self.fmt.write_str("}");
        self.result
    }
}

pub struct FromFn<F> {
    f: F,
}
pub fn from_fn<F: Fn(&mut Formatter<'_>) -> Result>(f: F) -> FromFn<F> {
    FromFn { f }
}
impl<F: Fn(&mut Formatter<'_>) -> Result> Debug for FromFn<F> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        (self.f)(f)
    }
}
impl<F: Fn(&mut Formatter<'_>) -> Result> Display for FromFn<F> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        (self.f)(f)
    }
}
