//! Reading the values of a request that may be written in several ways. By hand: what serde derives for them keeps a copy of
//! whatever stands there first, and is several kilobytes of what a page loads.

use super::input::{Chosen, Literal};
use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Unexpected, Visitor};
use std::fmt::{Formatter, Result as Written};

impl<'de> Deserialize<'de> for Literal {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(LiteralVisitor)
    }
}

struct LiteralVisitor;

impl Visitor<'_> for LiteralVisitor {
    type Value = Literal;

    fn expecting(&self, f: &mut Formatter<'_>) -> Written {
        f.write_str("a whole number, a truth value or Rust text")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Literal, E> {
        Ok(Literal::Bool(value))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Literal, E> {
        Ok(Literal::Number(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Literal, E> {
        let wrong = |_| E::invalid_value(Unexpected::Unsigned(number), &self);
        i64::try_from(number).map(Literal::Number).map_err(wrong)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Literal, E> {
        Ok(Literal::Text(text.into()))
    }
}

impl<'de> Deserialize<'de> for Chosen {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(ChosenVisitor)
    }
}

struct ChosenVisitor;

impl<'de> Visitor<'de> for ChosenVisitor {
    type Value = Chosen;

    fn expecting(&self, f: &mut Formatter<'_>) -> Written {
        f.write_str("a thread's number, or a list of that and a result's number")
    }

    fn visit_u64<E: Error>(self, thread: u64) -> Result<Chosen, E> {
        let wrong = |_| E::invalid_value(Unexpected::Unsigned(thread), &self);
        u16::try_from(thread).map(Chosen::Thread).map_err(wrong)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Chosen, A::Error> {
        let short = |length| A::Error::invalid_length(length, &self);
        let thread = list.next_element()?.ok_or_else(|| short(0))?;
        let result = list.next_element()?.ok_or_else(|| short(1))?;
        Ok(Chosen::Result(thread, result))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_way_of_writing_is_read_and_others_are_refused() {
        let literals: Vec<Literal> = serde_json::from_str(r#"[-3, true, "1 + 1"]"#).unwrap();
        let text = Literal::Text("1 + 1".into());
        assert_eq!(literals, [Literal::Number(-3), Literal::Bool(true), text]);
        let choices: Vec<Chosen> = serde_json::from_str("[2, [1, 70000]]").unwrap();
        assert_eq!(choices, [Chosen::Thread(2), Chosen::Result(1, 70000)]);
        for wrong in ["1.5", "null", "[1]", "18446744073709551615"] {
            assert!(serde_json::from_str::<Literal>(wrong).is_err(), "{wrong}");
        }
        for wrong in ["-1", "65536", "[1]", "[1, 2, 3]", "[1, -2]", "\"1\"", "{}"] {
            assert!(serde_json::from_str::<Chosen>(wrong).is_err(), "{wrong}");
        }
    }
}
