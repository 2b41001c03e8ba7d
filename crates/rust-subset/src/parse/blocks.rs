//! Blocks that declare items.

use crate::items::*;
use program::Origin;
use syn::visit::Visit;

impl Cx {
    /// Finds the user's blocks that declare items, so that their impls are known everywhere.
    pub fn scan_block(&self, module: ModId, block: &syn::Block) {
        if self.module_origin(module) == Origin::User {
            BlockScan { cx: self, module }.visit_block(block);
        }
    }

    /// The scope of a block that declares items; `None` if it declares none.
    pub fn block_scope(&self, parent: ModId, block: &syn::Block) -> Option<ModId> {
        let is_item = |stmt: &syn::Stmt| match stmt {
            syn::Stmt::Item(_) => true,
            syn::Stmt::Macro(m) => {
                crate::parse::locals::declares_statics(&m.mac) || m.mac.path.is_ident("macro_rules")
            }
            _ => false,
        };
        if !block.stmts.iter().any(is_item) {
            return None;
        }
        let address = std::ptr::from_ref(block) as usize;
        if let Some(known) = self.blocks.borrow().get(&address) {
            return Some(*known);
        }
        let id = self.new_module(Some(parent), "", true, self.module_origin(parent));
        let items = block.stmts.iter().filter_map(|stmt| match stmt {
            syn::Stmt::Item(item) => Some(item.clone()),
            syn::Stmt::Macro(m) if is_item(stmt) => Some(syn::Item::Macro(syn::ItemMacro {
                attrs: Vec::new(),
                ident: None,
                mac: m.mac.clone(),
                semi_token: None,
            })),
            _ => None,
        });
        self.collect_items(id, items.collect(), None);
        Some(id)
    }
}

struct BlockScan<'a> {
    cx: &'a Cx,
    module: ModId,
}

impl<'ast> Visit<'ast> for BlockScan<'_> {
    fn visit_block(&mut self, block: &'ast syn::Block) {
        let outer = self.module;
        if let Some(id) = self.cx.block_scope(self.module, block) {
            self.cx
                .blocks
                .borrow_mut()
                .insert(std::ptr::from_ref(block) as usize, id);
            self.module = id;
        }
        syn::visit::visit_block(self, block);
        self.module = outer;
    }

    fn visit_item(&mut self, _: &'ast syn::Item) {
        // Its own blocks were scanned when it was collected.
    }

    fn visit_expr_unsafe(&mut self, e: &'ast syn::ExprUnsafe) {
        self.cx.note_unsafe(Origin::User, true);
        syn::visit::visit_expr_unsafe(self, e);
    }

    fn visit_macro(&mut self, mac: &'ast syn::Macro) {
        self.cx
            .note_unsafe(Origin::User, says_unsafe(mac.tokens.clone()));
    }
}

fn says_unsafe(tokens: proc_macro2::TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        proc_macro2::TokenTree::Ident(name) => name == "unsafe",
        proc_macro2::TokenTree::Group(group) => says_unsafe(group.stream()),
        _ => false,
    })
}
