//! Operations that the machine itself provides.
//!
//! The built-in library declares them as functions with `#[intrinsic = "name"]` and a body that is ignored. Pointers to sync
//! objects are `&self` of the library type whose *first field* is the object, unless said otherwise; "pointer" below is any
//! reference or raw pointer. `Option` results are library enums: variant 0 `None`, 1 `Some`; `Result`: 0 `Ok`, 1 `Err`;
//! `Ordering` of atomics: 0 Relaxed, 1 Release, 2 Acquire, 3 AcqRel, 4 SeqCst; `cmp::Ordering`: 0 Less, 1 Equal, 2 Greater;
//! `Poll`: 0 `Ready`, 1 `Pending`.

mod declare;

use declare::intrinsics;
use serde::{Deserialize, Serialize};

intrinsics! {
    // ---- heap and raw memory ----
    /// `(value) -> *mut T`: a new heap cell.
    BoxNew = "box_new" local;
    /// `(pointer to a count)`: what comes next changes the count of an `Arc`'s owners. A step of its own only where somebody can tell.
    CountChange = "count_change" visible;
    /// `(pointer to a count)`: what comes next looks at the count of an `Arc`'s owners.
    CountLook = "count_look" visible;
    /// `(pointer to a count)`: what the thread did before is passed on with the count.
    CountRelease = "count_release" local;
    /// `(pointer to a count)`: all that was passed on with the count is known from here on.
    CountAcquire = "count_acquire" local;
    /// `(pointer)`: frees a heap cell; what it holds is not dropped.
    BoxFree = "box_free" local;
    /// `(pointer) -> T`: moves the value out of a heap cell and frees it.
    BoxTake = "box_take" local;
    /// `(pointer) -> T`: `ptr::read`, a bitwise copy.
    Read = "read" local;
    /// `(pointer) -> T`: moves the value out, leaves nothing there.
    Take = "take" local;
    /// `(pointer, value)`: `ptr::write`, what was there is not dropped.
    Write = "write" local;
    /// `(pointer, value) -> T`: `mem::replace`.
    Replace = "replace" local;
    /// `(pointer, pointer)`: `mem::swap`.
    Swap = "swap" local;
    /// `(value)`: `mem::forget`.
    Forget = "forget" local;
    /// `() -> T`: nothing, as `MaybeUninit::uninit()` holds.
    Uninit = "uninit" local;
    /// `(pointer)`: runs the drop glue of `types[0]`; lowering replaces it by a `Drop`, the machine never sees it.
    DropInPlace = "drop_in_place" local;
    /// `(wide pointer)`: drops the value behind a trait object by its vtable's glue, if it has one, and leaves nothing there.
    /// Made by lowering, as [`Instr::Drop`](crate::Instr::Drop) is for a type known at compile time.
    DynDrop = "dyn_drop" local;
    /// `() -> bool`: whether `types[0]` has drop glue; a constant made by lowering.
    NeedsDrop = "needs_drop" local;
    /// `(pointer to a value) -> isize`: its variant's number, 0 for what is no enum; made by lowering.
    Discriminant = "discriminant" local;
    /// `() -> usize`: `mem::size_of` of `types[0]`; a constant made by lowering.
    SizeOf = "size_of" local;
    /// `() -> usize`: `mem::align_of` of `types[0]`; a constant made by lowering.
    AlignOf = "align_of" local;
    /// `() -> *mut T`: the null pointer.
    PtrNull = "ptr_null" local;
    /// `(pointer) -> bool`.
    PtrIsNull = "ptr_is_null" local;
    /// `(pointer, pointer) -> bool`: same address (wide parts ignored).
    PtrEq = "ptr_eq" local;
    /// `(pointer to an element, isize) -> pointer`: to the element so many further on.
    PtrOffset = "ptr_offset" local;
    /// `(pointer to a field) -> pointer`: to the struct whose field it points at, without a wide part (`Rc` and `Arc` point at the
    /// value and find their counts so).
    PtrParent = "ptr_parent" local;
    /// `(U) -> V`: the same value at another type (transmute between library types, pointer casts). Never converts numbers.
    Reinterpret = "reinterpret" local;
    /// `(Box<T> or pointer) -> pointer`: casts a `*const U` to a `*mut V`, keeping the wide part.
    PtrCast = "ptr_cast" local;
    /// `(pointer to a plain place)`: like `Read` of something that races by design in the library; never recorded as an access.
    ReadUntracked = "read_untracked" local;

    // ---- lists: the storage of Vec and VecDeque, held inline as one value ----
    /// `() -> List<T>`.
    ListNew = "list_new" local;
    /// `(pointer to List<T>) -> usize`.
    ListLen = "list_len" local;
    /// `(pointer, value)`: at the end.
    ListPush = "list_push" local;
    /// `(pointer) -> Option<T>`: from the end.
    ListPop = "list_pop" local;
    /// `(pointer, usize, value)`: before that index; beyond the end panics.
    ListInsert = "list_insert" local;
    /// `(pointer, usize) -> T`: takes out; beyond the end panics.
    ListRemove = "list_remove" local;
    /// `(pointer, usize) -> List<T>`: the elements from that index on.
    ListSplitOff = "list_split_off" local;
    /// `(pointer, List<T>)`: appends all.
    ListAppend = "list_append" local;
    /// `(pointer to List<T>) -> &[T] or &mut [T]`: all elements as a slice.
    ListSlice = "list_slice" local;
    /// `([T; N] or Box<[T]>'s content) -> List<T>`: an array's elements as a list.
    ListFromArray = "list_from_array" local;
    /// `(List<T>) -> [T; N]`: back; the caller has checked the length.
    ListIntoArray = "list_into_array" local;
    /// `(&[T]) -> usize`: a slice's (or array's) length.
    SliceLen = "slice_len" local;
    /// `(&[T], usize) -> &T`: a pointer to an element; out of range panics as indexing does.
    SliceAt = "slice_at" local;
    /// `(&[T], usize from, usize to) -> &[T]`: a part; out of range panics as slicing does. Same for `&mut`.
    SlicePart = "slice_part" local;
    /// `(&mut [T], usize, usize)`: swaps two elements.
    SliceSwap = "slice_swap" local;

    // ---- text: `&str` is a value, `String` holds one in its first field ----
    /// `(&str) -> usize`: bytes.
    StrLen = "str_len" local;
    /// `(pointer to String, &str)`: appends.
    StrPush = "str_push" local;
    /// `(&str, usize from, usize to) -> &str`: panics off a char boundary or out of range.
    StrPart = "str_part" local;
    /// `(&str) -> List<char>`.
    StrChars = "str_chars" local;
    /// `(&str) -> List<u8>`.
    StrBytes = "str_bytes" local;
    /// `(&[char]) -> &str` (the text as a value).
    StrFromChars = "str_from_chars" local;
    /// `(&[u8]) -> Option<&str>`: `None` if not UTF-8.
    StrFromUtf8 = "str_from_utf8" local;
    /// `(&str, &str) -> Option<usize>`: byte offset of the first occurrence.
    StrFind = "str_find" local;
    /// `(&str, &str) -> Option<usize>`: byte offset of the last occurrence.
    StrFindLast = "str_find_last" local;
    /// `(&str, usize) -> bool`
    StrIsCharBoundary = "str_is_char_boundary" local;
    /// `(&str) -> &str`: lower case.
    StrToLower = "str_to_lower" local;
    /// `(&str) -> &str`: upper case.
    StrToUpper = "str_to_upper" local;
    /// `(&str, usize) -> &str`: repeated.
    StrRepeat = "str_repeat" local;
    /// `(&str) -> Result<T, u8>`: `types[0]` an integer; errors in the order of std's `IntErrorKind`: 0 empty, 1 invalid digit,
    /// 2 positive overflow, 3 negative overflow.
    ParseInt = "parse_int" local;
    /// `(&str) -> Option<T>`: `types[0]` a float.
    ParseFloat = "parse_float" local;

    // ---- formatting ----
    /// `(value, u32 flags) -> &str`: an integer's digits with sign (`types[0]`). Flags: 0 decimal, 1 `x`, 2 `X`, 3 `o`, 4 `b`,
    /// 5 `e`; `& 0xff`. No padding, no prefix, no plus sign.
    FmtInt = "fmt_int" local;
    /// `(value, i64 precision or -1, u32 mode) -> &str`: a float (`types[0]`), mode 0 `Display`, 1 `Debug`, 2 `e`.
    FmtFloat = "fmt_float" local;
    /// `(&str) -> &str`: quoted and escaped as `Debug` does.
    FmtStrDebug = "fmt_str_debug" local;
    /// `(char) -> &str`: quoted and escaped as `Debug` does.
    FmtCharDebug = "fmt_char_debug" local;
    /// `(pointer) -> &str`: some stable text for `{:p}`.
    FmtPointer = "fmt_pointer" local;

    // ---- numbers (types[0] is the integer or float type) ----
    /// `(a, b, u32 op) -> T`: op 0 add, 1 sub, 2 mul, 3 div, 4 rem, 5 shl, 6 shr, 7 pow (b: u32), wrapping around.
    IntWrapping = "int_wrapping" local;
    /// `(a, b, u32 op) -> Option<T>`: the same, `None` on overflow or division by zero.
    IntChecked = "int_checked" local;
    /// `(a, u32 op) -> u32`: 0 count_ones, 1 leading_zeros, 2 trailing_zeros.
    IntBits = "int_bits" local;
    /// `(a, u32 n) -> T`: rotate_left.
    IntRotateLeft = "int_rotate_left" local;
    /// `(a, u32 op) -> T`: 0 swap_bytes, 1 reverse_bits, 2 isqrt.
    IntMap = "int_map" local;
    /// `() -> T`: the smallest (`MIN`).
    IntMin = "int_min" local;
    /// `() -> T`: the largest (`MAX`).
    IntMax = "int_max" local;
    /// `(a, u32 op) -> T`: 0 sqrt, 1 abs, 2 floor, 3 ceil, 4 round, 5 trunc, 6 sin, 7 cos, 8 tan, 9 exp, 10 ln, 11 log10, 12 log2,
    /// 13 signum, 14 fract, 15 exp2, 16 cbrt, 17 asin, 18 acos, 19 atan, 20 sinh, 21 cosh, 22 tanh, 23 recip, 24 exp_m1,
    /// 25 ln_1p.
    FloatMap = "float_map" local;
    /// `(a, b, u32 op) -> T`: 0 powf, 1 atan2, 2 min, 3 max, 4 hypot, 5 rem_euclid, 6 copysign.
    FloatMap2 = "float_map2" local;
    /// `(a, b, c) -> T`: `a * b + c`, rounded once.
    FloatMulAdd = "float_mul_add" local;
    /// `(a, i32) -> T`
    FloatPowi = "float_powi" local;
    /// `(a) -> u64 or u32`: bits.
    FloatToBits = "float_to_bits" local;
    /// `(bits) -> T`
    FloatFromBits = "float_from_bits" local;
    /// `(char, u32 op) -> bool`: 0 alphabetic, 1 numeric, 2 alphanumeric, 3 whitespace, 4 uppercase, 5 lowercase, 6 control,
    /// 7 joined to the character before it.
    CharIs = "char_is" local;
    /// `(char, u32 op) -> &str`: 0 to_uppercase, 1 to_lowercase.
    CharMap = "char_map" local;
    /// `(u32) -> Option<char>`
    CharFromU32 = "char_from_u32" local;

    // ---- types ----
    /// `() -> u64`: equal for equal types (`types[0]`).
    TypeIdOf = "type_id_of" local;
    /// `() -> &str`: the name of `types[0]`.
    TypeName = "type_name" local;
    /// `(wide pointer) -> u64`: `TypeIdOf` the concrete type behind a trait object.
    DynTypeId = "dyn_type_id" local;

    // ---- panics and ends ----
    /// `(Box<dyn Any + Send>, &str message) -> !`: starts unwinding this thread.
    Panic = "panic" local;
    /// `(fn(F) -> R, F) -> Result<R, Box<dyn Any + Send>>`: calls and stops an unwinding that reaches it.
    CatchUnwind = "catch_unwind" local;
    /// `(fn(A) -> T, A, bool asked) -> Result<T, A>`: the call's result, if it only computes and all other threads are idle workers, and it is asked
    /// for or part of such a call; else nothing was done, and its argument comes back.
    Silently = "silently" local;
    /// `()`: the running thread's function has panicked (its unwinding was caught for `join`); it counts among the panicked threads,
    /// with the message of its last panic.
    ThreadPanicked = "thread_panicked" local;
    /// `() -> bool`: whether this thread is unwinding.
    Panicking = "panicking" local;
    /// `() -> usize`: how many calls this thread is in.
    CallDepth = "call_depth" local;
    /// `(usize depth) -> u64`: where the call at that depth is said to be (see [`Function::track_caller`](crate::Function)): the line
    /// in the upper 32 bits, the column in the lower; 0 where the program does not know.
    CallerPlace = "caller_place" local;
    /// `() -> !`: the program asks for such a place.
    NoPlace = "no_place" local;
    /// `() -> !`: the process ends by abort.
    Abort = "abort" visible;
    /// `(i32) -> !`: the process ends with that code; other threads stop where they are.
    Exit = "exit" visible;

    // ---- output ----
    /// `(&str)`: appends to standard output in one step.
    Print = "print" visible;
    /// `()`: takes standard output for this thread alone, once more if it has it already; blocks while another thread has it.
    OutputLock = "output_lock" visible;
    /// `()`: gives it back, as often as it was taken.
    OutputUnlock = "output_unlock" visible;
    /// `(&str)`: standard error, which no outcome shows.
    PrintError = "print_error" local;

    // ---- threads ----
    /// `(fn(F), F, Option<&str> name, *mut Option<Result<T>>) -> Thread handle`: a new thread that calls the function with the value,
    /// and leaves its result behind the pointer, where only whoever joins it looks. The handle is an opaque copyable value, equal
    /// for the same thread.
    ThreadSpawn = "thread_spawn" visible;
    /// `(handle)`: blocks until that thread has finished (its frames and thread locals are gone).
    ThreadJoin = "thread_join" visible;
    /// `(handle) -> bool`: whether it has finished.
    ThreadIsFinished = "thread_is_finished" visible;
    /// `() -> handle`: the running thread.
    ThreadCurrent = "thread_current" local;
    /// `(handle) -> Option<&str>`: its name; the main thread's is `main`.
    ThreadName = "thread_name" local;
    /// `(handle) -> u64`: a number for `ThreadId`'s `Debug`: 1 for main, then in the order of spawn paths.
    ThreadNumber = "thread_number" local;
    /// `()`: blocks until this thread has a permit, and takes it.
    ThreadPark = "thread_park" visible;
    /// `(u64 nanoseconds)`: the same, or until the time is over.
    ThreadParkTimeout = "thread_park_timeout" visible;
    /// `(handle)`: gives that thread a permit.
    ThreadUnpark = "thread_unpark" visible;
    /// `()`: lets others go first; under a cooperative scheduler a place to switch.
    ThreadYield = "thread_yield" visible;
    /// `(u64 nanoseconds)`: virtual time.
    ThreadSleep = "thread_sleep" visible;
    /// `() -> u64`: nanoseconds of virtual time since the start.
    Now = "now" visible;
    /// `(fn() -> T init-key: static's own) -> pointer`: the running thread's instance of the thread local `types` cannot name; lowering
    /// passes the static's index as a `usize`. Made by the static's `init` at first use. `None` once destroyed: `Option<&T>`.
    ThreadLocal = "thread_local" local;
    /// `(index of the static, T) -> Option<T>`: makes the running thread's instance of this value, or gives the value back where there is one.
    ThreadLocalBegin = "thread_local_begin" local;

    // ---- atomics: pointer to the `Atomic*` value, whose first field is the plain number, bool or pointer ----
    /// `(pointer, Ordering) -> T`
    AtomicLoad = "atomic_load" visible;
    /// `(pointer, T, Ordering)`
    AtomicStore = "atomic_store" visible;
    /// `(pointer, T, Ordering) -> T`
    AtomicSwap = "atomic_swap" visible;
    /// `(pointer, T, Ordering, u32 op) -> T` the old value; op 0 add, 1 sub, 2 and, 3 nand, 4 or, 5 xor, 6 max, 7 min (wrapping; `types[0]`).
    AtomicRmw = "atomic_rmw" visible;
    /// `(pointer, T expected, T new, Ordering success, Ordering failure, bool weak) -> Result<T, T>`; a weak one may fail as a choice
    /// where spurious failures are asked for.
    AtomicCompareExchange = "atomic_compare_exchange" visible;
    /// `(Ordering)`
    Fence = "fence" visible;

    // ---- locks and the like; each object is one value, made by its `*_new` ----
    /// `() -> RawMutex`
    MutexNew = "mutex_new" local;
    /// `(pointer)`: blocks until free, takes it. Locking again by its holder blocks for ever.
    MutexLock = "mutex_lock" visible;
    /// `(pointer, pointer to usize jobs, pointer to usize more, pointer to usize left)`: blocks until it is free and there are jobs, or more
    /// of them, or nothing is left; takes it. The numbers change under this lock alone. A conditional critical region (Brinch Hansen 1972).
    MutexLockWhen = "mutex_lock_when" visible;
    /// `(pointer) -> bool`
    MutexTryLock = "mutex_try_lock" visible;
    /// `(pointer)`
    MutexUnlock = "mutex_unlock" visible;
    /// `() -> RawRwLock`
    RwLockNew = "rwlock_new" local;
    /// `(pointer)`: blocks while a writer holds it. In all operations of readers-writer locks, a further `u32` 1 says that the reader is, or
    /// becomes, the one who may upgrade: there is one at most, and no writer can come before it has gone. In this and the next, 2
    /// says that it does not wait for writers that only wait themselves.
    RwLockRead = "rwlock_read" visible;
    /// `(pointer) -> bool`
    RwLockTryRead = "rwlock_try_read" visible;
    /// `(pointer)`: blocks while anybody holds it; the one who may upgrade, while anybody else does.
    RwLockWrite = "rwlock_write" visible;
    /// `(pointer) -> bool`
    RwLockTryWrite = "rwlock_try_write" visible;
    /// `(pointer)`
    RwLockUnlockRead = "rwlock_unlock_read" visible;
    /// `(pointer)`
    RwLockUnlockWrite = "rwlock_unlock_write" visible;
    /// `(lock)`: a writer, or the one who may upgrade, becomes a reader in one step; with a further 1, a writer becomes the one who may upgrade.
    RwLockDowngrade = "rwlock_downgrade" visible;
    /// `(pointer) -> bool`: whether somebody holds a mutex or a readers-writer lock. Orders nothing.
    LockIsHeld = "lock_is_held" visible;
    /// `() -> RawCondvar`
    CondvarNew = "condvar_new" local;
    /// `(pointer to condvar, pointer to mutex)`: releases the mutex and waits in one step; once notified (or spuriously, where asked for)
    /// takes the mutex again in a second.
    CondvarWait = "condvar_wait" visible;
    /// `(pointer to condvar, pointer to mutex, u64 nanoseconds) -> bool`: the same; true if the time ran out.
    CondvarWaitTimeout = "condvar_wait_timeout" visible;
    /// `(pointer)`: wakes one waiter, which is a choice.
    CondvarNotifyOne = "condvar_notify_one" visible;
    /// `(pointer)`
    CondvarNotifyAll = "condvar_notify_all" visible;
    /// `(usize n) -> RawBarrier`
    BarrierNew = "barrier_new" local;
    /// `(pointer) -> bool`: blocks until n threads wait; true for the last to arrive, the leader.
    BarrierWait = "barrier_wait" visible;
    /// `() -> RawOnce`
    OnceNew = "once_new" local;
    /// `(pointer, bool ignore_poison) -> u32`: 0 the caller must run the initializer; 1 it is complete; 2 poisoned. Blocks while
    /// another thread runs it.
    OnceBegin = "once_begin" visible;
    /// `(pointer, bool completed)`: ends a run; false poisons.
    OnceEnd = "once_end" visible;
    /// `(pointer) -> bool`: complete, and then what its initializer did is seen.
    OnceIsCompleted = "once_is_completed" visible;

    // ---- channels: a RawChannel is one value; both ends hold pointers to it ----
    /// `(Option<usize> capacity) -> RawChannel<T>`: `None` unbounded, 0 a rendezvous.
    ChannelNew = "channel_new" local;
    /// `(pointer, T) -> Result<(), T>`: blocks while full; `Err` when no receiver is left.
    ChannelSend = "channel_send" visible;
    /// `(pointer, T) -> Result<(), (T, bool full)>`
    ChannelTrySend = "channel_try_send" visible;
    /// `(pointer, T, u64 nanoseconds) -> Result<(), (T, bool timed out)>`
    ChannelSendTimeout = "channel_send_timeout" visible;
    /// `(pointer) -> Option<T>`: blocks while empty; `None` when empty and no sender is left.
    ChannelReceive = "channel_receive" visible;
    /// `(pointer) -> Result<T, bool empty>`: `Err(true)` empty, `Err(false)` disconnected.
    ChannelTryReceive = "channel_try_receive" visible;
    /// `(pointer, u64 nanoseconds) -> Result<T, bool timed out>`
    ChannelReceiveTimeout = "channel_receive_timeout" visible;
    /// `(pointer, bool sender)`: one more (clone).
    ChannelAddEnd = "channel_add_end" local;
    /// `(pointer, bool sender)`: one fewer; the last one disconnects the other side. The last receiver drops what is queued:
    /// it is given back as `List<T>`.
    ChannelDropEnd = "channel_drop_end" visible;
    /// `(pointer) -> usize`: messages queued now.
    ChannelLen = "channel_len" visible;
    /// `(&[Arm], Option<u64> nanoseconds, bool has_default, bool biased, isize before_timer, bool only_looks) -> usize`: waits until an arm is ready and
    /// gives its index, a choice among the ready ones, or the first of them if biased; the number of arms for the default or the
    /// timeout. Where the time limit is that of an `after`, the number of arms before it: it can be chosen beside them. Else -1. An arm is a struct of (pointer to RawChannel,
    /// bool is_send). The caller then performs the operation by `channel_selected_*`, in the same step; who only looks performs none, and is nobody's partner.
    ChannelSelect = "channel_select" visible;
    /// `(pointer, T) -> Result<(), T>`: the send of a chosen arm.
    ChannelSelectedSend = "channel_selected_send" local;
    /// `(pointer) -> Option<T>`: the receive of a chosen arm.
    ChannelSelectedReceive = "channel_selected_receive" local;

    // ---- choices and coroutines ----
    /// `(usize n) -> usize`: any number below n, as a choice of the scheduler (work stealing, hash order).
    Choose = "choose" visible;
    /// `(pointer to coroutine, resume argument) -> Poll<T>`: runs it to its next suspend or its end. Resuming a finished one panics.
    CoroutineResume = "coroutine_resume" local;
    /// `(pointer to coroutine)`: drops what it holds: the locals of a suspended one from the highest index down, the captures of
    /// one that never started; nothing of a finished one. Made by lowering: it is the drop glue of coroutine types.
    CoroutineDrop = "coroutine_drop" local;
}
