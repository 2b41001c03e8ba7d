//! Operations of the machine that no other thread can observe.

mod caller;
mod chars;
mod floats;
mod format;
mod heap;
mod integers;
mod lists;
mod text;
mod types;

use crate::eval::{Flow, Run};
use crate::fault::{Fault, Outcome};
use crate::sync::as_pointer;
use crate::threads::Entry;
use crate::value::{Channel, Object, OnceState, Pointer, ReadersWriter, Root, Value};
use program::{Intrinsic, Operand, Place, TypeId};
use std::collections::VecDeque;
use std::rc::Rc;

impl Run<'_> {
    pub(crate) fn local_intrinsic(
        &mut self,
        op: Intrinsic,
        operands: &[Operand],
        types: &[TypeId],
        dest: &Place,
    ) -> Outcome<Flow> {
        // These run code of the program and may look at their arguments again afterwards.
        match op {
            Intrinsic::CoroutineDrop => {
                let pointer = self.glance().peek(&operands[0])?;
                return self.drop_coroutine(&pointer);
            }
            Intrinsic::ThreadLocal => return self.thread_local(operands),
            _ => {}
        }
        let args = self.operands(operands)?;
        let value = match op {
            Intrinsic::Panic => {
                let Value::Str(message) = &args[1] else {
                    return Err(Fault::mismatch("a text", &args[1]));
                };
                return self.panic(args[0].clone(), message.clone());
            }
            Intrinsic::CatchUnwind => {
                let Value::Fn(function) = args[0] else {
                    return Err(Fault::mismatch("a function", &args[0]));
                };
                return self.enter(function, Entry::Catch, args.into_iter().skip(1).collect());
            }
            Intrinsic::Silently => return self.silently(&args),
            Intrinsic::CoroutineResume => return self.resume(&args[0], args[1].clone()),
            Intrinsic::DynDrop => return self.drop_dyn(&args[0]),
            _ => self.local_value(op, args, types)?,
        };
        self.store(dest, value)?;
        self.advance_pc()
    }

    fn local_value(&mut self, op: Intrinsic, args: Vec<Value>, types: &[TypeId]) -> Outcome<Value> {
        if let Some(object) = new_object(op, &args)? {
            return Ok(Value::Object(Rc::new(object)));
        }
        use Intrinsic::*;
        match op {
            BoxNew | BoxFree | BoxTake | Read | ReadUntracked | Take | Write | Replace | Swap
            | Forget | Uninit | PtrNull | PtrIsNull | PtrEq | PtrOffset | PtrParent
            | Reinterpret | PtrCast => self.memory_operation(op, args),
            ListNew | ListLen | ListPush | ListPop | ListInsert | ListRemove | ListSplitOff
            | ListAppend | ListSlice | ListFromArray | ListIntoArray | SliceLen | SliceAt
            | SlicePart | SliceSwap => self.list_operation(op, args),
            StrLen | StrPush | StrPart | StrChars | StrBytes | StrFromChars | StrFromUtf8
            | StrFind | StrFindLast | StrIsCharBoundary | StrToLower | StrToUpper | StrRepeat => {
                self.text_operation(op, args)
            }
            ParseInt | ParseFloat | FmtInt | FmtFloat | FmtStrDebug | FmtCharDebug | FmtPointer => {
                self.format_operation(op, &args, types)
            }
            IntWrapping | IntChecked | IntBits | IntRotateLeft | IntMap | IntMin | IntMax => {
                integers::operation(op, &args, self.primitive(types)?)
            }
            FloatMap | FloatMap2 | FloatMulAdd | FloatPowi | FloatToBits | FloatFromBits => {
                floats::operation(op, &args, self.primitive(types)?)
            }
            CharIs | CharMap | CharFromU32 => chars::operation(op, &args),
            TypeIdOf | TypeName | DynTypeId => self.type_operation(op, &args, types),
            Panicking => Ok(Value::Bool(!self.thread().panics.is_empty())),
            CallDepth | CallerPlace | NoPlace => self.caller_operation(op, &args),
            PrintError => Ok(Value::Unit),
            ThreadCurrent => Ok(Value::Thread(self.me)),
            ThreadName => self.thread_name(&args[0]),
            ThreadNumber => {
                let uid = crate::sync::thread_of(&args[0])?;
                Ok(Value::Int(i64::from(self.state.tid(uid).0) + 1))
            }
            ThreadPanicked => {
                self.thread_mut().panicked = true;
                Ok(Value::Unit)
            }
            ThreadLocalBegin => self.begin_thread_local(args),
            CountChange => Ok(Value::Unit),
            CountRelease => {
                self.release(as_pointer(&args[0])?);
                Ok(Value::Unit)
            }
            CountAcquire => {
                self.acquire(as_pointer(&args[0])?);
                Ok(Value::Unit)
            }
            ChannelAddEnd => self.add_end(&args),
            ChannelSelectedReceive => self.selected_receive(&args[0]),
            ChannelSelectedSend => {
                let [channel, message] = two(args)?;
                self.selected_send(&channel, message)
            }
            _ => Err(Fault::unsupported(format!("the operation {}", op.name()))),
        }
    }

    fn thread_name(&self, handle: &Value) -> Outcome<Value> {
        let thread = self.state.thread(crate::sync::thread_of(handle)?);
        let main = thread.is_main().then(|| Rc::new("main".to_string()));
        Ok(Value::option(thread.name.clone().or(main).map(Value::Str)))
    }

    /// `(index of the static, T) -> Option<T>`
    fn begin_thread_local(&mut self, args: Vec<Value>) -> Outcome<Value> {
        let [key, value] = two(args)?;
        let id = thread_local_id(&key)?;
        if self.thread().thread_local(id).is_some() {
            return Ok(Value::option(Some(value)));
        }
        self.thread_mut().thread_locals.push((id, value));
        Ok(Value::option(None))
    }

    /// `(index of the static) -> Option<&T>`
    fn thread_local(&mut self, operands: &[Operand]) -> Outcome<Flow> {
        let id = thread_local_id(&self.glance().peek(&operands[0])?)?;
        let mut frames = self.thread().frames.iter();
        let gone = frames.any(|frame| frame.entry == Entry::Destructor(id));
        match self.thread().thread_local(id) {
            _ if gone => self.deliver(Value::option(None)),
            Some(Value::Nothing) => self.deliver(Value::option(None)),
            Some(_) => {
                let at = Pointer::to(Root::ThreadLocal {
                    thread: self.me,
                    id,
                });
                self.deliver(Value::option(Some(Value::pointer(at))))
            }
            None => match self.machine.program.statics.get(id as usize) {
                Some(key) => self.enter(key.init, Entry::ThreadLocal(id), Vec::new()),
                None => Err(Fault::unsupported("a thread local that does not exist")),
            },
        }
    }
}

fn thread_local_id(key: &Value) -> Outcome<u32> {
    let id = key.as_int().and_then(|id| u32::try_from(id).ok());
    id.ok_or_else(|| Fault::mismatch("a key", key))
}

/// The sync object that an operation makes.
fn new_object(op: Intrinsic, args: &[Value]) -> Outcome<Option<Object>> {
    Ok(Some(match op {
        Intrinsic::MutexNew => Object::Mutex { holder: None },
        Intrinsic::RwLockNew => Object::RwLock(ReadersWriter::default()),
        Intrinsic::CondvarNew => Object::Condvar,
        Intrinsic::BarrierNew => Object::Barrier {
            size: clamped(int(&args[0])?),
            arrived: 0,
        },
        Intrinsic::OnceNew => Object::Once(match args.first() {
            Some(Value::Bool(true)) => OnceState::Complete,
            _ => OnceState::New,
        }),
        Intrinsic::ChannelNew => {
            let capacity = match &args[0] {
                Value::Variant(1, Some(node)) => Some(clamped(int(&node.items[0])?)),
                _ => None,
            };
            Object::Channel(Channel {
                capacity,
                queue: VecDeque::new(),
                senders: 1,
                receivers: 1,
                single_consumer: matches!(args.get(1), Some(Value::Bool(true))),
            })
        }
        _ => return Ok(None),
    }))
}

fn clamped(number: i128) -> u32 {
    number.clamp(0, i128::from(u32::MAX)) as u32
}

/// The integer an argument is.
fn int(value: &Value) -> Outcome<i128> {
    value
        .as_int()
        .ok_or_else(|| Fault::mismatch("an integer", value))
}

/// The text an argument is.
fn text(value: &Value) -> Outcome<&Rc<String>> {
    match value {
        Value::Str(text) => Ok(text),
        other => Err(Fault::mismatch("a text", other)),
    }
}

/// Exactly two arguments, owned.
fn two(args: Vec<Value>) -> Outcome<[Value; 2]> {
    args.try_into()
        .map_err(|_| Fault::unsupported("an operation with the wrong number of arguments"))
}
