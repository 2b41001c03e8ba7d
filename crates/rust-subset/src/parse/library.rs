//! The built-in library's files, parsed when something in them is first looked up.

use crate::items::{Cx, ModId, Module};
use program::Origin;

/// One file of the library.
pub struct LibraryFile {
    /// The module it is.
    pub path: &'static str,
    /// Its text.
    pub text: &'static str,
    /// The lang items it declares.
    pub langs: &'static [&'static str],
    /// Whether it has inherent impls of primitive types.
    pub primitive: bool,
}

/// Every file, parents before children.
pub const FILES: &[LibraryFile] = include!(concat!(env!("OUT_DIR"), "/library.rs"));

impl Cx {
    /// Makes the library's module tree, with nothing parsed yet.
    pub fn add_library(&self) {
        for (index, file) in FILES.iter().enumerate() {
            let mut parent = None;
            for name in file.path.split("::") {
                parent = Some(self.library_module(parent, name));
            }
            if let Some(id) = parent {
                self.modules.borrow_mut()[id.0 as usize].unread = Some(index);
            }
        }
    }

    fn library_module(&self, parent: Option<ModId>, name: &str) -> ModId {
        use crate::items::{Binding, Res};
        let known = match parent {
            None => self.crates.borrow().get(name).copied(),
            Some(parent) => match self.modules.borrow()[parent.0 as usize].types.get(name) {
                Some(Binding {
                    res: Res::Mod(id), ..
                }) => Some(*id),
                _ => None,
            },
        };
        if let Some(id) = known {
            return id;
        }
        let id = self.new_module(parent, name, false, Origin::Library);
        match parent {
            None => drop(self.crates.borrow_mut().insert(name.to_string(), id)),
            Some(parent) => {
                let binding = Binding {
                    res: Res::Mod(id),
                    public: true,
                };
                self.modules.borrow_mut()[parent.0 as usize]
                    .types
                    .insert(name.to_string(), binding);
            }
        }
        id
    }

    /// A new module.
    pub fn new_module(
        &self,
        parent: Option<ModId>,
        name: &str,
        block: bool,
        origin: Origin,
    ) -> ModId {
        let mut modules = self.modules.borrow_mut();
        let id = ModId(modules.len() as u32);
        let root = match parent {
            Some(parent) => modules[parent.0 as usize].root,
            None => Some(id),
        };
        modules.push(Module {
            name: name.to_string(),
            parent,
            root,
            block,
            origin,
            ..Module::default()
        });
        id
    }

    /// Reads a library module's file if that was not done yet.
    pub fn ensure_read(&self, id: ModId) {
        let Some(index) = self.modules.borrow_mut()[id.0 as usize].unread.take() else {
            return;
        };
        match syn::parse_str::<syn::File>(FILES[index].text) {
            Ok(file) => self.collect_items(id, file.items, None),
            Err(error) => {
                let text = format!(
                    "The built-in library's module {} does not parse: {error}.",
                    FILES[index].path
                );
                self.report(Origin::Library, error.span(), text);
            }
        }
        // A module's parts may hold impls of its types; only a crate's root does not pull everything in.
        if self.modules.borrow()[id.0 as usize].parent.is_some() {
            self.children_of(id)
                .into_iter()
                .for_each(|child| self.ensure_read(child));
        }
    }

    fn children_of(&self, id: ModId) -> Vec<ModId> {
        let modules = self.modules.borrow();
        let children = modules
            .iter()
            .enumerate()
            .filter(|(_, module)| module.parent == Some(id) && !module.block);
        children.map(|(at, _)| ModId(at as u32)).collect()
    }

    /// Reads the modules that the compiler must know of, those with a given lang item.
    pub fn read_lang(&self, name: &str) {
        for (index, file) in FILES.iter().enumerate() {
            if file.langs.contains(&name) {
                self.read_file(index);
            }
        }
    }

    /// Reads `core`, where the impls for primitive types are: they can be needed without any path naming their module.
    pub fn read_core(&self) {
        for (index, file) in FILES.iter().enumerate() {
            if file.path.starts_with("core") || file.primitive {
                self.read_file(index);
            }
        }
    }

    /// Reads every module there is (for tests of the library itself).
    pub fn read_all(&self) {
        (0..FILES.len()).for_each(|index| self.read_file(index));
    }

    fn read_file(&self, index: usize) {
        let found = self
            .modules
            .borrow()
            .iter()
            .position(|module| module.unread == Some(index));
        if let Some(id) = found {
            self.ensure_read(ModId(id as u32));
        }
    }
}
