//! Landlock: which files there are for a program.

use std::path::{Path, PathBuf};

use landlock::{
    ABI, Access, AccessFs, AccessNet, CompatLevel, Compatible, Ruleset, RulesetAttr,
    RulesetCreatedAttr, RulesetStatus, Scope, path_beneath_rules,
};

use super::order::{For, Order};

/// Without these no program starts.
const SYSTEM: [&str; 7] = [
    "/usr/lib",
    "/usr/lib64",
    "/lib",
    "/lib64",
    "/etc/ld.so.cache",
    "/dev/urandom",
    "/dev/zero",
];
/// The linker, and what it links.
const TOOLS: [&str; 4] = ["/usr", "/bin", "/etc/alternatives", "/etc/ld.so.conf"];

/// From now on only what the order names can be read or written.
pub(super) fn restrict(order: &Order, has_proc: bool) -> Result<(), String> {
    let status = rules(order, has_proc).map_err(|error| {
        format!("files are not kept from programs (landlock, Linux 6.2 or newer): {error}")
    })?;
    match status {
        RulesetStatus::NotEnforced => {
            Err("files are not kept from programs (landlock is switched off)".into())
        }
        _ => Ok(()),
    }
}

fn rules(order: &Order, has_proc: bool) -> Result<RulesetStatus, landlock::RulesetError> {
    // Older kernels let a program cut off files that it may not write; newer ones know more, which is used where it is there.
    let least = ABI::V3;
    let newest = ABI::V7;
    let mut ruleset = Ruleset::default()
        .set_compatibility(CompatLevel::HardRequirement)
        .handle_access(AccessFs::from_all(least))?
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(AccessFs::from_all(newest))?
        .scope(Scope::from_all(newest))?;
    if !order.namespaces {
        ruleset = ruleset.handle_access(AccessNet::from_all(newest))?;
    }
    let mut read: Vec<PathBuf> = order.read.clone();
    read.extend(SYSTEM.map(PathBuf::from));
    if order.what == For::Compiler {
        read.extend(TOOLS.map(PathBuf::from));
    }
    if has_proc {
        read.push("/proc".into());
    }
    let mut write = order.write.clone();
    write.extend(order.scratch.clone());
    write.push("/dev/null".into());
    let there = |paths: Vec<PathBuf>| paths.into_iter().filter(|path| Path::exists(path));
    let status = ruleset
        .create()?
        .add_rules(path_beneath_rules(there(read), AccessFs::from_read(newest)))?
        .add_rules(path_beneath_rules(there(write), AccessFs::from_all(newest)))?
        .restrict_self()?;
    Ok(status.ruleset)
}
