//! In an implementation of a trait its methods need no import, nor in the trait.
//! outcomes:
//! "5 true <2>\nloud loud\n"
struct Wrapped(i32, bool);

impl std::fmt::Display for Wrapped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)?;
        f.write_str(" ")?;
        let Wrapped(_, flag) = self;
        flag.fmt(f)?;
        write!(f, " <{}>", Few(2))
    }
}

struct Few(u8);

impl std::fmt::Display for Few {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

mod sounds {
    pub trait Sound {
        fn sound(&self) -> String;
        fn twice(&self) -> String {
            format!("{0} {0}", self.sound())
        }
    }

    impl Sound for str {
        fn sound(&self) -> String {
            self.to_string()
        }
    }
}

impl sounds::Sound for Wrapped {
    fn sound(&self) -> String {
        "loud".sound()
    }
}

fn main() {
    let wrapped = Wrapped(5, true);
    println!("{wrapped}");
    println!("{}", sounds::Sound::twice(&wrapped));
}
