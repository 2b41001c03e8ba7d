//! How an operation is declared: what it means, its name in the library, and whether other threads can observe it.

macro_rules! intrinsics {
    ($($(#[doc = $doc:literal])* $variant:ident = $name:literal $visibility:ident;)*) => {
        /// An operation of the machine. See the module's documentation for how the library names them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Intrinsic { $($(#[doc = $doc])* $variant,)* }

        impl Intrinsic {
            /// Every intrinsic, in declaration order.
            pub const ALL: &[Intrinsic] = &[$(Intrinsic::$variant,)*];

            /// The name the library uses in `#[intrinsic = "..."]`.
            pub fn name(self) -> &'static str {
                match self { $(Intrinsic::$variant => $name,)* }
            }

            /// The intrinsic of that name.
            pub fn from_name(name: &str) -> Option<Intrinsic> {
                Some(match name { $($name => Intrinsic::$variant,)* _ => return None })
            }

            /// Whether other threads can observe it or it can observe them: a thread can be interrupted before it.
            pub fn visible(self) -> bool {
                match self { $(Intrinsic::$variant => intrinsics!(@$visibility),)* }
            }
        }
    };
    (@visible) => { true };
    (@local) => { false };
}

pub(super) use intrinsics;
