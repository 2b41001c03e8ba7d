//! The machine's operations that are no public method of a type.

use core::any::Any;
use core::sync::atomic::Ordering;
pub use core::intrinsics::numbers::*;

#[intrinsic = "box_new"]
pub fn box_new<T>(value: T) -> *mut T {
    loop {}
}
#[intrinsic = "count_change"]
pub fn count_change<T: ?Sized>(count: *mut usize) {
    loop {}
}
#[intrinsic = "count_look"]
pub fn count_look<T: ?Sized>(count: *mut usize) {
    loop {}
}
#[intrinsic = "count_release"]
pub fn count_release(count: *mut usize) {
    loop {}
}
#[intrinsic = "count_acquire"]
pub fn count_acquire(count: *mut usize) {
    loop {}
}
#[intrinsic = "box_free"]
pub fn box_free<T: ?Sized>(pointer: *mut T) {
    loop {}
}
#[intrinsic = "box_take"]
pub fn box_take<T>(pointer: *mut T) -> T {
    loop {}
}
#[intrinsic = "take"]
pub fn take<T>(pointer: *mut T) -> T {
    loop {}
}
#[intrinsic = "uninit"]
pub fn uninit<T>() -> T {
    loop {}
}
#[intrinsic = "ptr_parent"]
pub fn ptr_parent<T: ?Sized, U>(field: *mut T) -> *mut U {
    loop {}
}
#[intrinsic = "ptr_offset"]
pub fn ptr_offset<T>(pointer: *mut T, count: isize) -> *mut T {
    loop {}
}
#[intrinsic = "ptr_eq"]
pub fn ptr_eq<T: ?Sized, U: ?Sized>(a: *const T, b: *const U) -> bool {
    loop {}
}
#[intrinsic = "reinterpret"]
pub fn reinterpret<T, U>(value: T) -> U {
    loop {}
}
#[intrinsic = "ptr_cast"]
pub fn ptr_cast<T: ?Sized, U: ?Sized>(pointer: *const T) -> *mut U {
    loop {}
}
#[intrinsic = "read_untracked"]
pub fn read_untracked<T>(pointer: *const T) -> T {
    loop {}
}

/// The storage of `Vec` and `VecDeque`: one inline value.
#[lang = "list"]
pub struct List<T> {
    marker: core::marker::PhantomData<T>,
}

#[intrinsic = "list_new"]
pub fn list_new<T>() -> List<T> {
    loop {}
}
#[intrinsic = "list_len"]
pub fn list_len<T>(list: &List<T>) -> usize {
    loop {}
}
#[intrinsic = "list_push"]
pub fn list_push<T>(list: &mut List<T>, value: T) {
    loop {}
}
#[intrinsic = "list_pop"]
pub fn list_pop<T>(list: &mut List<T>) -> Option<T> {
    loop {}
}
#[intrinsic = "list_insert"]
pub fn list_insert<T>(list: &mut List<T>, index: usize, value: T) {
    loop {}
}
#[intrinsic = "list_remove"]
pub fn list_remove<T>(list: &mut List<T>, index: usize) -> T {
    loop {}
}
#[intrinsic = "list_split_off"]
pub fn list_split_off<T>(list: &mut List<T>, at: usize) -> List<T> {
    loop {}
}
#[intrinsic = "list_append"]
pub fn list_append<T>(list: &mut List<T>, other: List<T>) {
    loop {}
}
#[intrinsic = "list_slice"]
pub fn list_slice<T>(list: &List<T>) -> &[T] {
    loop {}
}
#[intrinsic = "list_slice"]
pub fn list_slice_mut<T>(list: &mut List<T>) -> &mut [T] {
    loop {}
}
#[intrinsic = "list_slice"]
pub fn list_slice_raw<T>(list: *mut List<T>) -> *mut [T] {
    loop {}
}
#[intrinsic = "list_from_array"]
pub fn list_from_array<T, const N: usize>(array: [T; N]) -> List<T> {
    loop {}
}
/// What a boxed slice's cell holds, a list or an array, as a list.
#[intrinsic = "list_from_array"]
pub fn list_from_cell<T>(content: List<T>) -> List<T> {
    loop {}
}
#[intrinsic = "list_into_array"]
pub fn list_into_array<T, const N: usize>(list: List<T>) -> [T; N] {
    loop {}
}
#[intrinsic = "slice_at"]
pub fn slice_at<T>(slice: &[T], index: usize) -> &T {
    loop {}
}
#[intrinsic = "slice_at"]
pub fn slice_at_mut<T>(slice: *mut [T], index: usize) -> &mut T {
    loop {}
}
#[intrinsic = "slice_part"]
pub fn slice_part<T>(slice: &[T], from: usize, to: usize) -> &[T] {
    loop {}
}
#[intrinsic = "slice_part"]
pub fn slice_part_mut<T>(slice: *mut [T], from: usize, to: usize) -> &mut [T] {
    loop {}
}
#[intrinsic = "slice_len"]
pub fn slice_len_raw<T>(slice: *const [T]) -> usize {
    loop {}
}

#[intrinsic = "str_push"]
pub fn str_push(string: &mut String, text: &str) {
    loop {}
}
#[intrinsic = "str_part"]
pub fn str_part(text: &str, from: usize, to: usize) -> &str {
    loop {}
}
#[intrinsic = "str_chars"]
pub fn str_chars(text: &str) -> List<char> {
    loop {}
}
#[intrinsic = "str_bytes"]
pub fn str_bytes(text: &str) -> List<u8> {
    loop {}
}
#[intrinsic = "str_from_chars"]
pub fn str_from_chars(chars: &[char]) -> &'static str {
    loop {}
}
#[intrinsic = "str_from_utf8"]
pub fn str_from_utf8(bytes: &[u8]) -> Option<&str> {
    loop {}
}
#[intrinsic = "str_find"]
pub fn str_find(text: &str, what: &str) -> Option<usize> {
    loop {}
}
#[intrinsic = "str_find_last"]
pub fn str_find_last(text: &str, what: &str) -> Option<usize> {
    loop {}
}
#[intrinsic = "str_to_lower"]
pub fn str_to_lower(text: &str) -> &'static str {
    loop {}
}
#[intrinsic = "str_to_upper"]
pub fn str_to_upper(text: &str) -> &'static str {
    loop {}
}
#[intrinsic = "str_repeat"]
pub fn str_repeat(text: &str, count: usize) -> &'static str {
    loop {}
}
#[intrinsic = "parse_int"]
pub fn parse_int<T>(text: &str) -> Result<T, u8> {
    loop {}
}
#[intrinsic = "parse_float"]
pub fn parse_float<T>(text: &str) -> Option<T> {
    loop {}
}

#[intrinsic = "fmt_int"]
pub fn fmt_int<T>(value: T, flags: u32) -> &'static str {
    loop {}
}
#[intrinsic = "fmt_float"]
pub fn fmt_float<T>(value: T, precision: i64, mode: u32) -> &'static str {
    loop {}
}
#[intrinsic = "fmt_str_debug"]
pub fn fmt_str_debug(text: &str) -> &'static str {
    loop {}
}
#[intrinsic = "fmt_char_debug"]
pub fn fmt_char_debug(value: char) -> &'static str {
    loop {}
}
#[intrinsic = "fmt_pointer"]
pub fn fmt_pointer<T: ?Sized>(pointer: *const T) -> &'static str {
    loop {}
}

#[intrinsic = "type_id_of"]
pub fn type_id_of<T: ?Sized>() -> u64 {
    loop {}
}
#[intrinsic = "type_name"]
pub fn type_name<T: ?Sized>() -> &'static str {
    loop {}
}
#[intrinsic = "dyn_type_id"]
pub fn dyn_type_id<T: ?Sized>(value: &T) -> u64 {
    loop {}
}

#[intrinsic = "panic"]
pub fn panic(payload: Box<dyn Any + Send>, message: &str) -> ! {
    loop {}
}
#[intrinsic = "catch_unwind"]
pub fn catch_unwind<F, R>(call: fn(F) -> R, value: F) -> Result<R, Box<dyn Any + Send>> {
    loop {}
}
#[intrinsic = "silently"]
pub fn silently<A, R>(call: fn(A) -> R, value: A, asked: bool) -> Result<R, A> {
    loop {}
}
#[intrinsic = "call_depth"]
pub fn call_depth() -> usize {
    loop {}
}
#[intrinsic = "caller_place"]
pub fn caller_place(depth: usize) -> u64 {
    loop {}
}
#[intrinsic = "no_place"]
pub fn no_place() -> ! {
    loop {}
}
#[intrinsic = "panicking"]
pub fn panicking() -> bool {
    loop {}
}
#[intrinsic = "thread_panicked"]
pub fn thread_panicked() {
    loop {}
}
#[intrinsic = "print"]
pub fn print(text: &str) {
    loop {}
}
#[intrinsic = "output_lock"]
pub fn output_lock() {
    loop {}
}
#[intrinsic = "output_unlock"]
pub fn output_unlock() {
    loop {}
}
#[intrinsic = "print_error"]
pub fn print_error(text: &str) {
    loop {}
}
#[intrinsic = "choose"]
pub fn choose(n: usize) -> usize {
    loop {}
}
#[intrinsic = "fence"]
pub fn fence(order: Ordering) {
    loop {}
}

/// A thread, as the machine names it: copyable, equal for the same thread.
pub struct RawThread {
    opaque: (),
}
impl Clone for RawThread {
    fn clone(&self) -> RawThread {
        *self
    }
}
impl Copy for RawThread {}

#[intrinsic = "thread_spawn"]
pub fn thread_spawn<F, R>(
    call: fn(F),
    value: F,
    name: Option<&str>,
    result: *mut Option<R>,
) -> RawThread {
    loop {}
}
#[intrinsic = "thread_join"]
pub fn thread_join(thread: RawThread) {
    loop {}
}
/// Waits for its closure only: its thread locals may still have to be dropped.
#[intrinsic = "thread_join"]
pub fn thread_join_closure(thread: RawThread, closure: ()) {
    loop {}
}
#[intrinsic = "thread_is_finished"]
pub fn thread_is_finished(thread: RawThread) -> bool {
    loop {}
}
#[intrinsic = "thread_current"]
pub fn thread_current() -> RawThread {
    loop {}
}
#[intrinsic = "thread_name"]
pub fn thread_name(thread: RawThread) -> Option<&'static str> {
    loop {}
}
#[intrinsic = "thread_number"]
pub fn thread_number(thread: RawThread) -> u64 {
    loop {}
}
#[intrinsic = "thread_park_timeout"]
pub fn thread_park_timeout(nanoseconds: u64) {
    loop {}
}
#[intrinsic = "thread_unpark"]
pub fn thread_unpark(thread: RawThread) {
    loop {}
}
#[intrinsic = "thread_sleep"]
pub fn thread_sleep(nanoseconds: u64) {
    loop {}
}
#[intrinsic = "now"]
pub fn now() -> u64 {
    loop {}
}
#[intrinsic = "thread_local"]
pub fn thread_local<T>(key: usize) -> Option<&'static T> {
    loop {}
}
#[intrinsic = "thread_local_begin"]
pub fn thread_local_begin<T>(key: usize, value: T) -> Option<T> {
    loop {}
}

#[intrinsic = "atomic_rmw"]
pub fn atomic_rmw<T, A>(place: &A, value: T, order: Ordering, op: u32) -> T {
    loop {}
}
#[intrinsic = "atomic_compare_exchange"]
pub fn atomic_compare_exchange<T, A>(
    place: &A,
    current: T,
    new: T,
    success: Ordering,
    failure: Ordering,
    weak: bool,
) -> Result<T, T> {
    loop {}
}
