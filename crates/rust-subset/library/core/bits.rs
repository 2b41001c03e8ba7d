//! Bitwise operator traits, and their impls for the primitive types.

#[lang = "bitand"]
pub trait BitAnd<Rhs = Self> {
    type Output;
    fn bitand(self, rhs: Rhs) -> Self::Output;
}
#[lang = "bitand_assign"]
pub trait BitAndAssign<Rhs = Self> {
    fn bitand_assign(&mut self, rhs: Rhs);
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitAnd for __T {
    type Output = __T;
    fn bitand(self, rhs: __T) -> __T {
        self & rhs
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitAnd<&__T> for __T {
    type Output = __T;
    fn bitand(self, rhs: &__T) -> __T {
        self & *rhs
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitAnd<__T> for &__T {
    type Output = __T;
    fn bitand(self, rhs: __T) -> __T {
        *self & rhs
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitAnd<&__T> for &__T {
    type Output = __T;
    fn bitand(self, rhs: &__T) -> __T {
        *self & *rhs
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitAndAssign for __T {
    fn bitand_assign(&mut self, rhs: __T) {
        *self = *self & rhs;
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitAndAssign<&__T> for __T {
    fn bitand_assign(&mut self, rhs: &__T) {
        *self = *self & *rhs;
    }
}

#[lang = "bitor"]
pub trait BitOr<Rhs = Self> {
    type Output;
    fn bitor(self, rhs: Rhs) -> Self::Output;
}
#[lang = "bitor_assign"]
pub trait BitOrAssign<Rhs = Self> {
    fn bitor_assign(&mut self, rhs: Rhs);
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitOr for __T {
    type Output = __T;
    fn bitor(self, rhs: __T) -> __T {
        self | rhs
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitOr<&__T> for __T {
    type Output = __T;
    fn bitor(self, rhs: &__T) -> __T {
        self | *rhs
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitOr<__T> for &__T {
    type Output = __T;
    fn bitor(self, rhs: __T) -> __T {
        *self | rhs
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitOr<&__T> for &__T {
    type Output = __T;
    fn bitor(self, rhs: &__T) -> __T {
        *self | *rhs
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitOrAssign for __T {
    fn bitor_assign(&mut self, rhs: __T) {
        *self = *self | rhs;
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitOrAssign<&__T> for __T {
    fn bitor_assign(&mut self, rhs: &__T) {
        *self = *self | *rhs;
    }
}

#[lang = "bitxor"]
pub trait BitXor<Rhs = Self> {
    type Output;
    fn bitxor(self, rhs: Rhs) -> Self::Output;
}
#[lang = "bitxor_assign"]
pub trait BitXorAssign<Rhs = Self> {
    fn bitxor_assign(&mut self, rhs: Rhs);
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitXor for __T {
    type Output = __T;
    fn bitxor(self, rhs: __T) -> __T {
        self ^ rhs
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitXor<&__T> for __T {
    type Output = __T;
    fn bitxor(self, rhs: &__T) -> __T {
        self ^ *rhs
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitXor<__T> for &__T {
    type Output = __T;
    fn bitxor(self, rhs: __T) -> __T {
        *self ^ rhs
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitXor<&__T> for &__T {
    type Output = __T;
    fn bitxor(self, rhs: &__T) -> __T {
        *self ^ *rhs
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitXorAssign for __T {
    fn bitxor_assign(&mut self, rhs: __T) {
        *self = *self ^ rhs;
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitXorAssign<&__T> for __T {
    fn bitxor_assign(&mut self, rhs: &__T) {
        *self = *self ^ *rhs;
    }
}

#[lang = "not"]
pub trait Not {
    type Output;
    fn not(self) -> Self::Output;
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl Not for __T {
    type Output = __T;
    fn not(self) -> __T {
        !self
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl Not for &__T {
    type Output = __T;
    fn not(self) -> __T {
        !*self
    }
}

#[lang = "shl"]
pub trait Shl<Rhs = Self> {
    type Output;
    fn shl(self, rhs: Rhs) -> Self::Output;
}
#[lang = "shl_assign"]
pub trait ShlAssign<Rhs = Self> {
    fn shl_assign(&mut self, rhs: Rhs);
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shl<u8> for __T {
    type Output = __T;
    #[track_caller]
    fn shl(self, rhs: u8) -> __T {
        self << rhs
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShlAssign<u8> for __T {
    #[track_caller]
    fn shl_assign(&mut self, rhs: u8) {
        *self = *self << rhs;
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shl<i32> for __T {
    type Output = __T;
    #[track_caller]
    fn shl(self, rhs: i32) -> __T {
        self << rhs
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShlAssign<i32> for __T {
    #[track_caller]
    fn shl_assign(&mut self, rhs: i32) {
        *self = *self << rhs;
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shl<u32> for __T {
    type Output = __T;
    #[track_caller]
    fn shl(self, rhs: u32) -> __T {
        self << rhs
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShlAssign<u32> for __T {
    #[track_caller]
    fn shl_assign(&mut self, rhs: u32) {
        *self = *self << rhs;
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shl<u64> for __T {
    type Output = __T;
    #[track_caller]
    fn shl(self, rhs: u64) -> __T {
        self << rhs
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShlAssign<u64> for __T {
    #[track_caller]
    fn shl_assign(&mut self, rhs: u64) {
        *self = *self << rhs;
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shl<usize> for __T {
    type Output = __T;
    #[track_caller]
    fn shl(self, rhs: usize) -> __T {
        self << rhs
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShlAssign<usize> for __T {
    #[track_caller]
    fn shl_assign(&mut self, rhs: usize) {
        *self = *self << rhs;
    }
}
#[lang = "shr"]
pub trait Shr<Rhs = Self> {
    type Output;
    fn shr(self, rhs: Rhs) -> Self::Output;
}
#[lang = "shr_assign"]
pub trait ShrAssign<Rhs = Self> {
    fn shr_assign(&mut self, rhs: Rhs);
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shr<u8> for __T {
    type Output = __T;
    #[track_caller]
    fn shr(self, rhs: u8) -> __T {
        self >> rhs
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShrAssign<u8> for __T {
    #[track_caller]
    fn shr_assign(&mut self, rhs: u8) {
        *self = *self >> rhs;
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shr<i32> for __T {
    type Output = __T;
    #[track_caller]
    fn shr(self, rhs: i32) -> __T {
        self >> rhs
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShrAssign<i32> for __T {
    #[track_caller]
    fn shr_assign(&mut self, rhs: i32) {
        *self = *self >> rhs;
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shr<u32> for __T {
    type Output = __T;
    #[track_caller]
    fn shr(self, rhs: u32) -> __T {
        self >> rhs
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShrAssign<u32> for __T {
    #[track_caller]
    fn shr_assign(&mut self, rhs: u32) {
        *self = *self >> rhs;
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shr<u64> for __T {
    type Output = __T;
    #[track_caller]
    fn shr(self, rhs: u64) -> __T {
        self >> rhs
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShrAssign<u64> for __T {
    #[track_caller]
    fn shr_assign(&mut self, rhs: u64) {
        *self = *self >> rhs;
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shr<usize> for __T {
    type Output = __T;
    #[track_caller]
    fn shr(self, rhs: usize) -> __T {
        self >> rhs
    }
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShrAssign<usize> for __T {
    #[track_caller]
    fn shr_assign(&mut self, rhs: usize) {
        *self = *self >> rhs;
    }
}
