//! Unsigned integers as bytes, and what a byte is as a letter.

impl u8 {
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
    pub const fn from_le_bytes(bytes: [u8; 1]) -> u8 {
        let mut value = 0 as u8;
        let mut i = 0usize;
        while i < 1 {
            value |= (bytes[i] as u8) << (8 * i);
            i += 1;
        }
        value as u8
    }
    pub const fn from_be_bytes(bytes: [u8; 1]) -> u8 {
        <u8>::from_le_bytes(bytes).swap_bytes()
    }
    pub const fn from_ne_bytes(bytes: [u8; 1]) -> u8 {
        <u8>::from_le_bytes(bytes)
    }
}
impl u16 {
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
    pub const fn from_le_bytes(bytes: [u8; 2]) -> u16 {
        let mut value = 0 as u16;
        let mut i = 0usize;
        while i < 2 {
            value |= (bytes[i] as u16) << (8 * i);
            i += 1;
        }
        value as u16
    }
    pub const fn from_be_bytes(bytes: [u8; 2]) -> u16 {
        <u16>::from_le_bytes(bytes).swap_bytes()
    }
    pub const fn from_ne_bytes(bytes: [u8; 2]) -> u16 {
        <u16>::from_le_bytes(bytes)
    }
}
impl u32 {
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
    pub const fn from_le_bytes(bytes: [u8; 4]) -> u32 {
        let mut value = 0 as u32;
        let mut i = 0usize;
        while i < 4 {
            value |= (bytes[i] as u32) << (8 * i);
            i += 1;
        }
        value as u32
    }
    pub const fn from_be_bytes(bytes: [u8; 4]) -> u32 {
        <u32>::from_le_bytes(bytes).swap_bytes()
    }
    pub const fn from_ne_bytes(bytes: [u8; 4]) -> u32 {
        <u32>::from_le_bytes(bytes)
    }
}
impl u64 {
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
    pub const fn from_le_bytes(bytes: [u8; 8]) -> u64 {
        let mut value = 0 as u64;
        let mut i = 0usize;
        while i < 8 {
            value |= (bytes[i] as u64) << (8 * i);
            i += 1;
        }
        value as u64
    }
    pub const fn from_be_bytes(bytes: [u8; 8]) -> u64 {
        <u64>::from_le_bytes(bytes).swap_bytes()
    }
    pub const fn from_ne_bytes(bytes: [u8; 8]) -> u64 {
        <u64>::from_le_bytes(bytes)
    }
}
impl u128 {
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
    pub const fn from_le_bytes(bytes: [u8; 16]) -> u128 {
        let mut value = 0 as u128;
        let mut i = 0usize;
        while i < 16 {
            value |= (bytes[i] as u128) << (8 * i);
            i += 1;
        }
        value as u128
    }
    pub const fn from_be_bytes(bytes: [u8; 16]) -> u128 {
        <u128>::from_le_bytes(bytes).swap_bytes()
    }
    pub const fn from_ne_bytes(bytes: [u8; 16]) -> u128 {
        <u128>::from_le_bytes(bytes)
    }
}
impl usize {
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
    pub const fn from_le_bytes(bytes: [u8; 8]) -> usize {
        let mut value = 0 as usize;
        let mut i = 0usize;
        while i < 8 {
            value |= (bytes[i] as usize) << (8 * i);
            i += 1;
        }
        value as usize
    }
    pub const fn from_be_bytes(bytes: [u8; 8]) -> usize {
        <usize>::from_le_bytes(bytes).swap_bytes()
    }
    pub const fn from_ne_bytes(bytes: [u8; 8]) -> usize {
        <usize>::from_le_bytes(bytes)
    }
}

impl u8 {
    pub const fn is_ascii(&self) -> bool {
        *self < 128
    }
    pub const fn to_ascii_uppercase(&self) -> u8 {
        if self.is_ascii_lowercase() {
            *self - 32
        } else {
            *self
        }
    }
    pub const fn to_ascii_lowercase(&self) -> u8 {
        if self.is_ascii_uppercase() {
            *self + 32
        } else {
            *self
        }
    }
    pub const fn eq_ignore_ascii_case(&self, other: &u8) -> bool {
        self.to_ascii_lowercase() == other.to_ascii_lowercase()
    }
    pub const fn is_ascii_uppercase(&self) -> bool {
        *self >= 65 && *self <= 90
    }
    pub const fn is_ascii_lowercase(&self) -> bool {
        *self >= 97 && *self <= 122
    }
    pub const fn is_ascii_alphabetic(&self) -> bool {
        self.is_ascii_uppercase() || self.is_ascii_lowercase()
    }
    pub const fn is_ascii_digit(&self) -> bool {
        *self >= 48 && *self <= 57
    }
    pub const fn is_ascii_alphanumeric(&self) -> bool {
        self.is_ascii_alphabetic() || self.is_ascii_digit()
    }
    pub const fn is_ascii_whitespace(&self) -> bool {
        *self == 32 || *self == 9 || *self == 10 || *self == 12 || *self == 13
    }
    pub const fn is_ascii_punctuation(&self) -> bool {
        *self > 32 && *self < 127 && !self.is_ascii_alphanumeric()
    }
}
