//! What integer types have by their width: the type of the other sign, bytes, and conversions between them.

impl i8 {
    pub const fn unsigned_abs(self) -> u8 {
        self.wrapping_abs() as u8
    }
    pub const fn abs_diff(self, other: i8) -> u8 {
        if self < other {
            (other as u8).wrapping_sub(self as u8)
        } else {
            (self as u8).wrapping_sub(other as u8)
        }
    }
    pub const fn cast_unsigned(self) -> u8 {
        self as u8
    }
}
impl u8 {
    pub const fn cast_signed(self) -> i8 {
        self as i8
    }
    pub const fn checked_add_signed(self, rhs: i8) -> Option<u8> {
        if rhs < 0 {
            self.checked_sub(rhs.unsigned_abs())
        } else {
            self.checked_add(rhs as u8)
        }
    }
    pub const fn wrapping_add_signed(self, rhs: i8) -> u8 {
        self.wrapping_add(rhs as u8)
    }
    pub const fn saturating_add_signed(self, rhs: i8) -> u8 {
        if rhs < 0 {
            self.saturating_sub(rhs.unsigned_abs())
        } else {
            self.saturating_add(rhs as u8)
        }
    }
}
impl i16 {
    pub const fn unsigned_abs(self) -> u16 {
        self.wrapping_abs() as u16
    }
    pub const fn abs_diff(self, other: i16) -> u16 {
        if self < other {
            (other as u16).wrapping_sub(self as u16)
        } else {
            (self as u16).wrapping_sub(other as u16)
        }
    }
    pub const fn cast_unsigned(self) -> u16 {
        self as u16
    }
}
impl u16 {
    pub const fn cast_signed(self) -> i16 {
        self as i16
    }
    pub const fn checked_add_signed(self, rhs: i16) -> Option<u16> {
        if rhs < 0 {
            self.checked_sub(rhs.unsigned_abs())
        } else {
            self.checked_add(rhs as u16)
        }
    }
    pub const fn wrapping_add_signed(self, rhs: i16) -> u16 {
        self.wrapping_add(rhs as u16)
    }
    pub const fn saturating_add_signed(self, rhs: i16) -> u16 {
        if rhs < 0 {
            self.saturating_sub(rhs.unsigned_abs())
        } else {
            self.saturating_add(rhs as u16)
        }
    }
}
impl i32 {
    pub const fn unsigned_abs(self) -> u32 {
        self.wrapping_abs() as u32
    }
    pub const fn abs_diff(self, other: i32) -> u32 {
        if self < other {
            (other as u32).wrapping_sub(self as u32)
        } else {
            (self as u32).wrapping_sub(other as u32)
        }
    }
    pub const fn cast_unsigned(self) -> u32 {
        self as u32
    }
}
impl u32 {
    pub const fn cast_signed(self) -> i32 {
        self as i32
    }
    pub const fn checked_add_signed(self, rhs: i32) -> Option<u32> {
        if rhs < 0 {
            self.checked_sub(rhs.unsigned_abs())
        } else {
            self.checked_add(rhs as u32)
        }
    }
    pub const fn wrapping_add_signed(self, rhs: i32) -> u32 {
        self.wrapping_add(rhs as u32)
    }
    pub const fn saturating_add_signed(self, rhs: i32) -> u32 {
        if rhs < 0 {
            self.saturating_sub(rhs.unsigned_abs())
        } else {
            self.saturating_add(rhs as u32)
        }
    }
}
impl i64 {
    pub const fn unsigned_abs(self) -> u64 {
        self.wrapping_abs() as u64
    }
    pub const fn abs_diff(self, other: i64) -> u64 {
        if self < other {
            (other as u64).wrapping_sub(self as u64)
        } else {
            (self as u64).wrapping_sub(other as u64)
        }
    }
    pub const fn cast_unsigned(self) -> u64 {
        self as u64
    }
}
impl u64 {
    pub const fn cast_signed(self) -> i64 {
        self as i64
    }
    pub const fn checked_add_signed(self, rhs: i64) -> Option<u64> {
        if rhs < 0 {
            self.checked_sub(rhs.unsigned_abs())
        } else {
            self.checked_add(rhs as u64)
        }
    }
    pub const fn wrapping_add_signed(self, rhs: i64) -> u64 {
        self.wrapping_add(rhs as u64)
    }
    pub const fn saturating_add_signed(self, rhs: i64) -> u64 {
        if rhs < 0 {
            self.saturating_sub(rhs.unsigned_abs())
        } else {
            self.saturating_add(rhs as u64)
        }
    }
}
impl i128 {
    pub const fn unsigned_abs(self) -> u128 {
        self.wrapping_abs() as u128
    }
    pub const fn abs_diff(self, other: i128) -> u128 {
        if self < other {
            (other as u128).wrapping_sub(self as u128)
        } else {
            (self as u128).wrapping_sub(other as u128)
        }
    }
    pub const fn cast_unsigned(self) -> u128 {
        self as u128
    }
}
impl u128 {
    pub const fn cast_signed(self) -> i128 {
        self as i128
    }
    pub const fn checked_add_signed(self, rhs: i128) -> Option<u128> {
        if rhs < 0 {
            self.checked_sub(rhs.unsigned_abs())
        } else {
            self.checked_add(rhs as u128)
        }
    }
    pub const fn wrapping_add_signed(self, rhs: i128) -> u128 {
        self.wrapping_add(rhs as u128)
    }
    pub const fn saturating_add_signed(self, rhs: i128) -> u128 {
        if rhs < 0 {
            self.saturating_sub(rhs.unsigned_abs())
        } else {
            self.saturating_add(rhs as u128)
        }
    }
}
impl isize {
    pub const fn unsigned_abs(self) -> usize {
        self.wrapping_abs() as usize
    }
    pub const fn abs_diff(self, other: isize) -> usize {
        if self < other {
            (other as usize).wrapping_sub(self as usize)
        } else {
            (self as usize).wrapping_sub(other as usize)
        }
    }
    pub const fn cast_unsigned(self) -> usize {
        self as usize
    }
}
impl usize {
    pub const fn cast_signed(self) -> isize {
        self as isize
    }
    pub const fn checked_add_signed(self, rhs: isize) -> Option<usize> {
        if rhs < 0 {
            self.checked_sub(rhs.unsigned_abs())
        } else {
            self.checked_add(rhs as usize)
        }
    }
    pub const fn wrapping_add_signed(self, rhs: isize) -> usize {
        self.wrapping_add(rhs as usize)
    }
    pub const fn saturating_add_signed(self, rhs: isize) -> usize {
        if rhs < 0 {
            self.saturating_sub(rhs.unsigned_abs())
        } else {
            self.saturating_add(rhs as usize)
        }
    }
}
