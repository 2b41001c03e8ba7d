//! Integers as bytes, and the methods of `u8` that are about ASCII.

impl i8 {
    pub const fn to_le_bytes(self) -> [u8; 1] {
        let mut bytes = [0u8; 1];
        let mut i = 0usize;
        while i < 1 {
            bytes[i] = (self >> (8 * i)) as u8;
            i += 1;
        }
        bytes
    }
    pub const fn to_be_bytes(self) -> [u8; 1] {
        self.swap_bytes().to_le_bytes()
    }
    pub const fn to_ne_bytes(self) -> [u8; 1] {
        self.to_le_bytes()
    }
    pub const fn from_le_bytes(bytes: [u8; 1]) -> i8 {
        let mut value = 0 as u8;
        let mut i = 0usize;
        while i < 1 {
            value |= (bytes[i] as u8) << (8 * i);
            i += 1;
        }
        value as i8
    }
    pub const fn from_be_bytes(bytes: [u8; 1]) -> i8 {
        <i8>::from_le_bytes(bytes).swap_bytes()
    }
    pub const fn from_ne_bytes(bytes: [u8; 1]) -> i8 {
        <i8>::from_le_bytes(bytes)
    }
}
impl i16 {
    pub const fn to_le_bytes(self) -> [u8; 2] {
        let mut bytes = [0u8; 2];
        let mut i = 0usize;
        while i < 2 {
            bytes[i] = (self >> (8 * i)) as u8;
            i += 1;
        }
        bytes
    }
    pub const fn to_be_bytes(self) -> [u8; 2] {
        self.swap_bytes().to_le_bytes()
    }
    pub const fn to_ne_bytes(self) -> [u8; 2] {
        self.to_le_bytes()
    }
    pub const fn from_le_bytes(bytes: [u8; 2]) -> i16 {
        let mut value = 0 as u16;
        let mut i = 0usize;
        while i < 2 {
            value |= (bytes[i] as u16) << (8 * i);
            i += 1;
        }
        value as i16
    }
    pub const fn from_be_bytes(bytes: [u8; 2]) -> i16 {
        <i16>::from_le_bytes(bytes).swap_bytes()
    }
    pub const fn from_ne_bytes(bytes: [u8; 2]) -> i16 {
        <i16>::from_le_bytes(bytes)
    }
}
impl i32 {
    pub const fn to_le_bytes(self) -> [u8; 4] {
        let mut bytes = [0u8; 4];
        let mut i = 0usize;
        while i < 4 {
            bytes[i] = (self >> (8 * i)) as u8;
            i += 1;
        }
        bytes
    }
    pub const fn to_be_bytes(self) -> [u8; 4] {
        self.swap_bytes().to_le_bytes()
    }
    pub const fn to_ne_bytes(self) -> [u8; 4] {
        self.to_le_bytes()
    }
    pub const fn from_le_bytes(bytes: [u8; 4]) -> i32 {
        let mut value = 0 as u32;
        let mut i = 0usize;
        while i < 4 {
            value |= (bytes[i] as u32) << (8 * i);
            i += 1;
        }
        value as i32
    }
    pub const fn from_be_bytes(bytes: [u8; 4]) -> i32 {
        <i32>::from_le_bytes(bytes).swap_bytes()
    }
    pub const fn from_ne_bytes(bytes: [u8; 4]) -> i32 {
        <i32>::from_le_bytes(bytes)
    }
}
impl i64 {
    pub const fn to_le_bytes(self) -> [u8; 8] {
        let mut bytes = [0u8; 8];
        let mut i = 0usize;
        while i < 8 {
            bytes[i] = (self >> (8 * i)) as u8;
            i += 1;
        }
        bytes
    }
    pub const fn to_be_bytes(self) -> [u8; 8] {
        self.swap_bytes().to_le_bytes()
    }
    pub const fn to_ne_bytes(self) -> [u8; 8] {
        self.to_le_bytes()
    }
    pub const fn from_le_bytes(bytes: [u8; 8]) -> i64 {
        let mut value = 0 as u64;
        let mut i = 0usize;
        while i < 8 {
            value |= (bytes[i] as u64) << (8 * i);
            i += 1;
        }
        value as i64
    }
    pub const fn from_be_bytes(bytes: [u8; 8]) -> i64 {
        <i64>::from_le_bytes(bytes).swap_bytes()
    }
    pub const fn from_ne_bytes(bytes: [u8; 8]) -> i64 {
        <i64>::from_le_bytes(bytes)
    }
}
impl i128 {
    pub const fn to_le_bytes(self) -> [u8; 16] {
        let mut bytes = [0u8; 16];
        let mut i = 0usize;
        while i < 16 {
            bytes[i] = (self >> (8 * i)) as u8;
            i += 1;
        }
        bytes
    }
    pub const fn to_be_bytes(self) -> [u8; 16] {
        self.swap_bytes().to_le_bytes()
    }
    pub const fn to_ne_bytes(self) -> [u8; 16] {
        self.to_le_bytes()
    }
    pub const fn from_le_bytes(bytes: [u8; 16]) -> i128 {
        let mut value = 0 as u128;
        let mut i = 0usize;
        while i < 16 {
            value |= (bytes[i] as u128) << (8 * i);
            i += 1;
        }
        value as i128
    }
    pub const fn from_be_bytes(bytes: [u8; 16]) -> i128 {
        <i128>::from_le_bytes(bytes).swap_bytes()
    }
    pub const fn from_ne_bytes(bytes: [u8; 16]) -> i128 {
        <i128>::from_le_bytes(bytes)
    }
}
impl isize {
    pub const fn to_le_bytes(self) -> [u8; 8] {
        let mut bytes = [0u8; 8];
        let mut i = 0usize;
        while i < 8 {
            bytes[i] = (self >> (8 * i)) as u8;
            i += 1;
        }
        bytes
    }
    pub const fn to_be_bytes(self) -> [u8; 8] {
        self.swap_bytes().to_le_bytes()
    }
    pub const fn to_ne_bytes(self) -> [u8; 8] {
        self.to_le_bytes()
    }
    pub const fn from_le_bytes(bytes: [u8; 8]) -> isize {
        let mut value = 0 as usize;
        let mut i = 0usize;
        while i < 8 {
            value |= (bytes[i] as usize) << (8 * i);
            i += 1;
        }
        value as isize
    }
    pub const fn from_be_bytes(bytes: [u8; 8]) -> isize {
        <isize>::from_le_bytes(bytes).swap_bytes()
    }
    pub const fn from_ne_bytes(bytes: [u8; 8]) -> isize {
        <isize>::from_le_bytes(bytes)
    }
}