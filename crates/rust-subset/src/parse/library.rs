//! The built-in library's files, parsed when something in them is first looked up.

use crate::items::{Cx, Def, ModId, Module, Reach};
use program::Origin;

/// One file of the library, as the build script left it: without comments and indentation, its lines where they were.
pub struct LibraryFile {
    /// The module it is.
    pub path: &'static str,
    /// Its text, in which `{n}` stands for each function's body that is not empty.
    pub outline: &'static str,
    /// The functions of its impls and traits, for which `m!{n}` stands in the outline: each run ended by [`BETWEEN`].
    pub members: &'static str,
    /// Those bodies in their order, each ended by [`BETWEEN`]; they are parsed when they are checked.
    pub bodies: &'static str,
    /// The lang items it declares.
    pub langs: &'static [&'static str],
    /// Whether it has inherent impls of primitive types.
    pub primitive: bool,
}

/// What ends a body.
pub(super) const BETWEEN: char = '\u{1}';

impl LibraryFile {
    /// The body with this number, parsed with its lines as in the file.
    fn body(&self, number: usize, line: usize) -> Option<syn::Result<syn::Block>> {
        let mut text = "\n".repeat(line - 1);
        text.push_str(self.bodies.split(BETWEEN).nth(number)?);
        Some(syn::parse_str(&text))
    }
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
                self.modules.borrow_mut()[id.0 as usize].file = Some(index);
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
            None => self.crates.borrow_mut().insert(name.to_string(), id),
            Some(parent) => {
                let binding = Binding {
                    res: Res::Mod(id),
                    reach: Reach::All,
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
        match syn::parse_str::<syn::File>(FILES[index].outline) {
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

    /// The body of a library function that was left out when its file was parsed.
    pub fn left_out_body(&self, def: &Def, block: &syn::Block) -> Option<syn::Block> {
        let [syn::Stmt::Expr(syn::Expr::Lit(literal), None)] = block.stmts.as_slice() else {
            return None;
        };
        let syn::Lit::Int(number) = &literal.lit else {
            return None;
        };
        let line = block.brace_token.span.open().start().line;
        let file = &FILES[self.file_of(def.module)?];
        match file.body(number.base10_parse().ok()?, line)? {
            Ok(body) => Some(body),
            Err(error) => {
                let text = format!("This function of the library does not parse: {error}.");
                self.report(Origin::Library, error.span(), text);
                None
            }
        }
    }

    /// The library's file that a module is in.
    pub(super) fn file_of(&self, module: ModId) -> Option<usize> {
        let modules = self.modules.borrow();
        let mut at = Some(module);
        while let Some(id) = at {
            let module = &modules[id.0 as usize];
            if module.file.is_some() {
                return module.file;
            }
            at = module.parent;
        }
        None
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
