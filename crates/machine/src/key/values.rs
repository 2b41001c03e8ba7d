//! Values in a key.

use super::writer::Writer;
use crate::value::{Object, OnceState, Value};

/// Integers below this are one byte, themselves.
const SMALL: i64 = 0xd0;
pub(super) const NOTHING: u8 = 0xd0;
pub(super) const GONE: u8 = 0xd1;
const UNIT: u8 = 0xd2;
const FALSE: u8 = 0xd3;
const TRUE: u8 = 0xd4;
const CHAR: u8 = 0xd5;
const INT: u8 = 0xd6;
const NEGATIVE: u8 = 0xd7;
const WIDE: u8 = 0xd8;
const FLOAT: u8 = 0xd9;
const STR: u8 = 0xda;
const FN: u8 = 0xdb;
const LIST: u8 = 0xdc;
const POINTER: u8 = 0xdd;
const NULL: u8 = 0xde;
const THREAD: u8 = 0xdf;
const COROUTINE: u8 = 0xe0;
const VARIANT: u8 = 0xe1;
const BARE_VARIANT: u8 = 0xe2;
const MUTEX: u8 = 0xe3;
const RWLOCK: u8 = 0xe4;
const CONDVAR: u8 = 0xe5;
const BARRIER: u8 = 0xe6;
const ONCE: u8 = 0xe7;
const CHANNEL: u8 = 0xe9;
const FRAME: u8 = 0xea;
const UNINIT: u8 = 0xeb;
const HIDDEN: u8 = 0xec;
const TWIN: u8 = 0xed;
const NODE: u8 = 0xee;
/// Structs of up to so many fields have a byte of their own.
const FEW: usize = 0xff - NODE as usize;

impl Writer {
    pub(crate) fn value(&mut self, value: &Value) {
        if !value.is_something() {
            return self.nothing();
        }
        self.flush();
        match value {
            Value::Nothing => {}
            Value::Uninit => self.byte(UNINIT),
            Value::Unit => self.byte(UNIT),
            Value::Bool(false) => self.byte(FALSE),
            Value::Bool(true) => self.byte(TRUE),
            Value::Char(char) => self.tagged(CHAR, u64::from(u32::from(*char))),
            Value::Int(int) if (0..SMALL).contains(int) => self.byte(*int as u8),
            Value::Int(int) if *int >= 0 => self.tagged(INT, *int as u64),
            Value::Int(int) => self.tagged(NEGATIVE, !*int as u64),
            Value::Wide(int) => {
                self.byte(WIDE);
                self.raw(&int.to_le_bytes());
            }
            Value::Float(float) => {
                self.byte(FLOAT);
                self.raw(&float.to_bits().to_le_bytes());
            }
            Value::Str(text) => {
                self.byte(STR);
                self.text(text);
            }
            Value::Fn(function) => self.tagged(FN, u64::from(function.0)),
            Value::Node(node) => {
                match node.items.len() {
                    len @ 1..FEW => self.byte(NODE + len as u8),
                    len => self.tagged(NODE, len as u64),
                }
                self.values(&node.items);
            }
            Value::Variant(index, None) => self.tagged(BARE_VARIANT, u64::from(*index)),
            Value::Variant(index, Some(node)) => {
                self.tagged(VARIANT, u64::from(*index));
                self.number(node.items.len() as u64);
                self.values(&node.items);
            }
            Value::List(node) => {
                self.tagged(LIST, node.items.len() as u64);
                self.values(&node.items);
            }
            Value::Ptr(pointer) => {
                self.byte(POINTER);
                self.pointer(pointer);
            }
            Value::Null => self.byte(NULL),
            Value::Thread(uid) => match self.kind(*uid) {
                Some(function) => self.tagged(TWIN, u64::from(function.0)),
                None => {
                    self.byte(THREAD);
                    self.thread(*uid);
                }
            },
            Value::Object(object) => self.object(object),
            Value::Coroutine(cell) => {
                self.byte(COROUTINE);
                self.cell(*cell);
            }
            Value::Frame(_) => self.byte(FRAME),
            Value::Hidden(_) => self.byte(HIDDEN),
        }
    }

    /// Parts of a compound value; how many is known.
    fn values(&mut self, values: &[Value]) {
        for value in values {
            if self.is_full() {
                return;
            }
            self.value(value);
        }
        self.flush();
    }

    fn tagged(&mut self, tag: u8, number: u64) {
        self.byte(tag);
        self.number(number);
    }

    fn object(&mut self, object: &Object) {
        match object {
            // Whoever unlocks it need not be asked who locked it.
            Object::Mutex { holder } => self.tagged(MUTEX, u64::from(holder.is_some())),
            Object::RwLock(lock) => {
                let flags = [lock.writer, lock.upgradable].map(|held| u64::from(held.is_some()));
                let readers = lock.readers.len() as u64;
                self.tagged(RWLOCK, flags[0] | flags[1] << 1 | readers << 2);
            }
            Object::Condvar => self.byte(CONDVAR),
            Object::Barrier { size, arrived } => {
                self.tagged(BARRIER, u64::from(*size));
                self.number(u64::from(*arrived));
            }
            Object::Once(state) => self.tagged(
                ONCE,
                match state {
                    OnceState::New => 0,
                    OnceState::Running(_) => 1,
                    OnceState::Complete => 2,
                    OnceState::Poisoned => 3,
                },
            ),
            Object::Channel(channel) => {
                self.tagged(
                    CHANNEL,
                    channel
                        .capacity
                        .map_or(0, |capacity| u64::from(capacity) + 1),
                );
                self.number(u64::from(channel.senders));
                self.number(u64::from(channel.receivers));
                self.number(channel.queue.len() as u64);
                let values = channel.queue.iter();
                for value in values {
                    if self.is_full() {
                        return;
                    }
                    self.value(value);
                }
                self.flush();
            }
        }
    }
}
